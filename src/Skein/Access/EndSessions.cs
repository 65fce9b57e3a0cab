using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Persistence;

namespace Skein.Access;

/// <summary>Where somebody is signed in, and ending one of these sessions, the others, or all of them.</summary>
public static class EndSessions
{
    private const int MostShown = 100;

    /// <param name="Id">Which session.</param>
    /// <param name="Device">What kind of browser and device, in words.</param>
    /// <param name="BeganAt">When they signed in.</param>
    /// <param name="LastUsedOn">The last day on which it was used.</param>
    /// <param name="IsThis">It is the one that reads the page.</param>
    public sealed record Row(SessionId Id, string Device, DateTime BeganAt, DateOnly LastUsedOn, bool IsThis);

    public static async Task<Results<Ok<IReadOnlyList<Row>>, ForbidHttpResult>> List(Asked asked, CancellationToken cancel) =>
        asked.Visitor.Id is { } id
            ? TypedResults.Ok(await ReadAsync(asked.Db, id, asked.Visitor.Session, cancel))
            : TypedResults.Forbid();

    /// <summary>This one first, then the last that began.</summary>
    internal static async Task<IReadOnlyList<Row>> ReadAsync(
        SkeinDb db, PersonId person, SessionId? here, CancellationToken cancel) =>
        await db.Set<Session>().Where(s => s.PersonId == person)
            .OrderByDescending(s => s.Id == here).ThenByDescending(s => s.BeganAt).ThenBy(s => s.Id)
            .Take(MostShown)
            .Select(s => new Row(s.Id, s.Device, s.BeganAt, s.LastUsedOn, s.Id == here))
            .ToListAsync(cancel);

    public static async Task<Results<RedirectHttpResult, NotFound>> End(
        Asked asked, SessionId sessionId, Sessions sessions, CancellationToken cancel)
    {
        if (asked.Visitor.Id is not { } id || !await sessions.EndAsync(sessionId, id, cancel))
        {
            return TypedResults.NotFound();
        }

        await asked.Db.SaveChangesAsync(cancel);
        asked.Say("That session has ended.");
        return TypedResults.LocalRedirect(AccessLinks.Ways);
    }

    public static async Task<Results<RedirectHttpResult, ForbidHttpResult>> EndOthers(
        Asked asked, SignIn signIn, CancellationToken cancel)
    {
        if (asked.Visitor.Id is not { } id)
        {
            return TypedResults.Forbid();
        }

        await asked.Db.SaveChangesAsync(cancel);
        await signIn.LetInHereAloneAsync(id, cancel);
        asked.Say("You are signed in here, and nowhere else.");
        return TypedResults.LocalRedirect(AccessLinks.Ways);
    }

    public static async Task<Results<RedirectHttpResult, ForbidHttpResult>> EndAll(
        Asked asked, Sessions sessions, SignIn signIn, CancellationToken cancel)
    {
        if (asked.Visitor.Id is not { } id)
        {
            return TypedResults.Forbid();
        }

        await asked.Db.SaveChangesAsync(cancel);
        await sessions.EndAllAsync(id, cancel);
        await signIn.LetOutAsync(cancel);
        asked.Say("You are signed out everywhere.");
        return TypedResults.LocalRedirect(AccessLinks.SignIn);
    }
}
