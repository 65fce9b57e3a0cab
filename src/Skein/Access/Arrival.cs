using Skein.Persistence;

namespace Skein.Access;

/// <summary>
/// What happens when a code or link has been taken: one person is let in; several who share a mailbox are asked who they are.
/// </summary>
public sealed class Arrival(SkeinDb db, SignInCodes codes, SignIn signIn, IKnowPeople people, IHttpContextAccessor http)
{
    /// <returns>Where to go now, or null when nobody has that address any more.</returns>
    public async Task<string?> WithAsync(SignInCode taken, CancellationToken cancel)
    {
        switch (await WhoAsync(taken, cancel))
        {
            case [var one]:
                return await AsAsync(taken, one.Id, cancel);
            case []:
                return null;
            default:
                await db.SaveChangesAsync(cancel);
                return AccessLinks.Choice(await codes.ChoiceTokenAsync(taken, cancel));
        }
    }

    /// <returns>Where to go now, or null when somebody came in by this code before.</returns>
    public async Task<string?> AsAsync(SignInCode taken, PersonId person, CancellationToken cancel)
    {
        if (!await codes.LetInAsync(taken, cancel))
        {
            return null;
        }

        if (taken.Address is { } address)
        {
            await people.ConfirmAsync(person, EmailAddress.Stored(address), cancel);
        }

        await db.SaveChangesAsync(cancel);
        AskedBrowser.Forget(http.HttpContext ?? throw new InvalidOperationException("Somebody arrives by a request."));
        await signIn.LetInAsync(person);
        return LocalPath.Read(taken.Next) ?? AccessLinks.Home;
    }

    public async Task<IReadOnlyList<KnownPerson>> WhoAsync(SignInCode taken, CancellationToken cancel)
    {
        if (taken.PersonId is { } person)
        {
            return await people.FindAsync(person, cancel) is { } known ? [known] : [];
        }

        return taken.Address is { } address ? await people.WithAddressAsync(EmailAddress.Stored(address), cancel) : [];
    }
}
