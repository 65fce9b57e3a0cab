using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Skein.Persistence;

namespace Skein.Tests.Architecture;

public sealed class TypeTests
{
    private static readonly Type[] Written =
 [
            .. typeof(SkeinSite).Assembly
                .GetTypes()
                .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute), false) && type.Name[0] != '<'),
        ];

    [Fact]
    public void Classes_are_sealed_or_abstract()
    {
        var open = Written.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !IsGenerated(type));

        Findings.None(open.Select(type => type.FullName!));
    }

    [Fact]
    public void Every_id_is_read_from_an_address()
    {
        var ids = Written.Where(type => type.IsValueType && type.Name.EndsWith("Id", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.Contains(typeof(IId<>).MakeGenericType(id), id.GetInterfaces()));
        Assert.All(ids, id => Assert.NotNull(id.GetMethod("TryParse", [typeof(string), id.MakeByRefType()])));
    }

    [Fact]
    public void Handlers_that_wait_can_be_cancelled()
    {
        var handlers = Written.SelectMany(type => type.GetMethods(BindingFlagsOfHandlers))
            .Where(method => method.ReturnType.IsAssignableTo(typeof(Task)))
            .Where(method => method.ReturnType.GenericTypeArguments.Any(IsAnswer));

        Assert.All(handlers, method => Assert.True(
            method.GetParameters() is [.., { ParameterType: var last }] && last == typeof(CancellationToken),
            $"{method.DeclaringType!.FullName}.{method.Name} must take CancellationToken cancel, last."));
    }

    private const System.Reflection.BindingFlags BindingFlagsOfHandlers =
        System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public
        | System.Reflection.BindingFlags.DeclaredOnly;

    private static bool IsAnswer(Type type) => typeof(Microsoft.AspNetCore.Http.IResult).IsAssignableFrom(type);

    /// <summary>Razor and the database tools write classes that nobody can seal.</summary>
    private static bool IsGenerated(Type type) =>
        typeof(IComponent).IsAssignableFrom(type) || typeof(ModelSnapshot).IsAssignableFrom(type)
        || (
            typeof(Migration).IsAssignableFrom(type)
                && type.Namespace!.StartsWith("Skein.Persistence.Migrations.", StringComparison.Ordinal))
        || type.Name == "_Imports";
}
