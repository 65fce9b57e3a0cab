using Skein.Access;
using Skein.Mail;
using Skein.Persistence;
using Skein.Site;

namespace Skein.People;

/// <summary>Answers Access: whose address this is.</summary>
public sealed class KnownPeople(SkeinDb db, AddressMail mail, SiteOptions options, TimeProvider clock) : IKnowPeople
{
    public Task<KnownPerson?> FindAsync(PersonId person, CancellationToken cancel) =>
        db.People.Where(p => p.Id == person && p.ErasedAt == null)
            .Select(p => new KnownPerson(p.Id, p.Name.Value, p.Email))
            .SingleOrDefaultAsync(cancel);

    public async Task<IReadOnlyList<KnownPerson>> WithAddressAsync(EmailAddress address, CancellationToken cancel)
    {
        // A change whose time has come is settled by being looked at, before the work comes round.
        await AddressChanges.SettleAsync(
            db, db.AddressChanges.Where(c => c.To == address || c.From == address), options, clock.GetUtcNow(),
            cancel);
        var changes = db.AddressChanges;
        return await db.People.ReachedAt(address)
            .Where(p => p.EmailConfirmedAt != null || !changes.Any(c => c.PersonId == p.Id))
            .OrderBy(p => p.Name)
            .Take(50)
            .Select(p => new KnownPerson(p.Id, p.Name.Value, p.Email))
            .ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<MailMessage>> InsteadOfCodeAsync(EmailAddress address, CancellationToken cancel)
    {
        var waiting = await db.AddressChanges.AsNoTracking().Where(c => c.To == address)
            .Join(db.People.AsNoTracking(), c => c.PersonId, p => p.Id, (c, p) => new { Change = c, Person = p })
            .OrderBy(x => x.Change.Id)
            .Take(5)
            .ToListAsync(cancel);
        var mails = new List<MailMessage>();
        foreach (var one in waiting)
        {
            mails.Add(await mail.ToNewAsync(one.Change, one.Person, "Somebody", clock.GetUtcNow(), cancel));
        }

        return mails;
    }

    public async Task ConfirmAsync(PersonId person, EmailAddress address, CancellationToken cancel)
    {
        if (await db.People.ReachedAt(address).SingleOrDefaultAsync(p => p.Id == person, cancel) is { } known)
        {
            known.CameInByMail(clock.GetUtcNow());
        }
    }
}

public static class AdministratorQueries
{
    extension(SkeinDb db)
    {
        /// <summary>Whoever keeps the installation on this day.</summary>
        public IQueryable<Person> Administrators(DateOnly day)
        {
            var roles = db.Roles.Where(r => r.Scope == RoleScope.Installation && r.Kind == RoleKind.Administrator).On(day);
            return db.People.Where(p => p.ErasedAt == null && roles.Any(r => r.PersonId == p.Id));
        }
    }
}
