using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Groups;
using Skein.Mail;

namespace Skein.Forming;

/// <content>Two people change places: one offers theirs to another group, and one of that group takes it.</content>
public static partial class ChangePlace
{
    public static Task<Results<RedirectHttpResult, NotFound>> OfferSwap(
        Asked asked, [Held] LinkHolder own, [FromForm] Input typed, TellVolunteers telling, CancellationToken cancel) =>
        ChangeAsync(
            asked, own, telling,
            (holder, volunteer, groups) => OfferAsync(asked, holder, volunteer, groups, typed, telling, cancel), cancel);

    public static Task<Results<RedirectHttpResult, NotFound>> Swap(
        Asked asked, [Held] LinkHolder own, [FromForm] Input typed, TellVolunteers telling, CancellationToken cancel) =>
        ChangeAsync(
            asked, own, telling,
            (holder, volunteer, groups) => SwapAsync(asked, holder, volunteer, groups, typed, telling, cancel), cancel);

    private static async Task<Refusal?> OfferAsync(
        Asked asked, LinkHolder holder, Volunteer volunteer, FormedGroups groups, Input typed, TellVolunteers telling,
        CancellationToken cancel)
    {
        if (GroupOf(groups, typed.Ask) is not { } to || groups.Find(holder.PersonId) is not { } own || own == to)
        {
            return new("A swap is offered by somebody who has a place, to another group. Look again what is free.");
        }

        asked.Db.RemoveRange(await asked.Db.SwapOffers.Where(o => o.VolunteerId == volunteer.Id).ToListAsync(cancel));
        var offer = SwapOffer.Make(volunteer.Id, own.Id, to.Id, asked.Now);
        asked.Db.Add(offer);
        var itsTime = own.Meets is { } meets ? $" ({meets})" : "";
        var others = groups.ToTell(to, but: holder.PersonId).Where(t => groups.MaySwap(offer, t.Person));
        foreach (var (person, name, id, email) in others)
        {
            await telling.TellAsync(
                id, name, email, new SwapOffered(holder.NameAndSchool, own.Name, itsTime, to.Name), asked.Now, cancel);
        }

        asked.Say($"Everybody in “{to.Name}” who could swap is asked. Until somebody does, your place is yours.");
        return null;
    }

    private static async Task<Refusal?> SwapAsync(
        Asked asked, LinkHolder holder, Volunteer volunteer, FormedGroups groups, Input typed, TellVolunteers telling,
        CancellationToken cancel)
    {
        if (!SwapOfferId.TryParse(typed.Offer, out var id)
            || await asked.Db.SwapOffers.SingleOrDefaultAsync(o => o.Id == id, cancel) is not { } offer
            || !groups.MaySwap(offer, holder.PersonId)
            || groups.OffererOf(offer) is not { } other
            || groups.All.FirstOrDefault(g => g.Id == offer.FromId) is not { } from
            || groups.All.FirstOrDefault(g => g.Id == offer.ToId) is not { } to
            || FormedGroups.SeatOf(from, other) is not { } theirs
            || FormedGroups.SeatOf(to, holder.PersonId) is not { } mine)
        {
            return new("That swap is no longer open. Your place is yours as before.");
        }

        var tell = groups.ToTell(from, but: holder.PersonId).First(t => t.Person == other);
        from.Leave(other, holder.Today);
        to.Leave(holder.PersonId, holder.Today);
        to.Join(other, theirs.SchoolId, PartElsewhere(theirs), holder.Today, asked.Now);
        from.Join(holder.PersonId, mine.SchoolId, PartElsewhere(mine), holder.Today, asked.Now);
        var swapped = new[] { offer.VolunteerId, volunteer.Id };
        asked.Db.RemoveRange(await asked.Db.SwapOffers.Where(o => swapped.Contains(o.VolunteerId)).ToListAsync(cancel));
        asked.Record(
            Told(to, "swapped", $"Two people swapped places between “{from.Name}” and “{to.Name}”."), holder.Today);
        await telling.TellAsync(tell.Volunteer, tell.Name, tell.Email, new PlacesSwapped(to.Name), asked.Now, cancel);
        asked.Say($"You have changed places: your group is now “{from.Name}”.");
        return null;
    }

    /// <summary>Whoever convened the group that they leave is a member of the other one.</summary>
    private static GroupPart PartElsewhere(GroupMember seat) =>
        seat.Part is GroupPart.Convenor ? GroupPart.Member : seat.Part;
}

internal sealed record SwapOffered(string Offerer, string Has, string Meets, string Wants) : MailText;

internal sealed record PlacesSwapped(string Group) : MailText;
