using Skein.Chronicle;
using Skein.Forms;
using Skein.Mail;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Asking;

/// <summary>
/// What comes back to a letter by mail. A reply answers it where there is no doubt what it means; otherwise it is read beside the
/// letter, and whoever asked types it in. A bounce or an automatic answer says why the letter has not reached them.
/// </summary>
internal sealed class HearReplies : IHearMail
{
    public async Task HearAsync(SkeinDb db, HeardMail heard, DateTimeOffset now, CancellationToken cancel)
    {
        if (heard.AboutId is not { } about
            || await db.Addressees.Include(a => a.Given)
                .SingleOrDefaultAsync(a => a.Id == new AddresseeId(about), cancel) is not { } addressee)
        {
            return;
        }

        var letter = await db.Letters.SingleAsync(l => l.Id == addressee.LetterId, cancel);
        if (heard.Kind is not HeardKind.Reply)
        {
            if (addressee.AnsweredAt is null && heard.Reason is { } why)
            {
                addressee.ComeBack(why);
            }

            return;
        }

        var zone = await db.Networks.Where(n => n.Id == letter.NetworkId).Select(n => n.TimeZone).SingleAsync(cancel);
        if (letter.AboutId is not null || addressee.AnsweredAt is not null || !heard.IsFromAddressee || !heard.IsWhole
            || AnswersIn(heard.Words, LetterKinds.For(letter).Form) is not { } answers
            || addressee.Reply(letter, answers, CameBy.Mail, null, zone, now) is not null
            || LetterKinds.ToPeople.Contains(letter.Kind))
        {
            return;
        }

        db.Record(
            new("letter.answered", $"An answer to “{letter.About}” came by e-mail.")
            {
                SubjectKind = "letter",
                SubjectId = letter.Id.Value,
                NetworkId = letter.NetworkId.Value,
                With = addressee.With,
            },
            Days.Today(now, zone), now);
    }

    /// <returns>
    /// What a reply answers: that a letter was read which asks nothing else; its one question in words; or the one of the answers
    /// it offers that the reply is, word for word. Null where that is not certain.
    /// </returns>
    internal static Answers? AnswersIn(string words, Form form) => form.Questions switch
    {
        [] => Answers.None,
        [{ Kind: QuestionKind.Line or QuestionKind.Words or QuestionKind.Lines } only] => Read(only, words),
        [{ Kind: QuestionKind.Choice } only]
            when only.Options.SingleOrDefault(option => IsSame(option.Label, words)) is { } chosen =>
            Read(only, chosen.Value),
        _ => null,
    };

    private static Answers? Read(Question only, string words) => new Form([only]).Read(_ => words, new Problems());

    private static bool IsSame(string label, string words) =>
        label.Trim().TrimEnd('.', '!').Equals(words.Trim().TrimEnd('.', '!'), StringComparison.OrdinalIgnoreCase);
}
