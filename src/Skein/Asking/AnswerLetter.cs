using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.People;
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

    public static Results<RazorComponentResult<AnswerPage>, RedirectHttpResult> Show(
        Asked asked, Found found, LetterMatters matters) =>
        matters.For(found.Letter)?.AnsweredAt(found.Link) is { } elsewhere
            ? TypedResults.LocalRedirect(elsewhere)
            : AnswerPage.Show(
                found.ModelOf(
                    new() { Answer = found.Addressee.Answer, Choice = found.Addressee.Choice }, new(), asked.Clock));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AnswerPage>>> Answer(
        Asked asked, Found found, [FromForm] Input typed, LetterMatters matters, CancellationToken cancel)
    {
        if (matters.For(found.Letter)?.AnsweredAt(found.Link) is { } elsewhere)
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
            ? AnswerPage.Show(found.ModelOf(typed, problems, asked.Clock), StatusCodes.Status422UnprocessableEntity)
            : TypedResults.LocalRedirect(AskingLinks.Thanks(found.Link));
    }

    public static RazorComponentResult<ThanksPage> Thanks(Asked asked, Found found) =>
        ThanksPage.Show(
            found.ModelOf(new() { Answer = found.Addressee.Answer, Choice = found.Addressee.Choice }, new(), asked.Clock));

    /// <summary>What one addressee was asked, by the link in the address or the code on their sheet.</summary>
    public sealed record Found(
        string Link, Addressee Addressee, Letter Letter, CameBy CameBy, string NetworkName, string TimeZone, string Name,
        string SchoolName, string Asker, string? Listener, LetterMatter? Matter) : IFound<Found>
    {
        public static async Task<Found?> FindAsync(Asked asked, Sought sought, CancellationToken cancel)
        {
            var (link, db) = (sought.Word("link"), asked.Db);
            var signer = await asked.Links.SignerAsync(cancel);
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
                    link, found.Addressee, found.Letter, cameBy, found.Name.Value, found.TimeZone, found.Person.Value,
                    found.School, found.Asker.Value, found.Listener?.Value,
                    await sought.Service<LetterMatters>().ShowAsync(found.Letter, cancel));
        }

        public LetterKind Kind { get; } = LetterKinds.For(Letter);

        internal TakeAnswer.Taken Says(Reply reply, DateTimeOffset now) =>
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

        public Model ModelOf(Input typed, Problems problems, TimeProvider clock) =>
            new(
                NetworkName,
                SchoolName,
                Asker,
                Kind,
                Link,
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
