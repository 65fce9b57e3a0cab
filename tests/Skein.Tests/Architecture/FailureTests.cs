using System.Reflection;
using System.Runtime.CompilerServices;

namespace Skein.Tests.Architecture;

/// <summary>
/// Three ways to fail (STYLE.md): problems beside what was typed, a refusal that a verb returns alone, an exception. A refusal
/// in a tuple or handed to a callback is another dialect.
/// </summary>
public sealed class FailureTests
{
    [Fact]
    public void A_refusal_is_returned_alone() => Findings.None(Dialects(typeof(SkeinSite).Assembly.GetTypes()).Distinct());

    [Fact]
    public void Every_dialect_is_found()
    {
        Assert.Equal(
            ["Specimen.InTuple", "Specimen.InTupleLater", "Specimen.ToCallback", "Specimen.ToCallbackByField"],
            Dialects([typeof(Specimen)]).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Dialects(IEnumerable<Type> types) =>
        from type in types
        where !type.IsDefined(typeof(CompilerGeneratedAttribute), false)
        from method in type.GetMethods(
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance
            | BindingFlags.DeclaredOnly)
        where !method.IsDefined(typeof(CompilerGeneratedAttribute), false)
        where IsTuple(method.ReturnType) || method.GetParameters().Any(p => IsCallback(p.ParameterType))
        select $"{type.Name}.{method.Name}";

    private static bool IsTuple(Type type) =>
        typeof(ITuple).IsAssignableFrom(type)
            ? type.GenericTypeArguments.Contains(typeof(Refusal))
            : type.IsGenericType && type.GenericTypeArguments.Any(IsTuple);

    private static bool IsCallback(Type type) =>
        type == typeof(Action<string, string>)
        || (typeof(Delegate).IsAssignableFrom(type)
            && type.GetMethod("Invoke")?.GetParameters().Any(p => p.ParameterType == typeof(Refusal)) == true);

    private static class Specimen
    {
        public static Refusal? Alone() => null;

        public static (string? Made, Refusal? Refusal) InTuple() => (null, null);

        public static Task<(string? Made, Refusal? Refusal)> InTupleLater() => Task.FromResult<(string?, Refusal?)>((null, null));

        public static void ToCallback(Action<Refusal> refuse) => refuse(new(""));

        public static void ToCallbackByField(Action<string, string> tell) => tell("", "");
    }
}
