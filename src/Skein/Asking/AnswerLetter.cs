using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Asking;

/// <summary>Somebody answers a letter, by its link or after typing their code. Opening the page changes nothing.</summary>
public static class AnswerLetter
{
    public const string ByLink = "answer";
    public const string ByCode = "answer-code";

    public sealed record Input
    {
        public string? Answer { get; init; }
        public string? Choice { get; init; }
    }

    /// <summary>What the page asks, of whom, for which school.</summary>
    public sealed record Model(
        string NetworkName, string SchoolName, string Asker, LetterKind Kind, string Link, DateOnly ClosesOn, bool IsOpen,
        bool HasAnswered,
        string? WrittenDown, LetterMatter? Matter, LetterText Text, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<AnswerPage>, RedirectHttpResult, NotFound>> Show(
        Asked asked, string link, SignedLinks links, LetterMatters matters, CancellationToken cancel)
    {
        if (await FindAsync(link, asked.Db, links, matters, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        return matters.For(found.Letter)?.AnsweredAt(link) is { } elsewhere
            ? TypedResults.LocalRedirect(elsewhere)
            : AnswerPage.Show(
                found.ModelOf(
                    link, new() { Answer = found.Addressee.Answer, Choice = found.Addressee.Choice }, new(), asked.Clock));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AnswerPage>, NotFound>> Answer(
        Asked asked, string link, [FromForm] Input typed, SignedLinks links, LetterMatters matters, CancellationToken cancel)
    {
        if (await FindAsync(link, asked.Db, links, matters, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        if (matters.For(found.Letter)?.AnsweredAt(link) is { } elsewhere)
        {
            return TypedResults.LocalRedirect(elsewhere);
        }

        var problems = new Problems();
        if (Reply.Read(found.Kind, typed.Answer, typed.Choice, problems) is { } reply
            && await TakeAnswer.StoreAsync(asked.Db, matters, found.Says(reply, asked.Now), cancel) is { } refusal)
        {
            problems.Add(nameof(Input.Answer), refusal.Reason);
        }

        return problems.Any
            ? AnswerPage.Show(found.ModelOf(link, typed, problems, asked.Clock), StatusCodes.Status422UnprocessableEntity)
            : TypedResults.LocalRedirect(AskingLinks.Thanks(link));
    }

    public static async Task<Results<RazorComponentResult<ThanksPage>, NotFound>> Thanks(
        Asked asked, string link, SignedLinks links, LetterMatters matters, CancellationToken cancel) =>
        await FindAsync(link, asked.Db, links, matters, cancel) is { } found
            ? ThanksPage.Show(
                found.ModelOf(
                    link, new() { Answer = found.Addressee.Answer, Choice = found.Addressee.Choice }, new(), asked.Clock))
            : TypedResults.NotFound();

    private static async Task<Found?> FindAsync(
        string link, SkeinDb db, SignedLinks links, LetterMatters matters, CancellationToken cancel)
    {
        var signer = await links.SignerAsync(cancel);
        var (id, cameBy) = signer.Read(ByLink, link) is { } linked
            ? (linked, CameBy.Link)
            : (signer.Read(ByCode, link), CameBy.Code);
        if (id is null)
        {
            return null;
        }

        var addressee = new AddresseeId(id.Value);
        var found = await (
            from a in db.Addressees
            join letter in db.Letters on a.LetterId equals letter.Id
            join network in db.Networks on letter.NetworkId equals network.Id
            join school in db.Schools on a.SchoolId equals school.Id
            join asker in db.People on letter.AskedBy equals asker.Id
            join person in db.People on a.PersonId equals person.Id
            join to in db.People on a.ToldTo equals to.Id into told
            from listener in told.DefaultIfEmpty()
            where a.Id == addressee
            select new
            {
                Addressee = a,
                Letter = letter,
                network.Name,
                network.TimeZone,
                School = school.Name,
                Asker = asker.Name,
                Person = person.Name,
                Listener = listener.Name,
            })
            .SingleOrDefaultAsync(cancel);
        return found is null
            ? null
            : new(
                found.Addressee, found.Letter, cameBy, found.Name.Value, found.TimeZone, found.Person.Value, found.School,
                found.Asker.Value,
                found.Listener?.Value, await matters.ShowAsync(found.Letter, cancel));
    }

    private sealed record Found(
        Addressee Addressee, Letter Letter, CameBy CameBy, string NetworkName, string TimeZone, string Name, string SchoolName,
        string Asker,
        string? Listener, LetterMatter? Matter)
    {
        public LetterKind Kind { get; } = LetterKinds.For(Letter);

        public TakeAnswer.Taken Says(Reply reply, DateTimeOffset now) =>
            new(
                Addressee,
                new(
                    Letter, Addressee.PersonId, Addressee.SchoolId, SchoolName, reply, CameBy, null, TimeZone, now),
                $"{SchoolName} answered “{LetterText.About(Letter.Subject, SchoolName)}”.",
                By: null);

        /// <summary>
        /// That somebody else wrote the answer down, in a sentence; null where they answered themselves, or not yet.
        /// </summary>
        private string? WrittenDown => Addressee is { CameBy: CameBy.Told, AnsweredAt: { } at }
            ? $"This was written down for you on "
                + $"{Days.Today(at, TimeZone).Said()}{(Listener is null ? "" : $", as told to {Listener}")}."
            : null;

        public Model ModelOf(string link, Input typed, Problems problems, TimeProvider clock) =>
            new(
                NetworkName,
                SchoolName,
                Asker,
                Kind,
                link,
                Letter.ClosesOn,
                Letter.IsOpen(Days.Today(clock.GetUtcNow(), TimeZone)),
                Addressee.AnsweredAt is not null,
                WrittenDown,
                Matter,
                LetterText.Fill(Letter.Subject, Letter.Body, new(Name, SchoolName, NetworkName, Asker, Letter.ClosesOn)),
                typed,
                problems);
    }
}
