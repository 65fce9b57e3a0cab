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
        string? Address, string TimeZone, IReadOnlyList<Key> Keys, IReadOnlyList<Program> Programs,
        IReadOnlyList<EndSessions.Row> Sessions, MakeProgramKey.Input Typed, Problems Problems)
    {
        public MakeProgramKey.Made? JustMade { get; init; }
    }

    public static async Task<Results<RazorComponentResult<WaysToSignInPage>, ForbidHttpResult>> Show(
        Asked asked, IKnowPeople people, CancellationToken cancel)
    {
        if (asked.Visitor.Id is not { } id || await people.FindAsync(id, cancel) is not { } person)
        {
            return TypedResults.Forbid();
        }

        return WaysToSignInPage.Show(await ModelAsync(asked, person, asked.Visitor.Session, cancel));
    }

    internal static async Task<Model> ModelAsync(Asked asked, KnownPerson person, SessionId? here, CancellationToken cancel)
    {
        var today = asked.Today;
        var programs = await asked.Db.Set<ProgramKey>().Where(k => k.PersonId == person.Id).OrderBy(k => k.Name).ThenBy(k => k.Id)
            .Select(k => new Program(k.Id, k.Name, k.LastDay, k.LastUsedOn, k.LastDay < today))
            .Take(MakeProgramKey.MostKeys)
            .ToListAsync(cancel);
        return new(
            person.Address?.Value, asked.Options.TimeZone, await KeysAsync(asked.Db, person.Id, cancel), programs,
            await EndSessions.ReadAsync(asked.Db, person.Id, here, cancel), new(), new());
    }

    public static async Task<Results<Ok<List<Key>>, ForbidHttpResult>> List(Asked asked, CancellationToken cancel) =>
        asked.Visitor.Id is { } id ? TypedResults.Ok(await KeysAsync(asked.Db, id, cancel)) : TypedResults.Forbid();

    private static Task<List<Key>> KeysAsync(SkeinDb db, PersonId person, CancellationToken cancel) =>
        db.Set<Passkey>().Where(k => k.PersonId == person).OrderBy(k => k.Name).ThenBy(k => k.Id).Take(100)
            .Select(k => new Key(k.Id, k.Name, k.CreatedAt, k.LastUsedAt))
            .ToListAsync(cancel);
}
