using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Leaving;

/// <summary>
/// Something that somebody owns in a network and that would be left without an owner: a role, a group, a promise.
/// </summary>
/// <param name="Key">The slice's word and the id, such as “role:0198…”: the name of its field on the form.</param>
/// <param name="Sentence">What it is, as the page says it.</param>
public sealed record OwnedThing(string Key, string Sentence);

/// <summary>What everybody who hands things on needs to know of the leaving.</summary>
public sealed record Departure(NetworkId Network, PersonId From, DateOnly LastDay, DateTimeOffset Now);

/// <summary>
/// A slice in which people own things. It says what somebody owns in a network, and passes each thing on or ends it. It
/// changes what it tracks and saves nothing: the leaving is one change.
/// </summary>
public interface IHandOn
{
    Task<IReadOnlyList<OwnedThing>> OwnedAsync(PersonId person, NetworkId network, DateOnly today, CancellationToken cancel);

    /// <param name="key">One that <see cref="OwnedAsync"/> gave; one of another slice is left alone.</param>
    /// <param name="to">Who takes it over; null ends it.</param>
    /// <param name="handover">Who leaves what, and when.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task HandOnAsync(string key, PersonId? to, Departure handover, CancellationToken cancel);
}

internal static class OwnedKeys
{
    public static string Write(string word, Guid id) => $"{word}:{id}";

    public static Guid? Read(string word, string key) =>
        key.StartsWith(word + ":", StringComparison.Ordinal) && Guid.TryParse(key.AsSpan(word.Length + 1), out var id)
            ? id
            : null;
}

/// <summary>The roles of whoever leaves: each ends, and somebody may hold another like it from the next day.</summary>
internal sealed class RolesHandedOn(SkeinDb db) : IHandOn
{
    private const string Word = "role";

    public async Task<IReadOnlyList<OwnedThing>> OwnedAsync(
        PersonId person, NetworkId network, DateOnly today, CancellationToken cancel)
    {
        var schools = db.Schools;
        var roles = await db.RolesOf(network).Where(r => r.PersonId == person).NotOverBy(today)
            .OrderBy(r => r.From).ThenBy(r => r.Id)
            .Select(r => new
            {
                r.Id,
                r.Kind,
                School = schools.Where(s => s.Id == r.SchoolId).Select(s => s.Name).FirstOrDefault(),
            })
            .ToListAsync(cancel);
        return
        [
            .. roles.Select(r => new OwnedThing(
                OwnedKeys.Write(Word, r.Id.Value), r.School is null
                    ? RoleKinds.TitleOf(r.Kind)
                    : $"{RoleKinds.TitleOf(r.Kind)}, {r.School}")),
        ];
    }

    public async Task HandOnAsync(string key, PersonId? to, Departure handover, CancellationToken cancel)
    {
        if (OwnedKeys.Read(Word, key) is not { } id)
        {
            return;
        }

        var role = await db.RolesOf(handover.Network)
            .SingleAsync(r => r.Id == new RoleAssignmentId(id) && r.PersonId == handover.From, cancel);

        // One that had not begun by the last day was held on no day.
        var last = handover.LastDay < role.From ? role.From.AddDays(-1) : handover.LastDay;
        if (role.End(last) is { } refusal)
        {
            throw new InvalidOperationException(refusal.Reason);
        }

        if (to is { } other)
        {
            db.Roles.Add(role.HandOn(other, last, handover.Now));
        }
    }
}

/// <summary>The roles in which whoever leaves stands in for somebody else.</summary>
internal sealed class DeputyshipsHandedOn(SkeinDb db) : IHandOn
{
    private const string Word = "deputy";

    public async Task<IReadOnlyList<OwnedThing>> OwnedAsync(
        PersonId person, NetworkId network, DateOnly today, CancellationToken cancel)
    {
        var roles = await db.RolesOf(network).Where(r => r.DeputyId == person).NotOverBy(today)
            .Join(db.People, r => r.PersonId, p => p.Id, (r, p) => new { r.Id, r.Kind, p.Name })
            .OrderBy(x => x.Name).ThenBy(x => x.Id)
            .ToListAsync(cancel);
        return
        [
            .. roles.Select(r => new OwnedThing(
                OwnedKeys.Write(Word, r.Id.Value), $"Deputy of {r.Name} as {RoleKinds.TitleOf(r.Kind)}")),
        ];
    }

    public async Task HandOnAsync(string key, PersonId? to, Departure handover, CancellationToken cancel)
    {
        if (OwnedKeys.Read(Word, key) is { } id)
        {
            var role = await db.RolesOf(handover.Network)
                .SingleAsync(r => r.Id == new RoleAssignmentId(id) && r.DeputyId == handover.From, cancel);
            role.HandDeputyTo(to == role.PersonId ? null : to);
        }
    }
}
