using Skein.Access;
using Skein.People;

namespace Skein.Tests.People;

public sealed class ForgottenTests
{
    private static readonly Forgotten Rowan = Forgotten.Named(new PersonId(Guid.Empty), "Rowan Hill");

    [Theory]
    [InlineData("Ask Rowan Hill.", "Ask a former member.")]
    [InlineData("ROWAN\n hill's remit", "A former member's remit")]
    [InlineData("It is over. Rowan Hill left.", "It is over. A former member left.")]
    [InlineData("Rowan Hill-Smith and Rowan Hills stay", "Rowan Hill-Smith and Rowan Hills stay")]
    [InlineData("Meet on Hill Street with Rowan Ash", "Meet on Hill Street with Rowan Ash")]
    public void A_full_name_goes_and_everything_else_stays(string before, string after) =>
        Assert.Equal(after, Rowan.Scrub(before));

    [Fact]
    public void What_the_database_looks_for_stands_in_every_text_that_holds_the_name() =>
        Assert.Equal(
            ["neill", "z.o@elm.example"], Forgotten.Named(new PersonId(Guid.Empty), "Zoë O'Neill", "Z.O@elm.example").LookFor);
}
