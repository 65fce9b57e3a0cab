using Microsoft.AspNetCore.Identity;
using Skein.Persistence;

namespace Skein.Access;

/// <summary>A person, as Identity's passkey handler asks for one.</summary>
internal sealed record PasskeyOwner(string Id, string Name);

/// <summary>
/// Reads people and their passkeys for Identity's handler, which does the arithmetic. It writes nothing: our own verbs do, and
/// Identity's other doors (names, passwords, lockout) stay shut.
/// </summary>
internal sealed class PasskeyStore(SkeinDb db, IKnowPeople people) : IUserPasskeyStore<PasskeyOwner>
{
    public Task<string> GetUserIdAsync(PasskeyOwner user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(PasskeyOwner user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Name);

    public async Task<PasskeyOwner?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        PersonId.TryParse(userId, out var id) && await people.FindAsync(id, cancellationToken) is { } person
            ? new(person.Id.Value.ToString(), person.Name)
            : null;

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(PasskeyOwner user, CancellationToken cancellationToken)
    {
        var keys = await OwnedBy(user).AsNoTracking().ToListAsync(cancellationToken);
        return [.. keys.Select(key => key.Known())];
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(
        PasskeyOwner user, byte[] credentialId, CancellationToken cancellationToken) =>
        (
            await OwnedBy(user)
                .AsNoTracking()
                .SingleOrDefaultAsync(key => key.CredentialId == credentialId, cancellationToken))?.Known();

    public async Task<PasskeyOwner?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await db.Set<Passkey>().Where(key => key.CredentialId == credentialId).Select(key => (PersonId?)key.PersonId)
            .SingleOrDefaultAsync(cancellationToken) is { } owner
            ? await FindByIdAsync(owner.Value.ToString(), cancellationToken)
            : null;

    public Task AddOrUpdatePasskeyAsync(PasskeyOwner user, UserPasskeyInfo passkey, CancellationToken cancellationToken) =>
        throw Shut();

    public Task RemovePasskeyAsync(PasskeyOwner user, byte[] credentialId, CancellationToken cancellationToken) => throw Shut();

    public Task SetUserNameAsync(PasskeyOwner user, string? userName, CancellationToken cancellationToken) => throw Shut();

    public Task<string?> GetNormalizedUserNameAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw Shut();

    public Task SetNormalizedUserNameAsync(PasskeyOwner user, string? normalizedName, CancellationToken cancellationToken) =>
        throw Shut();

    public Task<IdentityResult> CreateAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw Shut();

    public Task<IdentityResult> UpdateAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw Shut();

    public Task<IdentityResult> DeleteAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw Shut();

    public Task<PasskeyOwner?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw Shut();

    public void Dispose()
    {
        // The database belongs to the request.
    }

    private IQueryable<Passkey> OwnedBy(PasskeyOwner user)
    {
        var owner = new PersonId(Guid.Parse(user.Id));
        return db.Set<Passkey>().Where(key => key.PersonId == owner);
    }

    private static NotSupportedException Shut() => new("People and their passkeys are changed by Skein's own verbs.");
}
