using Skein.Access;
using Skein.Persistence;

namespace Skein.People;

/// <summary>
/// What People itself keeps by a person's id moves when two records are joined: roles, deputyships and challenges.
/// </summary>
internal sealed class MoveRoles(SkeinDb db) : IMovePeople
{
    public async Task MoveAsync(PersonId from, PersonId to, CancellationToken cancel)
    {
        foreach (var role in await db.Roles.Where(r => r.PersonId == from || r.DeputyId == from).ToListAsync(cancel))
        {
            if (role.PersonId == from)
            {
                role.PassTo(to);
            }

            if (role.DeputyId == from || role.DeputyId == role.PersonId)
            {
                role.HandDeputyTo(role.PersonId == to ? null : to);
            }
        }

        var challenges = await db.Challenges.Where(c => c.RaisedBy == from || c.RespondedBy == from).ToListAsync(cancel);
        challenges.ForEach(challenge => challenge.PassTo(from, to));
    }
}
