using Skein.Access;
using Skein.Asking;
using Skein.Duties;
using Skein.Groups;
using Skein.Networks;
using Skein.People;
using Skein.Schools;

namespace Skein.Messages;

/// <summary>
/// To whom somebody may write: whoever arranges the network to anybody in it; a group leader to their group; a head to the people
/// of their school; and anybody to whoever lets them.
/// </summary>
internal static class Readerships
{
    /// <summary>In the order in which a page offers them.</summary>
    public static async Task<IReadOnlyList<Readership>> OfferedAsync(Here here, CancellationToken cancel)
    {
        var (me, today) = (here.Visitor.Id, here.Today);
        var members = here.Db.Set<GroupMember>().Where(m => m.From <= today && (m.Until == null || m.Until > today));
        var arranges = here.Network.MayArrange;
        var groups = await here.Db.Set<Group>()
            .Where(g => g.NetworkId == here.Id && (g.Until == null || g.Until > today)
                && (arranges
                    || members.Any(m => m.GroupId == g.Id && m.PersonId == me && m.Part == GroupPart.Convenor)))
            .OrderBy(g => g.Name).ThenBy(g => g.Id)
            .Select(g => new Readership($"{Readership.Group}{g.Id.Value}", $"The group “{g.Name}”", !arranges))
            .ToListAsync(cancel);
        var led = await here.Db.SchoolsLedByAsync(me, today, cancel);
        var memberships = here.Db.Memberships.MembersOn(here.Id, today);
        var schools = await here.Db.Schools
            .Where(s => memberships.Any(m => m.SchoolId == s.Id) && (arranges || led.Contains(s.Id)))
            .OrderBy(s => s.Name).ThenBy(s => s.Id)
            .Select(s => new Readership($"{Readership.School}{s.Id.Value}", $"The people of {s.Name}", !arranges))
            .ToListAsync(cancel);
        return
        [
            .. arranges ? await OfNetworkAsync(here, cancel) : [],
            .. groups,
            .. schools,
        ];
    }

    /// <returns>Null where the writer may not write to them, or there are none such.</returns>
    public static async Task<Readership?> FindAsync(Here here, string key, CancellationToken cancel)
    {
        if (key.StartsWith(Readership.Person, StringComparison.Ordinal)
            && PersonId.TryParse(key[Readership.Person.Length..], out var person))
        {
            return await PersonAsync(here, person, cancel);
        }

        if (key.StartsWith(Readership.Letter, StringComparison.Ordinal)
            && LetterId.TryParse(key[Readership.Letter.Length..], out var id)
            && await here.Db.Letters.SeenBy(here).SingleOrDefaultAsync(l => l.Id == id, cancel) is { } letter
            && (here.Network.MayArrange || letter.AskedBy == here.Visitor.Id))
        {
            return new(key, $"Those who were asked “{letter.About}”", letter.IsOfWriterAlone);
        }

        return (await OfferedAsync(here, cancel)).FirstOrDefault(offered => offered.Key == key);
    }

    /// <summary>Whoever arranges writes to anybody with a part; anybody else to whoever said that they may.</summary>
    private static async Task<Readership?> PersonAsync(Here here, PersonId person, CancellationToken cancel)
    {
        var lets = here.Db.Set<DigestChoice>().Where(c => c.LetsOthersWrite);
        var arranges = here.Network.MayArrange;
        return await here.Db.PeopleOn(here.Id, here.Today, here.Network.TimeZone)
            .Where(p => p.Id == person && p.Id != here.Visitor.Id && (arranges || lets.Any(c => c.PersonId == p.Id)))
            .Select(p => p.Name)
            .FirstOrDefaultAsync(cancel) is { } name
            ? new($"{Readership.Person}{person.Value}", name.Value, !arranges)
            : null;
    }

    private static async Task<IReadOnlyList<Readership>> OfNetworkAsync(Here here, CancellationToken cancel)
    {
        var held = await here.Db.RolesOf(here.Id).On(here.Today)
            .Where(r => r.PersonId != here.Visitor.Id)
            .Select(r => r.Kind)
            .Distinct()
            .ToListAsync(cancel);
        return
        [
            new(Readership.Heads, "The heads", false),
            new(Readership.Staff, "Everybody who works in the schools", false),
            new(Readership.Everybody, "Everybody with a part in the network", false),
            .. RoleKinds.All
                .Where(kind => held.Contains(kind.Key) && kind.Key is not RoleKind.Head and not RoleKind.Administrator)
                .Select(kind => new Readership(
                    $"{Readership.Role}{kind.Key}", $"Those with the role {kind.Title.ToLowerInvariant()}", false)),
        ];
    }
}
