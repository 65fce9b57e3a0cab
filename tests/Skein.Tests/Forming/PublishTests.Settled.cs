using Skein.Groups;

namespace Skein.Tests.Forming;

/// <summary>What a group's members were asked when somebody gave their place back or swapped it.</summary>
public abstract partial class PublishTests
{
    /// <summary>One of three would not work on something else: when another goes, half of those who stay would not.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_group_is_asked_is_settled_when_somebody_gives_their_place_back_or_swaps(bool swaps)
    {
        var (given, links) = await FormedAsync(3);
        await given.PublishAsync();
        var (mine, theirs) = await OfOneSchoolAsync(given, links);
        using var phone = Site.Browser();
        await phone.Fill(mine.Link, new() { ["Ask"] = theirs.Group.Id.Value.ToString() }, "form[action$='/swap-offer']");
        await Site.Db(async db =>
        {
            var asked = GroupFocus.Ask(mine.Group.Id, "Attendance", Site.Clock.Today, Site.Clock.GetUtcNow());
            var (saidNo, saidYes) = (
                mine.Group.Members.First(m => m.PersonId != mine.Person),
                mine.Group.Members.Last(m => m.PersonId != mine.Person));
            asked.Hear(saidNo.PersonId, agrees: false, Site.Clock.Today);
            asked.Hear(saidYes.PersonId, agrees: true, Site.Clock.Today);
            db.Add(asked);
            await db.SaveChangesAsync(Cancel);
        });

        await (
            swaps
                ? phone.Fill(theirs.Link, [], "form[action$='/swap']")
                : phone.Fill(mine.Link, [], "form[action$='/giving-back']"));

        // After a swap there are three again, and one of them has still to say what they think.
        Assert.Equal(
            swaps,
            await Site.Db(db => db.GroupFocuses.AnyAsync(
                f => f.GroupId == mine.Group.Id && f.From == null && f.DroppedOn == null, Cancel)));
    }
}
