using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Forms;
using Skein.Networks;

namespace Skein.Asking;

/// <summary>
/// A letter and its answers. Who is silent is named to the co-leaders alone, and which school said what to those who may know it
/// (<see cref="WhoSaidWhat"/>); everybody else sees a count, and the answers without a name.
/// </summary>
public static class ShowLetter
{
    /// <summary>
    /// An answer as the reader may read it: with the school's name, never the head's; or with no name, and nothing that tells
    /// of it.
    /// </summary>
    public sealed record AnswerRow(string? School, IReadOnlyList<Said> Answers, DateTime? AnsweredAt)
    {
        /// <summary>All of it in words, a line each.</summary>
        public string Text => string.Join('\n', Answers.Select(said => said.Words));
    }

    /// <summary>A question, and what was answered to it, in words.</summary>
    public sealed record Said(string Question, string Words);

    /// <summary>
    /// An addressee as those who arrange see them. <c>State</c> is null where the visitor may not know who is silent.
    /// </summary>
    public sealed record Row(AddresseeId Id, string? School, string Name, GoesBy GoesBy, string? State, bool MayBeTakenDown)
    {
        /// <summary>What they wrote back by mail, for whoever may know it.</summary>
        public string? Reply { get; init; }

        /// <summary>A sheet is printed for them.</summary>
        public bool IsOnPaper { get; init; }
    }

    public sealed record Model(
        NetworkFrame Network, LetterId Id, string Subject, LetterKind Kind, DateOnly ClosesOn, bool IsOpen, HowAnswered How,
        IReadOnlyList<AnswerRow> Answers, IReadOnlyList<Row> Addressees,
        IReadOnlyList<MailTroubles.Trouble> Troubles, int NotYetAsked, bool IsAlone, LetterMatter? Matter, DateOnly RemindFrom,
        LetterReceipts? Receipts)
    {
        /// <summary>Schools that have not answered, for co-leaders alone.</summary>
        public IReadOnlyList<string> Silent => Network.MayLead ? How.Silent : [];

        /// <summary>Somebody has not answered, and the visitor may know who.</summary>
        public bool KnowsTheSilent => Network.MayLead
            && (Receipts is null ? Silent.Count > 0 : Receipts.Count(ReachedAs.Answered) < Receipts.Rows.Count);

        public Attached? Attached { get; init; }

        /// <summary>It may hang on a notice board.</summary>
        public bool IsForNotice { get; init; }

        /// <summary>It offers days, of which one is chosen.</summary>
        public bool FindsADay => Kind.Key == LetterKind.DatePoll;

        public int ByPaste => Addressees.Count(a => a.GoesBy is GoesBy.Paste);
        public int ByPaper => Addressees.Count(a => a.IsOnPaper);
    }

    /// <summary>Whom a program may take an answer down for; empty for those who do not arrange the network.</summary>
    public sealed record OneAsked(Guid Id, string? School, string Name, string? State);

    public sealed record Told(
        Guid Id, string Subject, DateOnly ClosesOn, int Asked, int Answered, IReadOnlyList<AnswerRow> Answers,
        IReadOnlyList<OneAsked> Addressees);

    public static async Task<RazorComponentResult<ShowLetterPage>> Show(
        Here here, OneLetter letter, LetterMatters matters, OwnMail mail, CancellationToken cancel)
    {
        var all = await Addressed.Read(here.Db, letter.It.Id).AsNoTracking().ToListAsync(cancel);
        var kind = await LetterForm.ReadAsync(
            here.Db, letter.It, here.Network.TimeZone, here.Now, all.Select(a => a.Addressee.Answers), cancel);
        var open = letter.It.IsOpen(here.Today);
        var replies = letter.Around.MayLead && !kind.WithoutNames && !letter.It.IsMessage
            ? await MailReplies.ReadAsync(here.Db, all, cancel)
            : new Dictionary<AddresseeId, string>();
        return ShowLetterPage.Show(new(
            letter.Around,
            letter.It.Id,
            letter.It.About,
            kind,
            letter.It.ClosesOn,
            open,
            await HowAnswered.ReadAsync(here.Db, letter.It, here.Today, cancel),
            Answers(letter.It, all, kind, await WhoSaidWhat.ReadAsync(here.Db, letter.Around, here.Visitor, cancel)),
            letter.Around.MayArrange
                ? [.. all.Select(a => RowOf(a, letter.Around, kind, open) with
                {
                    IsOnPaper = a.IsOnPaper(mail), Reply = replies.GetValueOrDefault(a.Addressee.Id),
                })]
                : [],
            letter.Around.MayArrange ? await MailTroubles.ReadAsync(here.Db, all, here.Clock, cancel) : [],
            letter.Around.MayArrange && open ? (await AskTheOthers.NotYetAskedAsync(here, letter.It, matters, cancel)).Count : 0,
            here.Options.IsAlone,
            await matters.ShowAsync(letter.It, cancel),
            RemindTheSilent.FirstDay(letter.It, letter.Around),
            letter.It.IsMessage ? await LetterReceipts.ReadAsync(here, letter.It, kind.Form, all, cancel) : null)
        {
            Attached = await Attached.FindAsync(here.Db, letter.It.Id, cancel),
            IsForNotice = letter.It is { IsMessage: true, IsOfWriterAlone: false },
        });
    }

    public static async Task<Ok<Told>> Json(Here here, OneLetter letter, CancellationToken cancel)
    {
        var all = await Addressed.Read(here.Db, letter.It.Id).AsNoTracking().ToListAsync(cancel);
        var kind = await LetterForm.ReadAsync(
            here.Db, letter.It, here.Network.TimeZone, here.Now, all.Select(a => a.Addressee.Answers), cancel);
        var rows = letter.Around.MayArrange ? all.Select(a => RowOf(a, letter.Around, kind, letter.It.IsOpen(here.Today))) : [];
        var how = await HowAnswered.ReadAsync(here.Db, letter.It, here.Today, cancel);
        return TypedResults.Ok(new Told(
            letter.It.Id.Value, letter.It.About, letter.It.ClosesOn, how.Asked, how.Answered,
            Answers(letter.It, all, kind, await WhoSaidWhat.ReadAsync(here.Db, letter.Around, here.Visitor, cancel)),
            [.. rows.Select(r => new OneAsked(r.Id.Value, r.School, r.Name, r.State))]));
    }

    /// <summary>What schools answered about a matter stands on the matter's own page, which knows who may read it.</summary>
    private static List<AnswerRow> Answers(Letter letter, List<Addressed> all, LetterKind kind, WhoSaidWhat hears)
    {
        if (letter.AboutId is not null)
        {
            return [];
        }

        var answers = all.Where(a => !a.IsSilent)
            .ToLookup(
                a => !kind.WithoutNames && hears.MayKnow(a.Addressee.ToldTo),
                a => new AnswerRow(a.Speaker, SaidBy(a.Addressee, kind.Form), a.Addressee.AnsweredAt));

        // Without a name in an order of their own, which tells nothing of who wrote them or when.
        var nameless = answers[false].Select(a => a with { School = null, AnsweredAt = null })
            .OrderBy(a => a.Text, StringComparer.Ordinal);
        return [.. answers[true], .. nameless];
    }

    private static IReadOnlyList<Said> SaidBy(Addressee addressee, Form form) =>
        [.. form.Say(addressee.Answers).Select(said => new Said(said.Label, said.Words))];

    private static Row RowOf(Addressed a, NetworkFrame network, LetterKind kind, bool open) =>
        new(a.Addressee.Id, a.School, a.Name, a.Addressee.GoesBy, network.MayLead ? StateOf(a, network, kind) : null, open);

    private static string StateOf(Addressed a, NetworkFrame network, LetterKind kind) => a.Addressee switch
    {
        { AnsweredAt: { } at, CameBy: CameBy.Told } => $"told to somebody, {at.Said(network.TimeZone)}",
        { AnsweredAt: { } at } => $"answered, {at.Said(network.TimeZone)}",
        _ when kind.IsOffer => "",
        { RemindedAt: { } at } => $"not answered yet; reminded {at.Said(network.TimeZone)}",
        _ => "not answered yet",
    };
}
