using Skein.Access;
using Skein.Starting;

namespace Skein.Tests.Starting;

/// <summary>Which lines of a list mean one school, where neither the network nor a register knows any.</summary>
public class SchoolChoicesTests
{
    [Theory]
    [InlineData("Elm School\nElm School\nElm School", "none line-1 line-1")]
    [InlineData("Elm School\nElm School, Ann Lee\nElm School, Bo Ray", "none line-1 none")]
    [InlineData("Elm School, Ann Lee\nElm School, Bo Ray\nElm School", "none none line-1")]
    [InlineData("Elm School, Ann Lee\nElm School, Bo Ray\nElm School, Bo Ray", "none none line-2")]
    [InlineData("Elm School\nOak School\nElm Sch.", "none none line-1")]
    public void Lines_of_one_name_are_one_school_unless_two_of_them_differ(string pasted, string chosen) =>
        Assert.Equal(chosen.Split(' '), Of(pasted).Select(choice => choice.Chosen));

    [Fact]
    public void A_school_that_was_said_to_be_one_of_its_own_is()
    {
        var choices = Of("Elm School, Ann Lee\nElm School, Ann Lee\nElm School, Ann Lee", new() { ["2"] = SchoolChoice.AsTyped });

        Assert.Equal(["none", "none", "line-1"], choices.Select(choice => choice.Chosen));
    }

    private static IReadOnlyList<SchoolChoice> Of(string pasted, Dictionary<string, string>? typed = null) =>
        SchoolChoice.From(PastedList.Read(pasted).Lines, new([], [], new HashSet<PersonId>(), Visitor: null), new(), typed);
}
