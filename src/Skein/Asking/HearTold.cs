using Skein.Access;
using Skein.Mail;
using Skein.Persistence;

namespace Skein.Asking;

/// <summary>
/// What an answer goes through that was told to somebody: what the letter is about hears it, and whoever it is from hears of
/// it, in one change.
/// </summary>
public sealed class HearTold(LetterMatters matters, SignedLinks links, OwnMail mail)
{
    internal bool Reaches(Addressed asked) => mail.Reaches(asked.Email?.Value);

    /// <summary>
    /// Where it is said instead: by whoever is asked, on their own page; or where the matter has a page for it.
    /// </summary>
    internal async Task<string?> ElsewhereAsync(Letter letter, Addressee asked, Visitor visitor, CancellationToken cancel) =>
        asked.PersonId == visitor.Id
            ? AskingLinks.Answer((await links.SignerAsync(cancel)).Write(AnswerLetter.ByLink, asked.Id.Value))
            : matters.For(letter)?.ToldAt(letter, asked.PersonId);

    /// <returns>Why it cannot be taken, with nothing stored; or null once it is stored.</returns>
    internal Task<Refusal?> StoreAsync(
        SkeinDb db, TakeAnswer.Taken told, Addressed asked, Receipt receipt, CancellationToken cancel)
    {
        var page = new OwnMail.OwnPage(AnswerLetter.ByLink, asked.Addressee.Id.Value, AskingLinks.Answer);
        Task TellAsync() => mail.WriteAsync(new(asked.Name, asked.Email?.Value), receipt, page, told.Heard.Now, cancel);
        return TakeAnswer.StoreAsync(db, matters, told with { TellAsync = TellAsync }, cancel);
    }
}
