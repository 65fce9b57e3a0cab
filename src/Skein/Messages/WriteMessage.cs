using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Asking;
using Skein.Networks;
using Skein.Site;

namespace Skein.Messages;

/// <summary>
/// Somebody writes to others: says something, asks one question back if they like, or offers days to choose from. The page says
/// how many it goes to, and how it goes to each.
/// </summary>
public static class WriteMessage
{
    private const int DaysToAnswer = 10;

    public sealed record Input
    {
        public string? Subject { get; init; }
        public string? Body { get; init; }
        public string? ClosesOn { get; init; }
        public string? AsksBack { get; init; }
        public string? Question { get; init; }
        public string? Answers { get; init; }
        public List<string?>? Day { get; init; }
        public List<string?>? At { get; init; }
        public string? IsForSoon { get; init; }
        public IFormFile? File { get; init; }

        /// <summary>How it goes to each of them, by the person and the school.</summary>
        public Dictionary<string, string>? GoesBy { get; init; }
    }

    /// <summary>What is written, and to whom: a kind of letter and a readership, both in the address.</summary>
    public sealed record Draft(LetterKind Kind, Readership To) : IFoundHere<Draft>
    {
        public bool OffersDays => Kind.Key == LetterKind.DatePoll;

        public static async Task<Draft?> FindAsync(Here here, Sought sought, CancellationToken cancel) =>
            LetterKinds.Find(sought.Word("kind")) is { IsMessage: true } kind
            && await Readerships.FindAsync(here, sought.Word("to"), cancel) is { } audience
                ? new(kind, audience)
                : null;
    }

    public sealed record Model(
        NetworkFrame Network, Draft Draft, IReadOnlyList<GoesByRow> Readers, bool IsAlone, Input Typed, Problems Problems);

    /// <param name="chosen">The answer to an earlier letter that this one tells of, such as a day.</param>
    public static async Task<RazorComponentResult<WriteMessagePage>> Show(
        Here here, Draft draft, string? chosen, SendLetter sending, CancellationToken cancel)
    {
        var readers = await draft.To.ReadAsync(here, cancel);
        var typed = new Input
        {
            Subject = chosen is null ? draft.Kind.Subject : $"We meet on {chosen}".Shortened(100),
            Body = chosen is null
                ? draft.Kind.Body.Trim()
                : $"Dear {{addressee}},\n\nThank you for your answers. We meet on {chosen}.\n\nWith thanks,\n{{asker}}",
            ClosesOn = TypedDay.Write(here.Today.AddDays(DaysToAnswer)),
            AsksBack = MessageQuestion.Seen,
        };
        return WriteMessagePage.Show(
            ModelOf(here, draft, RowsOf(here, readers, !draft.OffersDays, sending, typed), typed, new()));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<WriteMessagePage>>> Send(
        Here here, Me me, Draft draft, [FromForm] Input typed, SendLetter sending, CancellationToken cancel)
    {
        var problems = new Problems();
        var letter = Letter.Write(here.Id, draft.Kind.Key, me.Id, here.Now);
        WriteLetter.Read(
            new() { Subject = typed.Subject, Body = typed.Body, ClosesOn = typed.ClosesOn }, letter, here.Today, problems);
        var readers = await draft.To.ReadAsync(here, cancel);
        var own = draft.OffersDays
            ? OfferedTimes.Read(typed, here.Today, problems)
            : MessageQuestion.Read(typed, here.Network.MayArrange, problems);
        var attachment = await Attachment.ReadAsync(letter.Id, typed.File, problems, cancel);
        if (readers.Count == 0)
        {
            problems.Add("", "Nobody is there to write to. Choose somebody else");
        }

        SendLetter.OnlyTo(readers, typed.GoesBy, problems);
        if (problems.Any)
        {
            return WriteMessagePage.Show(
                ModelOf(here, draft, RowsOf(here, readers, own is null, sending, typed), typed, problems),
                StatusCodes.Status422UnprocessableEntity);
        }

        if (own is not null)
        {
            letter.Ask(own);
        }

        if (attachment is not null)
        {
            here.Db.Add(attachment);
        }

        if (draft.To.IsOfWriterAlone)
        {
            letter.KeepToWriter();
        }

        if (typed.IsForSoon is not null)
        {
            letter.GoSoon();
        }

        var to = readers.Select(r => new SendLetter.To(r, WayTo(here, r, letter.OnlyTells, sending, typed))).ToList();
        await sending.SendAsync(letter, here.Network, to, here.Visitor, here.Now, cancel);
        here.Say($"Your message is written to {Counted.Words(readers.Count, "person", "people")}.");
        return TypedResults.LocalRedirect(AskingLinks.Letter(here.Id, letter.Id));
    }

    /// <summary>Whoever does not arrange the network prints and pastes nothing: theirs goes by e-mail or not at all.</summary>
    private static GoesBy WayTo(Here here, Recipient reader, bool onlyTells, SendLetter sending, Input typed)
    {
        var way = here.Network.MayArrange ? sending.ChosenFor(reader, typed.GoesBy)
            : sending.Usual(reader.Email) is GoesBy.Mail ? GoesBy.Mail
            : GoesBy.Paper;
        return way is GoesBy.Mail && reader.WantsNoMessages && onlyTells ? GoesBy.Page : way;
    }

    private static GoesByRow[] RowsOf(
        Here here, IReadOnlyList<Recipient> readers, bool onlyTells, SendLetter sending, Input typed) =>
        [.. readers.Select(reader => GoesByRow.From(reader, WayTo(here, reader, onlyTells, sending, typed)))];

    private static Model ModelOf(
        Here here, Draft draft, IReadOnlyList<GoesByRow> readers, Input typed, Problems problems) =>
        new(here.Network, draft, readers, here.Options.IsAlone, typed, problems);
}
