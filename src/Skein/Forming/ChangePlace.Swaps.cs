using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Groups;
using Skein.Persistence;

namespace Skein.Forming;

/// <content>Two people change places: one offers theirs to another group, and one of that group takes it.</content>
public static partial class ChangePlace
{
    public static Task<Results<RedirectHttpResult, NotFound>> OfferSwap(
        Asked asked, string link, [FromForm] Input typed, SignedLinks links, TellVolunteers telling, CancellationToken cancel) =>
        ChangeAsync(
            asked, link, links, telling,
            (holder, groups, now) => OfferAsync(asked.Db, holder, groups, typed, telling, now, cancel), cancel);

    public static Task<Results<RedirectHttpResult, NotFound>> Swap(
        Asked asked, string link, [FromForm] Input typed, SignedLinks links, TellVolunteers telling, CancellationToken cancel) =>
        ChangeAsync(
            asked, link, links, telling,
            (holder, groups, now) => SwapAsync(asked.Db, holder, groups, typed, telling, now, cancel), cancel);

    private static async Task<(string? Said, Refusal? Refusal)> OfferAsync(
        SkeinDb db, LinkHolder holder, FormedGroups groups, Input typed, TellVolunteers telling, DateTimeOffset now,
        CancellationToken cancel)
    {
        if (GroupOf(groups, typed.Ask) is not { } to || groups.Find(holder.PersonId) is not { } own || own == to)
        {
            return (null, new("A swap is offered by somebody who has a place, to another group. Look again what is free."));
        }

        var volunteer = holder.Volunteer!.Id;
        db.RemoveRange(await db.SwapOffers.Where(o => o.VolunteerId == volunteer).ToListAsync(cancel));
        var offer = SwapOffer.Make(volunteer, own.Id, to.Id, now);
        db.Add(offer);
        var itsTime = own.Meets is { } meets ? $" ({meets})" : "";
        var asked = groups.ToTell(to, but: holder.PersonId).Where(t => groups.MaySwap(offer, t.Person));
        foreach (var (person, name, id, email) in asked)
        {
            await telling.TellAsync(
                id,
                name,
                email,
                $"A swap is offered: {own.Name} for {to.Name}",
                $"{holder.NameAndSchool} has a place in “{own.Name}”{itsTime} and would rather be in “{to.Name}”.\n\n"
                    + "If you would like to change places, say so on your own page. "
                    + "If not, there is nothing to do, and nobody is told.",
                now,
                cancel);
        }

        return ($"Everybody in “{to.Name}” who could swap is asked. Until somebody does, your place is yours.", null);
    }

    private static async Task<(string? Said, Refusal? Refusal)> SwapAsync(
        SkeinDb db, LinkHolder holder, FormedGroups groups, Input typed, TellVolunteers telling, DateTimeOffset now,
        CancellationToken cancel)
    {
        if (!SwapOfferId.TryParse(typed.Offer, out var id)
            || await db.SwapOffers.SingleOrDefaultAsync(o => o.Id == id, cancel) is not { } offer
            || !groups.MaySwap(offer, holder.PersonId)
            || groups.OffererOf(offer) is not { } other)
        {
            return (null, new("That swap is no longer open. Your place is yours as before."));
        }

        var (from, to) = (groups.All.First(g => g.Id == offer.FromId), groups.All.First(g => g.Id == offer.ToId));
        var (theirs, mine) = (FormedGroups.SeatOf(from, other)!, FormedGroups.SeatOf(to, holder.PersonId)!);
        var tell = groups.ToTell(from, but: holder.PersonId).First(t => t.Person == other);
        from.Leave(other, holder.Today);
        to.Leave(holder.PersonId, holder.Today);
        to.Join(other, theirs.SchoolId, PartElsewhere(theirs), holder.Today, now);
        from.Join(holder.PersonId, mine.SchoolId, PartElsewhere(mine), holder.Today, now);
        var swapped = new[] { offer.VolunteerId, holder.Volunteer!.Id };
        db.RemoveRange(await db.SwapOffers.Where(o => swapped.Contains(o.VolunteerId)).ToListAsync(cancel));
        db.Record(Told(to, "swapped", $"Two people swapped places between “{from.Name}” and “{to.Name}”."),
            holder.Today, now);
        await telling.TellAsync(
            tell.Volunteer,
            tell.Name,
            tell.Email,
            $"You are in {to.Name}",
            $"Somebody changed places with you: your group is now “{to.Name}”.",
            now,
            cancel);
        return ($"You have changed places: your group is now “{from.Name}”.", null);
    }

    /// <summary>Whoever convened the group that they leave is a member of the other one.</summary>
    private static GroupPart PartElsewhere(GroupMember seat) =>
        seat.Part is GroupPart.Convenor ? GroupPart.Member : seat.Part;
}
