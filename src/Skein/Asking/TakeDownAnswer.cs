using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Asking;

/// <summary>An answer that was told to somebody, by telephone or at the gate, is typed in as told to whom.</summary>
public static class TakeDownAnswer
{
    public sealed record Input
    {
        public string? Answer { get; init; }
        public string? Choice { get; init; }
        public string? ToldTo { get; init; }
    }

    public sealed record Model(
        NetworkFrame Network, LetterId LetterId, AddresseeId AddresseeId, LetterKind Kind, string School, string Name, string? Phone,
        IReadOnlyList<Option> Listeners, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<TakeDownAnswerPage>, RedirectHttpResult, NotFound>> Show(
        NetworkId networkId, LetterId letterId, AddresseeId addresseeId, SkeinDb db, Visitor visitor, LetterMatters matters, TimeProvider clock,
        CancellationToken cancel)
    {
        if (await FindAsync(db, networkId, letterId, addresseeId, visitor, clock, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var (network, letter, asked) = found;
        if (matters.Of(letter)?.ToldAt(letter, asked.Addressee.PersonId) is { } elsewhere)
        {
            return TypedResults.LocalRedirect(elsewhere);
        }

        // What a school answered about a matter is for the matter's own page to show, and what was written without a name for nobody's.
        var mayRead = !LetterKinds.Of(letter).WithoutNames && (letter.AboutId is null || network.MayLead);
        var typed = new Input
        {
            Answer = mayRead ? asked.Addressee.Answer : null,
            Choice = mayRead ? asked.Addressee.Choice : null,
            ToldTo = visitor.Id?.Value.ToString(),
        };
        return await PageAsync(db, network, letter, asked, typed, new(), StatusCodes.Status200OK, cancel);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<TakeDownAnswerPage>, NotFound>> TakeDown(
        NetworkId networkId, LetterId letterId, AddresseeId addresseeId, [FromForm] Input typed, SkeinDb db, Visitor visitor, LetterMatters matters,
        Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(db, networkId, letterId, addresseeId, visitor, clock, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var (network, letter, asked) = found;
        var problems = new Problems();
        var listeners = await ListenersAsync(db, network, cancel);
        if (!PersonId.TryParse(typed.ToldTo, out var toldTo) || !listeners.Any(l => l.Value == toldTo.Value.ToString()))
        {
            problems.Add(nameof(Input.ToldTo), "Say who was told");
        }
        else if (Reply.Read(LetterKinds.Of(letter), typed.Answer, typed.Choice, problems.Add) is { } reply
            && await TakeAnswer.StoreAsync(db, matters, Told(asked, letter, reply, toldTo, listeners, network, visitor, clock), cancel) is { } refusal)
        {
            problems.Add(nameof(Input.Answer), refusal.Reason);
        }

        if (problems.Any)
        {
            return await PageAsync(db, network, letter, asked, typed, problems, StatusCodes.Status422UnprocessableEntity, cancel);
        }

        frame.Say($"The answer of {asked.School} is written down, as told to {NameOf(toldTo, listeners)}.");
        return TypedResults.LocalRedirect(AskingLinks.Letter(networkId, letterId));
    }

    private static TakeAnswer.Taken Told(
        Addressed asked, Letter letter, Reply reply, PersonId toldTo, List<Option> listeners, NetworkFrame network, Visitor visitor, TimeProvider clock) =>
        new(
            asked.Addressee,
            new(
                letter, asked.Addressee.PersonId, asked.Addressee.SchoolId, asked.School, reply, CameBy.Told, toldTo, network.Today, clock.GetUtcNow()),
            $"{asked.School} answered «{letter.Subject}», as told to {NameOf(toldTo, listeners)}.",
            visitor.Actor);

    private static string NameOf(PersonId listener, List<Option> listeners) => listeners.First(l => l.Value == listener.Value.ToString()).Label;

    private static async Task<(NetworkFrame Network, Letter Letter, Addressed Asked)?> FindAsync(
        SkeinDb db, NetworkId networkId, LetterId letterId, AddresseeId addresseeId, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network
        && await Addressed.LetterAsync(db, networkId, letterId, cancel) is { } letter
        && await Addressed.Of(db, letterId).SingleOrDefaultAsync(a => a.Addressee.Id == addresseeId, cancel) is { } asked
            ? (network, letter, asked)
            : null;

    /// <summary>Whoever may have taken the call: the people with a role in the network today, by name.</summary>
    private static async Task<List<Option>> ListenersAsync(SkeinDb db, NetworkFrame network, CancellationToken cancel)
    {
        var roles = db.Roles;
        return await db.People
            .Where(p => p.ErasedAt == null && roles.Any(r => r.PersonId == p.Id && r.NetworkId == network.Id
                && r.From <= network.Today && (r.Until == null || r.Until > network.Today)))
            .OrderBy(p => p.Name)
            .Select(p => new Option(p.Id.Value.ToString(), p.Name.Value, null))
            .ToListAsync(cancel);
    }

    private static async Task<RazorComponentResult<TakeDownAnswerPage>> PageAsync(
        SkeinDb db, NetworkFrame network, Letter letter, Addressed asked, Input typed, Problems problems, int status, CancellationToken cancel) =>
        TakeDownAnswerPage.Of(
            new(
                network,
                letter.Id,
                asked.Addressee.Id,
                LetterKinds.Of(letter),
                asked.School,
                asked.Name,
                asked.Phone,
                await ListenersAsync(db, network, cancel),
                typed,
                problems),
            status);
}
