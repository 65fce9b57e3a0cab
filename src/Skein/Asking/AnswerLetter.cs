using Microsoft.AspNetCore.Components;
using Skein.Access;
using Skein.Forms;
using Skein.Networks;
using Skein.People;
using Skein.Schools;
using Skein.Site;

namespace Skein.Asking;

/// <summary>What a letter asks one of those it went to, by its link or by the code on their sheet.</summary>
internal sealed class AnswerLetter(Asked asked, LetterMatters matters) : IAskByLink
{
    public const string ByLink = "answer";
    public const string ByCode = "answer-code";

    public async Task<Ask?> FindAsync(SignedLinks.Signer signer, string link, bool held, CancellationToken cancel)
    {
        var (id, cameBy) = signer.Read(ByLink, link) is { } linked
            ? (linked, CameBy.Link)
            : (signer.Read(ByCode, link), CameBy.Code);
        if (id is null)
        {
            return null;
        }

        var (db, addressee) = (asked.Db, new AddresseeId(id.Value));
        var found = await (
            from a in db.Addressees.Include(a => a.Given)
            join letter in db.Letters on a.LetterId equals letter.Id
            join network in db.Networks on letter.NetworkId equals network.Id
            join there in db.Schools on a.SchoolId equals there.Id into answeredFor
            from school in answeredFor.DefaultIfEmpty()
            join asker in db.People on letter.AskedBy equals asker.Id
            join person in db.People on a.PersonId equals person.Id
            join to in db.People on a.ToldTo equals to.Id into told
            from listener in told.DefaultIfEmpty()
            where a.Id == addressee
            select new Found
            {
                Addressee = a,
                Letter = letter,
                Network = network.Name.Value,
                TimeZone = network.TimeZone,
                School = school.Name,
                Asker = asker.Name.Value,
                Name = person.Name.Value,
                Listener = listener.Name.Value,
            })
            .SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var kind = await LetterForm.ReadAsync(
            db, found.Letter, found.TimeZone, asked.Now, [found.Addressee.Answers], cancel);
        return AskOf(
            found, kind, link, cameBy, matters.For(found.Letter)?.AnsweredAt(link),
            await matters.ShowAsync(found.Letter, cancel), await Attached.FindAsync(db, found.Letter.Id, cancel));
    }

    private OfLetter AskOf(
        Found found, LetterKind kind, string link, CameBy cameBy, string? elsewhere, LetterMatter? matter, Attached? attached)
    {
        var (letter, addressee) = (found.Letter, found.Addressee);
        var isOpen = letter.IsOpen(Days.Today(asked.Now, found.TimeZone));
        var form = new Form(
        [
            .. kind.Form.Questions.Select((question, place) => place == 0 && matter is null
                ? question with { Hint = Joined(found.School, question.Hint) }
                : question),
        ]);
        return new(asked, matters, found, cameBy)
        {
            Link = link,
            Network = found.Network,
            Asker = found.Asker,
            School = found.School,
            Elsewhere = elsewhere,
            Heading = matter?.Title
                ?? (isOpen ? LetterText.About(letter.Subject, found.School) : $"This letter closed on {letter.ClosesOn.Said()}"),
            FirstIsHeading = matter is null && !letter.IsMessage,
            Paragraphs = letter.ChangedAt is { } changed
                ? [$"This was changed on {Days.Today(changed, found.TimeZone).Said()}. What was taken out is struck through."]
                : [],
            Words = matter?.Words ?? (letter.IsMessage ? WordsOfMessage(found) : null),
            Letter = matter is null && !letter.IsMessage ? WordsOf(found) : null,
            Attached = attached,
            Form = form,
            Known = addressee.AnsweredAt is null ? null : addressee.Answers,
            WrittenDown = WrittenDown(found),
            Standing = matter?.Over ?? (isOpen || matter is null ? null : $"This letter closed on {letter.ClosesOn.Said()}."),
            WhyNot = matter?.Over ?? letter.ClosedFor(Days.Today(asked.Now, found.TimeZone))?.Reason,
            Buttons = isOpen && matter?.Over is null ? [new(AskButton.Answer, ButtonOf(kind, addressee))] : [],
            Below = isOpen
                ? $"You can change your answer until {letter.ClosesOn.Said()}. {kind.ReasonToReply}"
                : $"Ring {found.Asker}: what you say can still be heard at the meeting.",
            Thanks = kind.Thanks,
        };
    }

    /// <summary>What a message says; where it was changed, with what was taken out and put in.</summary>
    private static RenderFragment WordsOfMessage(Found found)
    {
        var words = WordsOf(found, found.Letter.Body);
        var runs = WordDiff.Compare(found.Letter.BodyBefore is { } before ? WordsOf(found, before) : words, words);
        return builder =>
        {
            builder.OpenComponent<WordChanges>(0);
            builder.AddAttribute(1, nameof(WordChanges.Runs), runs);
            builder.CloseComponent();
        };
    }

    private static string ButtonOf(LetterKind kind, Addressee addressee) =>
        (kind.Form.Questions.Count, addressee.AnsweredAt) switch
        {
            (0, null) => "I have read it",
            (0, _) => "I have read it again",
            (_, null) => "Send my answer",
            _ => "Change my answer",
        };

    private static string? Joined(string? school, string? hint) => (school, hint) switch
    {
        ({ }, { }) => $"{school}. {hint}",
        _ => school ?? hint,
    };

    private static string WordsOf(Found found) => WordsOf(found, found.Letter.Body);

    private static string WordsOf(Found found, string body) => LetterText.Fill(
        found.Letter.Subject, body,
        new(found.Name, found.School, found.Network, found.Asker, found.Letter.ClosesOn)).Body;

    private static string? WrittenDown(Found found) => found.Addressee is { CameBy: CameBy.Told, AnsweredAt: { } at }
        ? $"This was written down for you on {Days.Today(at, found.TimeZone).Said()}"
            + $"{(found.Listener is null ? "" : $", as told to {found.Listener}")}. Put it right where it is not what you said, "
            + "or send it as it is. Nobody else can change it after that."
        : null;

    internal sealed class Found
    {
        public required Addressee Addressee { get; init; }
        public required Letter Letter { get; init; }
        public required string Network { get; init; }
        public required string TimeZone { get; init; }
        public required string? School { get; init; }
        public required string Asker { get; init; }
        public required string Name { get; init; }
        public required string? Listener { get; init; }
    }

    private sealed class OfLetter(Asked asked, LetterMatters matters, Found found, CameBy cameBy) : Ask
    {
        public override async Task<string?> HearAsync(
            Answers answers, string button, Problems problems, CancellationToken cancel)
        {
            var (letter, addressee) = (found.Letter, found.Addressee);
            var taken = new TakeAnswer.Taken(
                addressee,
                new(
                    letter, addressee.PersonId, addressee.SchoolId, found.School, answers, cameBy, null, found.TimeZone,
                    asked.Now),
                $"{found.School ?? found.Name} answered “{LetterText.About(letter.Subject, found.School)}”.",
                By: null);
            if (await TakeAnswer.StoreAsync(asked.Db, matters, taken, cancel) is { } refusal)
            {
                problems.Add(Form.Questions.Count > 0 ? Form.Questions[^1].Name : "", refusal.Reason);
            }

            return null;
        }
    }
}
