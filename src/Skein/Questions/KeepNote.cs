using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Site;

namespace Skein.Questions;

/// <summary>
/// What was said about a card is kept, or only that it was talked about. No word of a note enters the chronicle.
/// </summary>
public static class KeepNote
{
    public sealed record Input
    {
        public string? Note { get; init; }
        public string? On { get; init; }
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<CardPage>>> Keep(
        Here here, Card card, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var note = TypedText.Read(typed.Note, nameof(Input.Note), CardTalk.MaxLength, problems);
        if (note is null)
        {
            problems.Add(nameof(Input.Note), "Write what was said, in a sentence or two");
        }

        var on = TypedDay.Find(typed.On);
        if (on is null || on > here.Today)
        {
            problems.Add(nameof(Input.On), "Choose the day on which you talked about it: today or an earlier one");
        }

        if (problems.Any)
        {
            return CardPage.Show(
                await ShowCard.ModelAsync(here, card, null, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        Add(here, CardTalk.About(here.Id, card, on.GetValueOrDefault(), note, here.Now));
        here.Say("The note is kept.");
        return TypedResults.LocalRedirect(QuestionsLinks.Card(here.Id, card.Id));
    }

    /// <summary>The card was talked about today, and nothing is written down. Said twice on one day it is said once.</summary>
    public static async Task<RedirectHttpResult> Mark(
        Here here, Card card, CancellationToken cancel)
    {
        if (
            !await here.Db.CardTalks.AnyAsync(
                t => t.NetworkId == here.Id && t.Prompt == card.Prompt.Id && t.TalkedOn == here.Today, cancel))
        {
            Add(here, CardTalk.About(here.Id, card, here.Today, null, here.Now));
        }

        here.Say("Today is kept as the day you last talked about it.");
        return TypedResults.LocalRedirect(QuestionsLinks.Card(here.Id, card.Id));
    }

    /// <summary>Somebody was named in it, or it should not have been written: the words go, for good.</summary>
    public static RedirectHttpResult TakeDown(Here here, Card card, NoteOnCard note)
    {
        var talk = note.It;
        talk.TakeDown();
        here.Record(
            Told("card.note-taken-down", $"{here.Visitor.Name} took down a note on card {card.Prompt.Id}.", talk, here.Visitor));
        here.Say("The note is gone.");
        return TypedResults.LocalRedirect(QuestionsLinks.Card(here.Id, card.Id));
    }

    internal static Input Blank(NetworkFrame network) => new() { On = TypedDay.Write(network.Today) };

    private static void Add(Here here, CardTalk talk)
    {
        here.Db.Add(talk);
        here.Record(
            Told(
                "card.talked-about", $"{here.Visitor.Name} wrote down that card {talk.Prompt} was talked about.", talk,
                here.Visitor)
            with
            {
                Day = talk.TalkedOn == here.Today ? null : talk.TalkedOn,
            });
    }

    private static Happening Told(string verb, string sentence, CardTalk talk, Visitor by) =>
        NetworkHappenings.In(talk.NetworkId, by, verb, sentence, "card", talk.Id.Value);
}
