using System.Reflection;
using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis.Tests;

/// <summary>What others build on is written down, so that it changes only on purpose. To change it, run the test, and copy the
/// file that it names over PublicApi.txt.</summary>
public class PublicApiTests
{
    [Fact]
    public void What_others_may_call_is_what_PublicApi_says()
    {
        var found = string.Join('\n', Lines()) + "\n";
        var written = Path.Combine(Folder(), "PublicApi.txt");
        var expected = File.Exists(written) ? File.ReadAllText(written) : "";
        if (found != expected)
        {
            File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "PublicApi.found.txt"), found);
        }

        Assert.Equal(expected, found);
    }

    private static IEnumerable<string> Lines() =>
        from type in typeof(Graph).Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)
        from line in MembersOf(type).Prepend($"{Kind(type)} {Name(type)}")
        select line;

    private static IOrderedEnumerable<string> MembersOf(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetMembers(Own)
            .Where(member => member is not Type && !member.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Where(member => member is not MethodInfo { IsSpecialName: true } and not FieldInfo { IsSpecialName: true })
            .Select(member => "    " + member switch
            {
                MethodInfo method => $"{Static(method)}{Name(method.ReturnType)} {method.Name}({Parameters(method)})",
                ConstructorInfo made => $"new({Parameters(made)})",
                PropertyInfo property => $"{Static(property.GetMethod!)}{Name(property.PropertyType)} {property.Name}",
                _ => member.Name,
            })
            .Order(StringComparer.Ordinal);
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsValueType ? "struct" : type.IsInterface ? "interface"
        : type is { IsAbstract: true, IsSealed: true } ? "static class" : "class";

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    private static string Parameters(MethodBase method) => string.Join(
        ", ", method.GetParameters().Select(one => $"{Name(one.ParameterType)} {one.Name}{(one.HasDefaultValue ? "?" : "")}"));

    private static string Name(Type type) =>
        type.IsByRef ? $"out {Name(type.GetElementType()!)}"
        : type.IsArray ? $"{Name(type.GetElementType()!)}[]"
        : type.IsGenericType
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : type.Name;

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
