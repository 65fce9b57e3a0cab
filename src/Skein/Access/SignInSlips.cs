using Skein.Persistence;

namespace Skein.Access;

/// <summary>A slip that still opens.</summary>
/// <param name="Code">As it is printed.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="OpensAt">From when it opens; null: it does now.</param>
/// <param name="ExpiresAt">Until when.</param>
public sealed record Slip(string Code, DateTime MadeAt, DateTime? OpensAt, DateTime ExpiresAt);

/// <summary>Makes, revokes and takes slips. A person has one at a time; a new one ends the old.</summary>
public sealed class SignInSlips(SkeinDb db, SignedLinks links, TimeProvider clock)
{
    /// <summary>The slip is stored by the caller's save.</summary>
    public async Task MakeAsync(PersonId person, Guid? by, TimeSpan wait, CancellationToken cancel)
    {
        await RevokeAsync(person, cancel);
        db.Add(SignInSlip.For(person, by, wait, await links.SignerAsync(cancel), clock.GetUtcNow()));
    }

    public async Task<Slip?> ReadAsync(PersonId person, CancellationToken cancel)
    {
        var signer = await links.SignerAsync(cancel);
        return await Open()
            .AsNoTracking()
            .Where(i => i.PersonId == person)
            .OrderByDescending(i => i.Id)
            .FirstOrDefaultAsync(cancel) is { } slip
            ? new(
                SlipCode.Printed(SlipCode.Sign(slip.Id, signer)), slip.MadeAt, slip.OpensAt > clock.GetUtcNow().UtcDateTime
                    ? slip.OpensAt
                    : null, slip.ExpiresAt)
            : null;
    }

    /// <returns>How many slips it ended.</returns>
    public Task<int> RevokeAsync(PersonId person, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return Open().Where(i => i.PersonId == person).ExecuteUpdateAsync(set => set.SetProperty(i => i.RevokedAt, now), cancel);
    }

    /// <returns>Whom the code lets in, once; null when it opens nothing.</returns>
    public async Task<PersonId?> TakeAsync(string code, CancellationToken cancel)
    {
        var hash = SlipCode.Hash(code, await links.SignerAsync(cancel));
        var now = clock.GetUtcNow().UtcDateTime;
        return await Open()
            .Where(i => i.CodeHash == hash && i.OpensAt <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.UsedAt, now), cancel) == 1
            ? await db.Set<SignInSlip>().Where(i => i.CodeHash == hash).Select(i => i.PersonId).SingleAsync(cancel)
            : null;
    }

    private IQueryable<SignInSlip> Open()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.Set<SignInSlip>().Where(i => i.UsedAt == null && i.RevokedAt == null && i.ExpiresAt > now);
    }
}
