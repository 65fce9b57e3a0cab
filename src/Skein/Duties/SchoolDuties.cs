using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Duties;

/// <summary>When a school gives way to another in a network, what it owes goes with it.</summary>
public static class SchoolDuties
{
    public static async Task MoveDutiesAsync(
        this SkeinDb db, NetworkId network, SchoolId from, SchoolId to, CancellationToken cancel)
    {
        var owners = await db.DutyOwners
            .Where(o => o.NetworkId == network && o.SchoolId == from && o.Until == null)
            .ToListAsync(cancel);
        owners.ForEach(o => o.PassSchool(to));
        var hard = await db.Turbulences
            .Where(t => t.NetworkId == network && t.SchoolId == from && t.Until == null)
            .ToListAsync(cancel);
        hard.ForEach(t => t.PassSchool(to));
        var contacts = await db.PersonalContacts.Where(c => c.NetworkId == network && c.SchoolId == from).ToListAsync(cancel);
        contacts.ForEach(c => c.PassSchool(to));
    }
}
