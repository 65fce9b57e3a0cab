using System.Reflection;
using System.Runtime.CompilerServices;

namespace Skein.Tests.Architecture;

/// <summary>A name says one thing, and one thing has it (decision 37).</summary>
public sealed class NameTests
{
    /// <summary>Names of types that said nothing, or two things. Decision 37 has what each is called now.</summary>
    private static readonly HashSet<string> WithoutMeaning =
    [
        "Alike", "Answer", "Change", "Chosen", "Cut", "Former", "Handover", "Hands", "Happened", "Holder", "Keeping", "Kept",
        "Levels", "Likely", "Mark", "Meant", "Needs", "Once", "Part", "Place", "Places", "Post", "Represents", "Run", "Said",
        "Seated", "Standings", "Told", "Unseat", "Whose",
    ];

    private static readonly Type[] Written =
    [
        .. typeof(SkeinSite).Assembly
            .GetTypes()
            .Where(type => type.Namespace?.StartsWith("Skein", StringComparison.Ordinal) == true
                && !type.Namespace.StartsWith("Skein.Persistence.Migrations", StringComparison.Ordinal)
                && !type.IsDefined(typeof(CompilerGeneratedAttribute), false)
                && type.Name is not "_Imports"
                && type.Name[0] != '<'),
    ];

    [Fact]
    public void No_two_types_share_a_name()
    {
        var shared =
            from type in Written
            where !type.IsNested
            group type.FullName by type.Name into same
            where same.Count() > 1
            select string.Join(" and ", same);

        Findings.None(shared);
    }

    [Fact]
    public void No_type_is_called_by_a_word_without_meaning() =>
        Findings.None(Written.Where(type => !type.IsNested && WithoutMeaning.Contains(type.Name)).Select(type => type.FullName!));

    /// <summary>A verb says what it does: From, Read, Find, Create.</summary>
    [Fact]
    public void No_method_is_called_Of()
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance
            | BindingFlags.DeclaredOnly;

        Findings.None(
            from type in Written
            from method in type.GetMethods(All)
            where method.Name is "Of" or "OfAsync"
            select $"{type.FullName}.{method.Name}");
    }
}
