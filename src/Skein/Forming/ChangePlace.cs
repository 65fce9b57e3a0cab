using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Groups;
using Skein.Networks;

namespace Skein.Forming;

/// <summary>
/// Somebody gives their place back, takes one that is free, or swaps. Nobody asks why, and nothing is kept of it.
/// </summary>
public static partial class ChangePlace
{
    public sealed record Input
    {
        /// <summary>A group that has a place.</summary>
        public string? To { get; init; }

        /// <summary>A group that is asked whether somebody would swap.</summary>
        public string? Ask { get; init; }

        public string? Offer { get; init; }
    }

    /// <summary>What a change does and says; it returns why it can no longer be done.</summary>
    private delegate Task<Refusal?> Change(LinkHolder holder, Volunteer volunteer, FormedGroups groups);

    public static Task<Results<RedirectHttpResult, NotFound>> GiveBack(
        Asked asked, [Held] LinkHolder own, TellVolunteers telling, CancellationToken cancel) =>
        ChangeAsync(
            asked, own, telling,
            (holder, volunteer, groups) => GiveBackAsync(asked, holder, volunteer, groups, cancel), cancel);

    public static Task<Results<RedirectHttpResult, NotFound>> Take(
        Asked asked, [Held] LinkHolder own, [FromForm] Input typed, TellVolunteers telling, CancellationToken cancel) =>
        ChangeAsync(
            asked, own, telling,
            (holder, volunteer, groups) => TakeAsync(asked, holder, volunteer, groups, typed, cancel), cancel);

    private static async Task<Results<RedirectHttpResult, NotFound>> ChangeAsync(
        Asked asked, LinkHolder holder, TellVolunteers telling, Change change, CancellationToken cancel)
    {
        if (holder is not { Volunteer: { } volunteer, SignUp.State: SignUpState.Published })
        {
            return TypedResults.NotFound();
        }

        if (holder.WhyNotYet is { } notYet)
        {
            asked.Say(notYet.Reason);
            return TypedResults.LocalRedirect(FormingLinks.Own(holder.Link));
        }

        // Somebody may join or leave one of the groups by an invitation in the same second.
        await GroupLock.HoldAllAsync(asked.Db, holder.SignUp.Id.Value, cancel);
        var groups = await FormedGroups.ReadAsync(asked.Db, holder.SignUp, cancel, holder);
        if (await change(holder, volunteer, groups) is { } refusal)
        {
            await asked.Db.LeaveAsync();
            asked.Say(refusal.Reason);
        }
        else
        {
            await FollowAsync(asked, groups, holder, telling, cancel);
        }

        return TypedResults.LocalRedirect(FormingLinks.Own(holder.Link));
    }

    /// <summary>
    /// What follows for each group whose people have changed: its convenor hears of it, and one that has lost theirs is not
    /// lost silently.
    /// </summary>
    private static async Task FollowAsync(
        Asked asked, FormedGroups groups, LinkHolder holder, TellVolunteers telling, CancellationToken cancel)
    {
        foreach (var group in groups.Changed)
        {
            await telling.TellConvenorAsync(group, groups, but: holder.PersonId, asked.Now, cancel);
            if (groups.LostConvenor(group))
            {
                await GroupActs.WatchConvenorAsync(asked.Db, group, holder.Today, holder.Today, asked.Now, cancel);
            }

            await ChangeFocus.SettleAsync(asked.Db, group, holder.Today, asked.Now, cancel);
        }
    }

    private static async Task<Refusal?> GiveBackAsync(
        Asked asked, LinkHolder holder, Volunteer volunteer, FormedGroups groups, CancellationToken cancel)
    {
        await LeaveAsync(asked, holder, volunteer, groups, cancel);
        asked.Say("Your place is free for somebody else. Nobody is told why.");
        return null;
    }

    private static async Task<Refusal?> TakeAsync(
        Asked asked, LinkHolder holder, Volunteer volunteer, FormedGroups groups, Input typed, CancellationToken cancel)
    {
        var own = groups.Find(holder.PersonId);
        if (GroupOf(groups, typed.To) is not { } to)
        {
            return new("That group is no longer there. Look again what is free.");
        }

        if (to == own)
        {
            asked.Say($"You are in “{to.Name}”.");
            return null;
        }

        if (!groups.HasRoom(to))
        {
            return new($"“{to.Name}” is full: somebody else was a moment earlier. Look again what is free.");
        }

        if (!groups.SuitsSchool(to, holder.SchoolId, except: null))
        {
            return new($"Somebody of your school is in “{to.Name}” by now. Look again what is free.");
        }

        await LeaveAsync(asked, holder, volunteer, groups, cancel);
        to.Join(holder.PersonId, holder.SchoolId, GroupPart.Member, holder.Today, asked.Now);
        asked.Record(Told(to, "joined", $"Somebody took a free place in “{to.Name}”."), holder.Today);
        asked.Say($"You are in “{to.Name}”.");
        return null;
    }

    /// <summary>Whoever leaves a place has none to offer any more.</summary>
    private static async Task LeaveAsync(
        Asked asked, LinkHolder holder, Volunteer volunteer, FormedGroups groups, CancellationToken cancel)
    {
        asked.Db.RemoveRange(await asked.Db.SwapOffers.Where(o => o.VolunteerId == volunteer.Id).ToListAsync(cancel));
        if (groups.Find(holder.PersonId) is { } own)
        {
            own.Leave(holder.PersonId, holder.Today);
            asked.Record(Told(own, "place-free", $"A place in “{own.Name}” is free."), holder.Today);
        }
    }

    /// <summary>The history says that places changed, never whose.</summary>
    private static Happening Told(Group group, string verb, string sentence) =>
        NetworkHappenings.In(group.NetworkId, null, $"group.{verb}", sentence, "group", group.Id.Value);

    private static Group? GroupOf(FormedGroups groups, string? typed) =>
        GroupId.TryParse(typed, out var id) ? groups.All.FirstOrDefault(g => g.Id == id) : null;
}
