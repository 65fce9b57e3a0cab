using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Groups;

/// <summary>A group works on something else from now on, once more than half of its members say so (S-26).</summary>
public static class ChangeFocus
{
    private const string Yes = "yes";
    private const string No = "no";

    public sealed record Input
    {
        public string? Answer { get; init; }
    }

    /// <param name="Words">What the members are asked to work on; null: to leave it open.</param>
    /// <param name="Agreed">How many said yes.</param>
    /// <param name="Voices">How many are asked.</param>
    /// <param name="Mine">The reader is asked, and what they said; null where they are not asked.</param>
    public sealed record Asked(string? Words, int Agreed, int Voices, bool? Mine, bool IsAsked);

    public static async Task<Results<RedirectHttpResult, NotFound, ForbidHttpResult>> Answer(
        NetworkId networkId, GroupId groupId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || visitor.Id is not { } me
            || await GroupLock.HoldAsync(db, groupId, cancel) is not { } group
            || group.NetworkId != networkId)
        {
            return TypedResults.NotFound();
        }

        if (!group.Voices(network.Today).Contains(me))
        {
            return TypedResults.Forbid();
        }

        if (await db.AskedFocusAsync(groupId, cancel) is not { } focus)
        {
            frame.NotTaken("This has been settled already.");
            return TypedResults.LocalRedirect(GroupsLinks.Group(networkId, groupId));
        }

        if (typed.Answer is not (Yes or No))
        {
            frame.Say("Say yes or no.");
            return TypedResults.LocalRedirect(GroupsLinks.Group(networkId, groupId));
        }

        focus.Hear(me, typed.Answer == Yes, network.Today);
        await SettleAsync(db, group, focus, visitor, network.Today, clock.GetUtcNow(), cancel);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        frame.Say(focus.IsAsked ? "Your answer is kept. You can change it until the group has settled it." : "That settles it.");
        return TypedResults.LocalRedirect(GroupsLinks.Group(networkId, groupId));
    }

    /// <summary>
    /// Whoever writes another focus asks the members; where there is none yet, or nobody else to ask, it is the group's from today.
    /// </summary>
    /// <returns>What to say of it; null where the focus is the same.</returns>
    internal static async Task<string?> AskAsync(SkeinDb db, GroupFrame found, string? words, Visitor visitor, DateTimeOffset now, CancellationToken cancel)
    {
        var (group, today) = (found.Group, found.Today);
        if (words == group.Focus)
        {
            return null;
        }

        if (await db.AskedFocusAsync(group.Id, cancel) is { } before)
        {
            before.Drop(today);
        }

        var focus = GroupFocus.Ask(group.Id, words, today, now);
        db.Add(focus);
        if (visitor.Id is { } me && group.Voices(today).Contains(me))
        {
            focus.Hear(me, agrees: true, today);
        }

        if (group.Focus is null || group.Voices(today).Count == 0 || group.Until is not null)
        {
            await TakeAsync(db, group, focus, visitor, today, now, cancel);
            return $"{Capital(Of(words))} from today.";
        }

        await SettleAsync(db, group, focus, visitor, today, now, cancel);
        if (!focus.IsAsked)
        {
            return $"{Capital(Of(words))} from today.";
        }

        db.Record(Told.Of("group.focus-asked", $"The members of “{group.Name}” are asked whether {Of(words)} from now on.", group, visitor), now);
        return "Its members are asked whether they agree. Until more than half of them say yes, it works on what it worked on before.";
    }

    internal static async Task<Asked?> AskedAsync(SkeinDb db, GroupFrame found, Visitor visitor, CancellationToken cancel)
    {
        if (await db.AskedFocusAsync(found.Group.Id, cancel) is not { } focus)
        {
            return null;
        }

        var voices = found.Group.Voices(found.Today);
        var mine = focus.Answers.FirstOrDefault(a => a.PersonId == visitor.Id)?.Agrees;
        return new(focus.Words, focus.Count(found.Group, found.Today, agrees: true), voices.Count, mine, visitor.Id is { } me && voices.Contains(me));
    }

    private static async Task SettleAsync(SkeinDb db, Group group, GroupFocus focus, Visitor visitor, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        if (focus.IsAgreed(group, today))
        {
            await TakeAsync(db, group, focus, visitor, today, now, cancel);
        }
        else if (focus.IsRefused(group, today))
        {
            focus.Drop(today);
            db.Record(Told.Of("group.focus-kept", $"“{group.Name}” works on what it worked on before: half of its members or more would not change it.", group, visitor) with { By = null }, now);
        }
    }

    private static async Task TakeAsync(SkeinDb db, Group group, GroupFocus focus, Visitor visitor, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        await db.TakeFocusAsync(group, focus, today, now, cancel);
        db.Record(Told.Of("group.focus-changed", $"From {today.Said()} {Of(focus.Words)}: “{group.Name}”.", group, visitor) with { By = null, Day = today }, now);
    }

    private static string Of(string? words) => words is null ? "it is open what the group works on" : $"the group works on “{words}”";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
