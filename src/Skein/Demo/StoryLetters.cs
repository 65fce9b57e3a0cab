using Skein.Access;
using Skein.Asking;
using Skein.Chronicle;
using Skein.People;
using Skein.Site;

namespace Skein.Demo;

/// <summary>Letters in a story: who is asked, who answers and how, and who stays silent.</summary>
internal static class StoryLetters
{
    private const int DaysOpen = 14;

    /// <param name="story">The network that asks.</param>
    /// <param name="kind">A key of the kinds of letter.</param>
    /// <param name="asker">Who asks.</param>
    /// <param name="schools">The schools whose heads are asked.</param>
    /// <param name="on">The day the letter goes out; it can be answered for two weeks.</param>
    /// <param name="answers">What the head of a school answers; null for silence.</param>
    /// <param name="matter">What the letter is about, where its kind has a matter.</param>
    /// <returns>The answers, in the order in which they came.</returns>
    public static IReadOnlyList<StoryAnswer> Asks(
        this Story story, string kind, Person asker, IReadOnlyCollection<StorySchool> schools, DateOnly on,
        Func<StorySchool, StoryReply?> answers,
        StoryMatter? matter = null)
    {
        var about = LetterKinds.For(kind);
        var at = Terms.At(on);
        var letter = Letter.Written(story.Chance.Id<LetterId>(at), story.Network.Id, kind, asker.Id, at, matter?.Id);
        letter.Write(
            matter.In(about.Subject), matter is null
                ? about.Body
                : $"{matter.In(about.Body)}\n\n{matter.Title}\n\n{matter.Words}", on.AddDays(DaysOpen));
        letter.Send(at.AddMinutes(20));
        story.Rows.Letters.Add(letter);
        story.Tell(
            new("letter.sent", $"{asker.Name} asked {Counted.Words(schools.Count, "head")}: “{letter.About}”.")
            {
                SubjectKind = "letter",
                SubjectId = letter.Id.Value,
                By = asker.Id.Value,
                With = [.. schools.Select(s => (Happening.Person, s.Head.Id.Value))],
            },
            on);

        var heard = new List<StoryAnswer>();
        foreach (var school in schools)
        {
            var goesBy = story.Chance.One([GoesBy.Mail, GoesBy.Mail, GoesBy.Mail, GoesBy.Paste, GoesBy.Paper]);
            var asked = Addressee.Asked(
                story.Chance.Id<AddresseeId>(at), letter.Id, school.Head.Id, school.Id, goesBy, story.Chance.AnswerCode());
            story.Rows.Addressees.Add(asked);
            if (answers(school) is { } said)
            {
                heard.Add(story.Answers(letter, about, asked, asker, school, said, on));
            }
        }

        return [.. heard.OrderBy(answer => answer.On)];
    }

    private static string In(this StoryMatter? matter, string words) =>
        matter is null ? words : words.Replace("{title}", matter.Title, StringComparison.Ordinal);

    private static StoryAnswer Answers(
        this Story story, Letter letter, LetterKind kind, Addressee asked, Person asker, StorySchool school, StoryReply said,
        DateOnly on)
    {
        var problems = new Problems();
        var answers = kind.Form.Read(name => name == "Choice" ? said.Choice : said.Text, problems)
            ?? throw new InvalidOperationException(string.Join("; ", problems.All));
        var day = on.AddDays(story.Chance.Below(DaysOpen));
        day = day < story.Today ? day : on;
        var cameBy = asked.GoesBy == GoesBy.Paper ? CameBy.Code : story.Chance.InHundred(15) ? CameBy.Told : CameBy.Link;
        PersonId? toldTo = cameBy == CameBy.Told ? asker.Id : null;
        if (asked.Reply(letter, answers, cameBy, toldTo, SiteOptions.DefaultTimeZone, Terms.At(day)) is { } refusal)
        {
            throw new InvalidOperationException(refusal.Reason);
        }

        story.Tell(
            new("letter.answered", $"{school.Name} answered “{letter.About}”.")
            {
                SubjectKind = "letter",
                SubjectId = letter.Id.Value,
                With = [(Happening.School, school.Id.Value), (Happening.Person, school.Head.Id.Value)],
            },
            day);
        return new(school, said, cameBy, toldTo, day);
    }
}

/// <summary>What a letter is about.</summary>
internal sealed record StoryMatter(Guid Id, string Title, string Words);

/// <summary>An answer as it came.</summary>
internal sealed record StoryAnswer(StorySchool School, StoryReply Said, CameBy CameBy, PersonId? ToldTo, DateOnly On);

/// <summary>What a head answers.</summary>
internal sealed record StoryReply(string? Text, string? Choice = null);
