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

    public static async Task<Results<RedirectHttpResult, ForbidHttpResult>> Answer(
        Here here, Me me, [Held] GroupFrame group, [FromForm] Input typed, CancellationToken cancel)
    {
        if (!group.Group.Voices(here.Today).Contains(me.Id))
        {
            return TypedResults.Forbid();
        }

        if (await here.Db.AskedFocusAsync(group.Id, cancel) is not { } focus)
        {
            here.NotTaken("This has been settled already.");
            return TypedResults.LocalRedirect(group.Here);
        }

        if (typed.Answer is not (Yes or No))
        {
            here.Say("Say yes or no.");
            return TypedResults.LocalRedirect(group.Here);
        }

        focus.Hear(me.Id, typed.Answer == Yes, here.Today);
        await SettleAsync(here.Db, group.Group, focus, here.Today, here.Now, cancel);
        here.Say(focus.IsAsked ? "Your answer is kept. You can change it until the group has settled it." : "That settles it.");
        return TypedResults.LocalRedirect(group.Here);
    }

    /// <summary>
    /// Whoever writes another focus asks the members; where there is none yet, or nobody else to ask, it is the group's from
    /// today.
    /// </summary>
    /// <param name="here">Who writes it, in a transaction that holds the group.</param>
    /// <param name="found">The group.</param>
    /// <param name="words">What it is to work on. What the members are asked already is not asked anew, and keeps its
    /// answers.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What to say of it; null where nothing has changed.</returns>
    internal static async Task<string?> AskAsync(Here here, GroupFrame found, string? words, CancellationToken cancel)
    {
        var (group, today) = (found.Group, found.Today);
        var before = await here.Db.AskedFocusAsync(group.Id, cancel);
        if (words == (before is null ? group.Focus : before.Words))
        {
            return null;
        }

        before?.Drop(today);
        if (words == group.Focus)
        {
            var kept = $"{InWords(words).AtStart()} as before: the members of “{group.Name}” are not asked any more.";
            here.Record(GroupHappenings.About("group.focus-kept", kept, group, here.Visitor));
            return "Its members are no longer asked about something else.";
        }

        var focus = GroupFocus.Ask(group.Id, words, today, here.Now);
        here.Db.Add(focus);
        if (here.Visitor.Id is { } me && group.Voices(today).Contains(me))
        {
            focus.Hear(me, agrees: true, today);
        }

        if (group.Focus is null || group.Voices(today).Count == 0 || group.Until is not null)
        {
            await TakeAsync(here.Db, group, focus, today, here.Now, cancel);
            return $"{InWords(words).AtStart()} from today.";
        }

        await SettleAsync(here.Db, group, focus, today, here.Now, cancel);
        if (!focus.IsAsked)
        {
            return $"{InWords(words).AtStart()} from today.";
        }

        here.Record(
            GroupHappenings.About(
                "group.focus-asked", $"The members of “{group.Name}” are asked whether {InWords(words)} from now on.", group,
                here.Visitor));
        return "Its members are asked whether they agree. Until more than half of them say yes, it works on what it worked on "
            + "before.";
    }

    internal static async Task<Asked?> AskedAsync(Here here, GroupFrame found, CancellationToken cancel)
    {
        if (await here.Db.AskedFocusAsync(found.Group.Id, cancel) is not { } focus)
        {
            return null;
        }

        var voices = found.Group.Voices(found.Today);
        var mine = focus.Answers.FirstOrDefault(a => a.PersonId == here.Visitor.Id)?.Agrees;
        return new(
            focus.Words, focus.Count(found.Group, found.Today, agrees: true), voices.Count, mine, here.Visitor.Id is { } me
                && voices.Contains(me));
    }

    /// <summary>Its people have changed: what they are asked is settled where those who are in it now have said enough.</summary>
    internal static async Task SettleAsync(SkeinDb db, Group group, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.AskedFocusAsync(group.Id, cancel) is { } focus)
        {
            await SettleAsync(db, group, focus, today, now, cancel);
        }
    }

    private static async Task SettleAsync(
        SkeinDb db, Group group, GroupFocus focus, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        if (focus.IsAgreed(group, today))
        {
            await TakeAsync(db, group, focus, today, now, cancel);
        }
        else if (focus.IsRefused(group, today))
        {
            focus.Drop(today);
            var because = group.Voices(today).Count == 0
                ? "nobody is left who could agree"
                : "half of its members or more would not change it";
            db.Record(
                Settled("group.focus-kept", $"“{group.Name}” works on what it worked on before: {because}.", group), today,
                now);
        }
    }

    private static async Task TakeAsync(
        SkeinDb db, Group group, GroupFocus focus, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        await db.TakeFocusAsync(group, focus, today, now, cancel);
        var changed = Settled("group.focus-changed", $"From {today.Said()} {InWords(focus.Words)}: “{group.Name}”.", group);
        db.Record(changed, today, now);
    }

    /// <summary>The members settle it together: nobody is named.</summary>
    private static Happening Settled(string verb, string sentence, Group group) =>
        NetworkHappenings.In(group.NetworkId, null, verb, sentence, GroupHappenings.Subject, group.Id.Value);

    private static string InWords(string? words) =>
        words is null ? "it is open what the group works on" : $"the group works on “{words}”";
}
