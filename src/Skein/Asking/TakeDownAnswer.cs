using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
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

    public static async Task<Results<RazorComponentResult<TakeDownAnswerPage>, NotFound>> Show(
        NetworkId networkId, LetterId letterId, AddresseeId addresseeId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(db, networkId, letterId, addresseeId, visitor, clock, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var (network, letter, asked) = found;
        // What somebody wrote without their name is not shown again to whoever types for them.
        var told = LetterKinds.Of(letter).WithoutNames ? null : asked.Addressee;
        var typed = new Input { Answer = told?.Answer, Choice = told?.Choice, ToldTo = visitor.Id?.Value.ToString() };
        return await PageAsync(db, network, letter, asked, typed, new(), StatusCodes.Status200OK, cancel);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<TakeDownAnswerPage>, NotFound>> TakeDown(
        NetworkId networkId, LetterId letterId, AddresseeId addresseeId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame,
        TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(db, networkId, letterId, addresseeId, visitor, clock, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var (network, letter, asked) = found;
        var now = clock.GetUtcNow();
        var problems = new Problems();
        var listeners = await ListenersAsync(db, network, cancel);
        if (!listeners.Any(l => l.Value == typed.ToldTo) || !PersonId.TryParse(typed.ToldTo, out var toldTo))
        {
            problems.Add(nameof(Input.ToldTo), "Say who was told");
        }
        else if (Reply.Read(LetterKinds.Of(letter), typed.Answer, typed.Choice, problems.Add) is { } reply
            && asked.Addressee.Reply(letter, reply, CameBy.Told, toldTo, network.Today, now) is { } refusal)
        {
            problems.Add(nameof(Input.Answer), refusal.Reason);
        }

        if (problems.Any)
        {
            return await PageAsync(db, network, letter, asked, typed, problems, StatusCodes.Status422UnprocessableEntity, cancel);
        }

        var listener = listeners.First(l => l.Value == typed.ToldTo).Label;
        db.Record(
            new("letter.answered", $"{asked.School} answered «{letter.Subject}», as told to {listener}.")
            {
                SubjectKind = "letter",
                SubjectId = letterId.Value,
                NetworkId = networkId.Value,
                By = visitor.Actor,
                With = [(Happening.Person, asked.Addressee.PersonId.Value), (Happening.School, asked.Addressee.SchoolId.Value)],
            },
            now);
        await db.SaveChangesAsync(cancel);
        frame.Say($"The answer of {asked.School} is written down, as told to {listener}.");
        return TypedResults.LocalRedirect(AskingLinks.Letter(networkId, letterId));
    }

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
