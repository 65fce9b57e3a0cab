using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Asking;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Questions;
using Skein.Schools;

namespace Skein.Home;

/// <summary>
/// Tomorrow's meeting on paper: the answers so far, one card from the leader's questions, a blank line for the purpose; and, on a
/// sheet for the co-leaders alone, whom to ring.
/// </summary>
public static class NextMeeting
{
    /// <param name="School">Null where the reader may not know who said it.</param>
    /// <param name="Text">What was said.</param>
    public sealed record AnswerLine(string? School, string Text);

    public sealed record Call(LetterId Letter, AddresseeId Id, string School, string Name, string? Phone);

    /// <summary>One letter's question, and what came of it.</summary>
    /// <param name="Subject">What was asked.</param>
    /// <param name="Answers">The answers, in the schools' order.</param>
    public sealed record Heard(string Subject, IReadOnlyList<AnswerLine> Answers);

    public sealed record Model(
        NetworkFrame Network, HowAnswered? How, IReadOnlyList<Heard> Letters, IReadOnlyList<Call> ToRing, Card Card,
        string AnotherCard);

    public static async Task<RazorComponentResult<NextMeetingPage>> Show(
        Here here, Decks decks, string? card, CancellationToken cancel)
    {
        var letters = await LettersOut.ForTheMeetingAsync(new(here.Db, here.Network, here.Today), cancel);
        var together = letters is [_, ..] ? LetterOut.Together(letters) : null;
        var asked = await AskedAsync(here.Db, [.. letters.Select(l => l.Id)], cancel);
        var hears = await WhoSaidWhat.ReadAsync(here.Db, here.Network, here.Visitor, cancel);
        var drawn = decks.Leaders.Draw(card, here.Id, here.Today);
        return NextMeetingPage.Show(new(
            here.Network,
            together?.How,
            [.. letters.Select(l => new Heard(l.Subject, Answers(asked.Where(a => a.Letter == l.Id), hears)))],
            here.Network.MayLead && together is not null ? ToRing(letters, asked, here.Visitor) : [],
            drawn,
            decks.Leaders.After(drawn).Prompt.Id));
    }

    /// <summary>Those without a name come last, in an order that tells nothing of who said them.</summary>
    private static IReadOnlyList<AnswerLine> Answers(IEnumerable<Asked> asked, WhoSaidWhat hears)
    {
        var lines = asked.Having(a => a.Answer).ToLookup(
            a => hears.MayKnow(a.Row.ToldTo), a => new AnswerLine(a.Row.School, a.Part));
        return
        [
            .. lines[true], .. lines[false].Select(l => l with { School = null }).OrderBy(l => l.Text, StringComparer.Ordinal),
        ];
    }

    /// <summary>In each school that has answered no letter, whoever was asked last; never the reader.</summary>
    private static IReadOnlyList<Call> ToRing(IReadOnlyList<LetterOut> letters, List<Asked> asked, Visitor visitor)
    {
        var silent = LetterOut.Together(letters)
            .How.Expected
            .Where(one => !one.HasAnswered)
            .Select(one => one.School)
            .ToHashSet();
        var newest = letters.Select((letter, place) => (letter.Id, place)).ToDictionary();
        return
        [
            .. asked.Where(a => silent.Contains(a.SchoolId) && a.Person != visitor.Id)
                .GroupBy(a => a.SchoolId)
                .SelectMany(school => school.GroupBy(a => newest[a.Letter]).OrderBy(letter => letter.Key).First())
                .Select(a => new Call(a.Letter, a.Id, a.School, a.Name, a.Phone)),
        ];
    }

    private static Task<List<Asked>> AskedAsync(SkeinDb db, IReadOnlyList<LetterId> letters, CancellationToken cancel) => (
        from addressee in db.Addressees
        join school in db.Schools on addressee.SchoolId equals school.Id
        join person in db.People on addressee.PersonId equals person.Id
        where letters.Contains(addressee.LetterId)
        orderby school.Name
        select new Asked(
            addressee.LetterId, addressee.Id, person.Id, school.Id, school.Name, person.Name.Value, person.Phone,
            addressee.Given.Select(given => given.Words).FirstOrDefault(), addressee.ToldTo))
        .ToListAsync(cancel);

    private sealed record Asked(
        LetterId Letter, AddresseeId Id, PersonId Person, SchoolId SchoolId, string School, string Name, string? Phone,
        string? Answer, PersonId? ToldTo);
}
