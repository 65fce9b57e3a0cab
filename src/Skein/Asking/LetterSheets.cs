using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Mail;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Asking;

/// <summary>
/// The letter on paper: one A4 sheet each, with a code of their own, and room to write the answer by hand. Whoever no mail
/// reaches reads there that an answer was written down for them. A head prints no codes of those who work at their school.
/// </summary>
public static class LetterSheets
{
    /// <param name="WrittenDown">That an answer was written down for them, where one was.</param>
    public sealed record Sheet(string? School, string Name, LetterText Text, string Code, string? Picture, string? WrittenDown);

    public sealed record Model(
        NetworkFrame Network, LetterId LetterId, LetterKind Kind, DateOnly ClosesOn, string? CodePage,
        IReadOnlyList<Sheet> Sheets, int LeftOut);

    public static async Task<RazorComponentResult<LetterSheetsPage>> Show(
        Here here, OneLetter letter, string? who, OwnMail mail, CancellationToken cancel)
    {
        // Sheets for the silent would name them, so only those who may know who is silent get that pile.
        var allSilent = who == "silent" && here.Network.MayLead;
        var post = await Addressed.PostAsync(here.Db, letter.It, here.Network, here.Links, here.Options, cancel);
        var codePage = here.Options.IsAlone ? null : here.Options.AddressOf(AskingLinks.EnterCode);
        var all = (await Addressed.Read(here.Db, letter.It.Id).AsNoTracking().ToListAsync(cancel))
            .FindAll(a => allSilent ? a.IsSilent : a.IsOnPaper(mail));
        var printed = await Addressed.ToHandOutAsync(here, all, cancel);
        var listeners = await ListenersAsync(here.Db, printed, cancel);
        var sheets = printed.Select(a => new Sheet(
            a.School, a.Name, post.Words(a.Name, a.School), AnswerCode.Printed(a.Addressee.Code),
            post.LinkOf(a.Addressee) is { } link
                ? LinkPicture.Draw(link)
                : null,
            WrittenDown(a.Addressee, here.Network, listeners)));
        return LetterSheetsPage.Show(new(
            here.Network, letter.It.Id, LetterKinds.For(letter.It), letter.It.ClosesOn, codePage, [.. sheets],
            all.Count - printed.Count));
    }

    private static string? WrittenDown(Addressee asked, NetworkFrame network, Dictionary<PersonId, string> listeners) =>
        asked is { CameBy: CameBy.Told, AnsweredAt: { } at }
            ? Receipt.OnPaper(Days.Today(at, network.TimeZone), asked.ToldTo is { } to ? listeners[to] : null)
            : null;

    private static Task<Dictionary<PersonId, string>> ListenersAsync(
        SkeinDb db, IReadOnlyList<Addressed> asked, CancellationToken cancel)
    {
        var ids = asked.Select(a => a.Addressee.ToldTo).OfType<PersonId>().Distinct().ToList();
        return db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name.Value, cancel);
    }
}
