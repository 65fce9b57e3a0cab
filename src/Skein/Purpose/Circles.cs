using Skein.Agreements;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Purpose;

/// <summary>
/// The two circles on a day: the schools that began, those that came later, and what that makes the network (S-12).
/// </summary>
public sealed record Circles(IReadOnlyList<Circles.Member> Schools, bool IsNetworkOfSchools)
{
    /// <param name="Id">The school.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="JoinedOn">The first day of its membership.</param>
    /// <param name="IsSeed">It was there from the beginning.</param>
    /// <param name="BroughtBy">The school that brought it, where somebody remembers.</param>
    /// <param name="PurposeThen">The version of the purpose that was in force on the day it joined.</param>
    public sealed record Member(
        SchoolId Id, string Name, DateOnly JoinedOn, bool IsSeed, SchoolId? BroughtBy, string? BroughtByName, int? PurposeThen);

    public IReadOnlyList<Member> Seed => [.. Schools.Where(s => s.IsSeed)];

    public IReadOnlyList<Member> Around => [.. Schools.Where(s => !s.IsSeed)];

    /// <summary>“Schools that work together” or “a network of schools”.</summary>
    public string State => IsNetworkOfSchools ? "a network of schools" : "schools that work together";

    internal static async Task<Circles> OnAsync(Here here, DateOnly day, CancellationToken cancel) =>
        await OnAsync(
            here.Db, here.Id, day, await ReadText.OfKindAsync(here.Db, here.Id, AgreementKind.Purpose, day, cancel), cancel);

    /// <param name="db">The database.</param>
    /// <param name="network">Whose.</param>
    /// <param name="day">As it stood then.</param>
    /// <param name="purpose">The purpose on that day, for whoever has read it already; null where none was started.</param>
    /// <param name="cancel">Ends the wait.</param>
    internal static async Task<Circles> OnAsync(
        SkeinDb db, NetworkId network, DateOnly day, TextOn? purpose, CancellationToken cancel)
    {
        var spans = db.MembershipSpans;
        var members = await db.Memberships.MembersOn(network, day).IgnoreAutoIncludes()
            .Join(
                db.Schools, m => m.SchoolId, s => s.Id,
                (m, s) => new { s.Id, s.Name, JoinedOn = spans.Where(x => x.MembershipId == m.Id).Min(x => x.From) })
            .OrderBy(m => m.Name).ThenBy(m => m.Id)
            .ToListAsync(cancel);
        var told = await db.SchoolBeginnings.Where(b => b.NetworkId == network).ToDictionaryAsync(b => b.SchoolId, cancel);
        var names = members.ToDictionary(m => m.Id, m => m.Name);

        // Until somebody says who began, it was those who were there on the first day.
        var first = members.Count == 0 ? default : members.Min(m => m.JoinedOn);
        bool IsSeed(SchoolId school, DateOnly joined) =>
            told.Values.Any(b => b.IsSeed) ? told.GetValueOrDefault(school)?.IsSeed is true : joined == first;

        var seed = members.Where(m => IsSeed(m.Id, m.JoinedOn)).Select(m => m.Id).ToHashSet();
        var versions = purpose?.Text.Versions ?? [];
        return new(
            [
                .. members.Select(m => new Member(
                    m.Id,
                    m.Name,
                    m.JoinedOn,
                    seed.Contains(m.Id),
                    told.GetValueOrDefault(m.Id)?.BroughtBy,
                    told.GetValueOrDefault(m.Id)?.BroughtBy is { } by ? names.GetValueOrDefault(by) : null,
                    versions.FirstOrDefault(v => v.IsInForce(m.JoinedOn))?.Number)),
            ],
            purpose?.All.Any(v => v.Parties.Any(p => p.Answer is { IsAssent: true } && !seed.Contains(p.School))) is true);
    }
}
