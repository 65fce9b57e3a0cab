using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Questions;

/// <summary>What was said about a card is kept, or only that it was talked about. No word of a note enters the chronicle.</summary>
public static class KeepNote
{
    public sealed record Input
    {
        public string? Note { get; init; }
        public string? On { get; init; }
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<CardPage>, NotFound>> Keep(
        NetworkId networkId, string prompt, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await ShowCard.FindAsync(networkId, prompt, db, visitor, clock, cancel) is not var (network, card))
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var note = TypedText.Read(typed.Note, nameof(Input.Note), CardTalk.MaxLength, problems);
        if (note is null)
        {
            problems.Add(nameof(Input.Note), "Write what was said, in a sentence or two");
        }

        var on = TypedDay.Find(typed.On);
        if (on is null || on > network.Today)
        {
            problems.Add(nameof(Input.On), "Choose the day on which you talked about it: today or an earlier one");
        }

        if (problems.Any)
        {
            return CardPage.Of(await ShowCard.ModelAsync(network, card, null, db, visitor, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        await AddAsync(CardTalk.About(networkId, card, on.GetValueOrDefault(), note, clock.GetUtcNow()), db, visitor, network, clock, cancel);
        frame.Say("The note is kept.");
        return TypedResults.LocalRedirect(QuestionsLinks.Card(networkId, card));
    }

    /// <summary>The card was talked about today, and nothing is written down. Said twice on one day it is said once.</summary>
    public static async Task<Results<RedirectHttpResult, NotFound>> Mark(
        NetworkId networkId, string prompt, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await ShowCard.FindAsync(networkId, prompt, db, visitor, clock, cancel) is not var (network, card))
        {
            return TypedResults.NotFound();
        }

        if (!await db.CardTalks.AnyAsync(t => t.NetworkId == networkId && t.Prompt == card.Prompt.Id && t.TalkedOn == network.Today, cancel))
        {
            await AddAsync(CardTalk.About(networkId, card, network.Today, null, clock.GetUtcNow()), db, visitor, network, clock, cancel);
        }

        frame.Say("Today is kept as the day you last talked about it.");
        return TypedResults.LocalRedirect(QuestionsLinks.Card(networkId, card));
    }

    /// <summary>Somebody was named in it, or it should not have been written: the words go, for good.</summary>
    public static async Task<Results<RedirectHttpResult, NotFound>> TakeDown(
        NetworkId networkId, string prompt, CardTalkId talkId, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await ShowCard.FindAsync(networkId, prompt, db, visitor, clock, cancel) is not var (_, card)
            || await db.CardTalks.SingleOrDefaultAsync(t => t.Id == talkId && t.NetworkId == networkId && t.Prompt == card.Prompt.Id, cancel) is not { } talk)
        {
            return TypedResults.NotFound();
        }

        talk.TakeDown();
        db.Record(Told("card.note-taken-down", $"{visitor.Name} took down a note on card {card.Prompt.Id}.", talk, visitor), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say("The note is gone.");
        return TypedResults.LocalRedirect(QuestionsLinks.Card(networkId, card));
    }

    internal static Input Blank(NetworkFrame network) => new() { On = TypedDay.Of(network.Today) };

    private static Task AddAsync(CardTalk talk, SkeinDb db, Visitor visitor, NetworkFrame network, TimeProvider clock, CancellationToken cancel)
    {
        db.Add(talk);
        db.Record(
            Told("card.talked-about", $"{visitor.Name} wrote down that card {talk.Prompt} was talked about.", talk, visitor) with
            {
                Day = talk.TalkedOn == network.Today ? null : talk.TalkedOn,
            },
            clock.GetUtcNow());
        return db.SaveChangesAsync(cancel);
    }

    private static Happening Told(string verb, string sentence, CardTalk talk, Visitor by) =>
        Happened.In(talk.NetworkId, by, verb, sentence, "card", talk.Id.Value);
}
