using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Groups;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Forming;

/// <summary>Somebody gives their place back, takes one that is free, or swaps. Nobody asks why, and nothing is kept of it.</summary>
public static class ChangePlace
{
    public sealed record Input
    {
        /// <summary>A group that has a place.</summary>
        public string? To { get; init; }

        /// <summary>A group that is asked whether somebody would swap.</summary>
        public string? Ask { get; init; }

        public string? Offer { get; init; }
    }

    /// <summary>What a change does; it returns what is said of it, or why it can no longer be done.</summary>
    private delegate Task<(string? Said, Refusal? Refusal)> Change(Holder holder, FormedGroups groups, DateTimeOffset now);

    public static Task<Results<RedirectHttpResult, NotFound>> GiveBack(
        string link, SkeinDb db, SignedLinks links, TellVolunteers telling, Frame frame, TimeProvider clock, CancellationToken cancel) =>
        ChangeAsync(link, db, links, telling, frame, clock, (holder, groups, now) => GiveBackAsync(db, holder, groups, now, cancel), cancel);

    public static Task<Results<RedirectHttpResult, NotFound>> Take(
        string link, [FromForm] Input typed, SkeinDb db, SignedLinks links, TellVolunteers telling, Frame frame, TimeProvider clock, CancellationToken cancel) =>
        ChangeAsync(link, db, links, telling, frame, clock, (holder, groups, now) => TakeAsync(db, holder, groups, typed, now, cancel), cancel);

    public static Task<Results<RedirectHttpResult, NotFound>> OfferSwap(
        string link, [FromForm] Input typed, SkeinDb db, SignedLinks links, TellVolunteers telling, Frame frame, TimeProvider clock, CancellationToken cancel) =>
        ChangeAsync(link, db, links, telling, frame, clock, (holder, groups, now) => OfferAsync(db, holder, groups, typed, telling, now, cancel), cancel);

    public static Task<Results<RedirectHttpResult, NotFound>> Swap(
        string link, [FromForm] Input typed, SkeinDb db, SignedLinks links, TellVolunteers telling, Frame frame, TimeProvider clock, CancellationToken cancel) =>
        ChangeAsync(link, db, links, telling, frame, clock, (holder, groups, now) => SwapAsync(db, holder, groups, typed, telling, now, cancel), cancel);

    private static async Task<Results<RedirectHttpResult, NotFound>> ChangeAsync(
        string link, SkeinDb db, SignedLinks links, TellVolunteers telling, Frame frame, TimeProvider clock, Change change, CancellationToken cancel)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        if (await Holder.FindAsync(db, links, link, clock, held: true, cancel) is not { Volunteer: not null, SignUp.State: SignUpState.Published } holder)
        {
            return TypedResults.NotFound();
        }

        if (holder.WhyNotYet is { } notYet)
        {
            frame.Say(notYet.Reason);
            return TypedResults.LocalRedirect(FormingLinks.Own(link));
        }

        // Somebody may join or leave one of the groups by an invitation in the same second.
        await GroupLock.HoldAllAsync(db, holder.SignUp.Id.Value, cancel);
        var (groups, now) = (await FormedGroups.ReadAsync(db, holder.SignUp, cancel, holder), clock.GetUtcNow());
        var (said, refusal) = await change(holder, groups, now);
        if (refusal is null)
        {
            await FollowAsync(db, groups, holder, telling, now, cancel);
            await db.SaveChangesAsync(cancel);
            await whole.CommitAsync(cancel);
        }

        frame.Say(said ?? refusal?.Reason ?? "");
        return TypedResults.LocalRedirect(FormingLinks.Own(link));
    }

    /// <summary>What follows for each group whose people have changed: its convenor hears of it, and one that has lost theirs is not lost silently.</summary>
    private static async Task FollowAsync(SkeinDb db, FormedGroups groups, Holder holder, TellVolunteers telling, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var group in groups.Changed)
        {
            await telling.TellConvenorAsync(group, groups, but: holder.PersonId, now, cancel);
            if (groups.LostConvenor(group))
            {
                await GroupActs.WatchConvenorAsync(db, group, holder.Today, holder.Today, now, cancel);
            }
        }
    }

    private static async Task<(string? Said, Refusal? Refusal)> GiveBackAsync(
        SkeinDb db, Holder holder, FormedGroups groups, DateTimeOffset now, CancellationToken cancel)
    {
        await LeaveAsync(db, groups, holder, now, cancel);

        return ("Your place is free for somebody else. Nobody is told why.", null);
    }

    private static async Task<(string? Said, Refusal? Refusal)> TakeAsync(
        SkeinDb db, Holder holder, FormedGroups groups, Input typed, DateTimeOffset now, CancellationToken cancel)
    {
        var own = groups.Of(holder.PersonId);
        if (GroupOf(groups, typed.To) is not { } to)
        {
            return (null, new("That group is no longer there. Look again what is free."));
        }

        if (to == own)
        {
            return ($"You are in “{to.Name}”.", null);
        }

        if (!groups.HasRoom(to))
        {
            return (null, new($"“{to.Name}” is full: somebody else was a moment earlier. Look again what is free."));
        }

        if (!groups.SuitsSchool(to, holder.SchoolId, except: null))
        {
            return (null, new($"Somebody of your school is in “{to.Name}” by now. Look again what is free."));
        }

        await LeaveAsync(db, groups, holder, now, cancel);
        to.Join(holder.PersonId, holder.SchoolId, GroupPart.Member, holder.Today, now);
        db.Record(Told(to, "joined", $"Somebody took a free place in “{to.Name}”."), now);
        return ($"You are in “{to.Name}”.", null);
    }

    private static async Task<(string? Said, Refusal? Refusal)> OfferAsync(
        SkeinDb db, Holder holder, FormedGroups groups, Input typed, TellVolunteers telling, DateTimeOffset now, CancellationToken cancel)
    {
        if (GroupOf(groups, typed.Ask) is not { } to || groups.Of(holder.PersonId) is not { } own || own == to)
        {
            return (null, new("A swap is offered by somebody who has a place, to another group. Look again what is free."));
        }

        var volunteer = holder.Volunteer!.Id;
        db.RemoveRange(await db.SwapOffers.Where(o => o.VolunteerId == volunteer).ToListAsync(cancel));
        var offer = SwapOffer.Make(volunteer, own.Id, to.Id, now);
        db.Add(offer);
        foreach (var (person, name, id, email) in groups.ToTell(to, but: holder.PersonId).Where(t => groups.MaySwap(offer, t.Person)))
        {
            await telling.TellAsync(
                id,
                name,
                email,
                $"A swap is offered: {own.Name} for {to.Name}",
                $"{holder.NameAndSchool} has a place in “{own.Name}”{(own.Meets is { } meets ? $" ({meets})" : "")} and would rather be in “{to.Name}”.\n\n"
                    + "If you would like to change places, say so on your own page. If not, there is nothing to do, and nobody is told.",
                now,
                cancel);
        }

        return ($"Everybody in “{to.Name}” who could swap is asked. Until somebody does, your place is yours.", null);
    }

    private static async Task<(string? Said, Refusal? Refusal)> SwapAsync(
        SkeinDb db, Holder holder, FormedGroups groups, Input typed, TellVolunteers telling, DateTimeOffset now, CancellationToken cancel)
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
        to.Join(other, theirs.SchoolId, theirs.Part is GroupPart.Convenor ? GroupPart.Member : theirs.Part, holder.Today, now);
        from.Join(holder.PersonId, mine.SchoolId, mine.Part is GroupPart.Convenor ? GroupPart.Member : mine.Part, holder.Today, now);
        var swapped = new[] { offer.VolunteerId, holder.Volunteer!.Id };
        db.RemoveRange(await db.SwapOffers.Where(o => swapped.Contains(o.VolunteerId)).ToListAsync(cancel));
        db.Record(Told(to, "swapped", $"Two people swapped places between “{from.Name}” and “{to.Name}”."), now);
        await telling.TellAsync(tell.Volunteer, tell.Name, tell.Email, $"You are in {to.Name}", $"Somebody changed places with you: your group is now “{to.Name}”.", now, cancel);
        return ($"You have changed places: your group is now “{from.Name}”.", null);
    }

    /// <summary>Whoever leaves a place has none to offer any more.</summary>
    private static async Task LeaveAsync(SkeinDb db, FormedGroups groups, Holder holder, DateTimeOffset now, CancellationToken cancel)
    {
        var volunteer = holder.Volunteer!.Id;
        db.RemoveRange(await db.SwapOffers.Where(o => o.VolunteerId == volunteer).ToListAsync(cancel));
        if (groups.Of(holder.PersonId) is { } own)
        {
            own.Leave(holder.PersonId, holder.Today);
            db.Record(Told(own, "place-free", $"A place in “{own.Name}” is free."), now);
        }
    }

    /// <summary>The history says that places changed, never whose.</summary>
    private static Happening Told(Group group, string verb, string sentence) =>
        Happened.In(group.NetworkId, null, $"group.{verb}", sentence, "group", group.Id.Value);

    private static Group? GroupOf(FormedGroups groups, string? typed) =>
        GroupId.TryParse(typed, out var id) ? groups.All.FirstOrDefault(g => g.Id == id) : null;
}
