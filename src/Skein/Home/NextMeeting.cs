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

    public sealed record Call(AddresseeId Id, string School, string Name, string? Phone);

    public sealed record Model(
        NetworkFrame Network, string? Question, LetterId? LetterId, HowAnswered? How, IReadOnlyList<AnswerLine> Answers, IReadOnlyList<Call> ToRing,
        Card Card, string AnotherCard);

    public static async Task<Results<RazorComponentResult<NextMeetingPage>, NotFound>> Show(
        NetworkId networkId, string? card, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var letter = await db.Letters
            .Where(l => l.NetworkId == networkId && l.Kind == LetterKind.HeadsIssues)
            .OrderByDescending(l => l.WrittenAt)
            .FirstOrDefaultAsync(cancel);
        var asked = letter is null ? [] : await AskedAsync(db, letter.Id, cancel);
        var how = letter is null ? null : await HowAnswered.OfAsync(db, letter, network.Today, cancel);
        var hears = await WhoSaidWhat.OfAsync(db, network, visitor, cancel);
        var drawn = Deck.Leaders.Draw(card, networkId, network.Today);
        return NextMeetingPage.Of(new(
            network,
            letter is null ? null : LetterKinds.Of(letter).Question,
            letter?.Id,
            how,
            Answers(asked, hears),
            network.MayLead ? [.. asked.Where(a => how?.Silent.Contains(a.School) is true && a.Person != visitor.Id).Select(a => new Call(a.Id, a.School, a.Name, a.Phone))] : [],
            drawn,
            Deck.Leaders.After(drawn).Prompt.Id));
    }

    /// <summary>Those without a name come last, in an order that tells nothing of who said them.</summary>
    private static IReadOnlyList<AnswerLine> Answers(List<Asked> asked, WhoSaidWhat hears)
    {
        var lines = asked.Where(a => a.Answer is not null).ToLookup(a => hears.Of(a.ToldTo), a => new AnswerLine(a.School, a.Answer!));
        return [.. lines[true], .. lines[false].Select(l => l with { School = null }).OrderBy(l => l.Text, StringComparer.Ordinal)];
    }

    private static Task<List<Asked>> AskedAsync(SkeinDb db, LetterId letter, CancellationToken cancel) => (
        from addressee in db.Addressees
        join school in db.Schools on addressee.SchoolId equals school.Id
        join person in db.People on addressee.PersonId equals person.Id
        where addressee.LetterId == letter
        orderby school.Name
        select new Asked(addressee.Id, person.Id, school.Name, person.Name.Value, person.Phone, addressee.Answer, addressee.ToldTo))
        .ToListAsync(cancel);

    private sealed record Asked(AddresseeId Id, PersonId Person, string School, string Name, string? Phone, string? Answer, PersonId? ToldTo);
}
