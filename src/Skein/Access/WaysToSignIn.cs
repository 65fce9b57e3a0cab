using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Access;

/// <summary>A person's own ways to sign in.</summary>
public static class WaysToSignIn
{
    public sealed record Key(PasskeyId Id, string Name, DateTime CreatedAt, DateTime? LastUsedAt);

    /// <param name="HasEnded">It opens nothing any more, and will be forgotten.</param>
    public sealed record Program(ProgramKeyId Id, string Name, DateOnly LastDay, DateOnly? LastUsedOn, bool HasEnded);

    public sealed record Model(
        string? Address, IReadOnlyList<Key> Keys, IReadOnlyList<Program> Programs, IReadOnlyList<EndSessions.Row> Sessions,
        MakeProgramKey.Input Typed, Problems Problems)
    {
        public MakeProgramKey.Made? JustMade { get; init; }
    }

    public static async Task<Results<RazorComponentResult<WaysToSignInPage>, ForbidHttpResult>> Show(
        Visitor visitor, IKnowPeople people, SkeinDb db, TimeProvider clock, CancellationToken cancel)
    {
        if (visitor.Id is not { } id || await people.FindAsync(id, cancel) is not { } person)
        {
            return TypedResults.Forbid();
        }

        return WaysToSignInPage.Of(await ModelAsync(person, visitor.Session, db, clock, cancel));
    }

    internal static async Task<Model> ModelAsync(
        KnownPerson person, SessionId? here, SkeinDb db, TimeProvider clock, CancellationToken cancel)
    {
        var today = Days.Today(clock.GetUtcNow());
        var programs = await db.Set<ProgramKey>().Where(k => k.PersonId == person.Id).OrderBy(k => k.Name).ThenBy(k => k.Id)
            .Select(k => new Program(k.Id, k.Name, k.LastDay, k.LastUsedOn, k.LastDay < today))
            .Take(MakeProgramKey.MostKeys)
            .ToListAsync(cancel);
        return new(
            person.Address?.Value, await KeysAsync(db, person.Id, cancel), programs,
            await EndSessions.OfAsync(db, person.Id, here, cancel), new(), new());
    }

    public static async Task<Results<Ok<List<Key>>, ForbidHttpResult>> List(
        Visitor visitor, SkeinDb db, CancellationToken cancel) =>
        visitor.Id is { } id ? TypedResults.Ok(await KeysAsync(db, id, cancel)) : TypedResults.Forbid();

    private static Task<List<Key>> KeysAsync(SkeinDb db, PersonId person, CancellationToken cancel) =>
        db.Set<Passkey>().Where(k => k.PersonId == person).OrderBy(k => k.Name).ThenBy(k => k.Id).Take(100)
            .Select(k => new Key(k.Id, k.Name, k.CreatedAt, k.LastUsedAt))
            .ToListAsync(cancel);
}
