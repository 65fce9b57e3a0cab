using Skein.Mail;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Access;

/// <summary>
/// Asks for codes and takes them. Each is taken once, however many nodes and browsers try: the database decides.
/// </summary>
public sealed class SignInCodes(SkeinDb db, SignedLinks links, IKnowPeople people, SiteOptions site, TimeProvider clock)
{
    private const string LinkPurpose = "sign-in";
    private const string ChoicePurpose = "sign-in-choice";
    public const int MostAnAddress = 5;

    /// <summary>A code that was made.</summary>
    /// <param name="Id">Which it is.</param>
    /// <param name="BrowserSecret">By which the asking browser is known again.</param>
    public sealed record Asked(SignInCodeId Id, string BrowserSecret);

    /// <summary>What the browser that asks will be known by.</summary>
    public Asked Begin() => new(Ids.New<SignInCodeId>(clock.GetUtcNow()), Secret.NewBrowserSecret());

    /// <summary>
    /// Stores a code and, where somebody has the address, the mail that brings it. It ends the codes before it, so that an
    /// address has one code at a time; the links in the older mails stay good until their quarter of an hour is over.
    /// </summary>
    /// <param name="asked">What is kept in the browser that asks (<see cref="Begin"/>).</param>
    /// <param name="address">Where the code goes.</param>
    /// <param name="next">Where they are led once they are in.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>Why none is made now, which is said of an address that nobody has too; or null once it is made.</returns>
    public async Task<Refusal?> AskAsync(Asked asked, EmailAddress address, string? next, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var signer = await links.SignerAsync(cancel);
        await db.BeginAsync(cancel);
        if (!await CodeAsked.NoteAsync(db, signer, address, now, cancel))
        {
            await db.LeaveAsync();
            return new(
                "A code was asked for with this address less than a minute ago. Look in your e-mail, or wait a minute and "
                    + "ask again");
        }

        if (await HasAskedOftenAsync(address, now, cancel))
        {
            await db.LeaveAsync();
            return new(
                $"{MostAnAddress} codes were asked for with this address in a quarter of an hour. Open the link in the last "
                    + "message, or wait a quarter of an hour");
        }

        await db.Set<SignInCode>().Where(c => c.Address == address.Value && c.CodeHash != null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.CodeHash, (string?)null), cancel);
        var (id, digits, browser) = (asked.Id, Secret.NewDigits(), asked.BrowserSecret);
        db.Add(SignInCode.ForAddress(id, address, Hash(signer, id, digits), Hash(signer, id, browser), next, now));
        if (await people.WithAddressAsync(address, cancel) is { Count: > 0 })
        {
            var link = site.AddressOf(AccessLinks.Link(signer.Write(LinkPurpose, id.Value)));
            db.Mail.Add(SignInMail.Write(address, digits, link, now));
        }
        else
        {
            db.Mail.AddRange(await people.InsteadOfCodeAsync(address, cancel));
        }

        await db.StoreAsync(cancel);
        return null;
    }

    /// <summary>A link for one person, for the command line: 15 minutes, once.</summary>
    public async Task<string> LinkForAsync(PersonId person, CancellationToken cancel)
    {
        var code = SignInCode.ForPerson(person, clock.GetUtcNow());
        db.Add(code);
        await db.SaveChangesAsync(cancel);
        return site.AddressOf(AccessLinks.Link((await links.SignerAsync(cancel)).Write(LinkPurpose, code.Id.Value)));
    }

    /// <summary>Counts the try, then takes the code if it is right.</summary>
    /// <returns>The code, taken; or how many tries are left after a wrong one; neither where there was no code to guess
    /// at.</returns>
    public async Task<(SignInCode? Taken, int? TriesLeft)> TakeCodeAsync(
        SignInCodeId id, string browserSecret, string digits, CancellationToken cancel)
    {
        var signer = await links.SignerAsync(cancel);
        var browser = Hash(signer, id, browserSecret);
        var open = Open(id).Where(c => c.BrowserHash == browser && c.CodeHash != null);
        if (
            await open.Where(c => c.Tries < SignInCode.MostTries)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.Tries, c => c.Tries + 1), cancel) == 0)
        {
            return (null, null);
        }

        var code = Hash(signer, id, digits);
        if (await TakeAsync(open.Where(c => c.CodeHash == code), cancel))
        {
            return (await FindAsync(id, cancel), null);
        }

        var tries = await open.Select(c => (int?)c.Tries).SingleOrDefaultAsync(cancel);
        return (null, SignInCode.MostTries - (tries ?? SignInCode.MostTries));
    }

    /// <summary>What a link would open, without opening it.</summary>
    public async Task<SignInCode?> BehindLinkAsync(string token, CancellationToken cancel) =>
        await ReadAsync(LinkPurpose, token, cancel) is { } id ? await Open(id).AsNoTracking().SingleOrDefaultAsync(cancel) : null;

    public async Task<SignInCode?> TakeLinkAsync(string token, CancellationToken cancel) =>
        await ReadAsync(LinkPurpose, token, cancel) is { } id && await TakeAsync(Open(id), cancel)
            ? await FindAsync(id, cancel)
            : null;

    /// <summary>Proves, to the page on which people who share a mailbox choose, that its code was taken.</summary>
    public async Task<string> ChoiceTokenAsync(SignInCode taken, CancellationToken cancel) =>
        (await links.SignerAsync(cancel)).Write(ChoicePurpose, taken.Id.Value);

    public async Task<SignInCode?> BehindChoiceAsync(string token, CancellationToken cancel) =>
        await ReadAsync(ChoicePurpose, token, cancel) is { } id
            ? await Chosen(id).AsNoTracking().SingleOrDefaultAsync(cancel)
            : null;

    /// <summary>Lets one person in by a code that was taken. False when somebody came in by it before.</summary>
    public async Task<bool> LetInAsync(SignInCode taken, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await Chosen(taken.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.LetInAt, now), cancel) == 1;
    }

    private IQueryable<SignInCode> Open(SignInCodeId id)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.Set<SignInCode>().Where(c => c.Id == id && c.TakenAt == null && c.ExpiresAt > now);
    }

    private IQueryable<SignInCode> Chosen(SignInCodeId id)
    {
        var since = (clock.GetUtcNow() - SignInCode.Lifetime).UtcDateTime;
        return db.Set<SignInCode>().Where(c => c.Id == id && c.TakenAt > since && c.LetInAt == null);
    }

    private async Task<bool> TakeAsync(IQueryable<SignInCode> open, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await open.ExecuteUpdateAsync(set => set.SetProperty(c => c.TakenAt, now), cancel) == 1;
    }

    private Task<SignInCode> FindAsync(SignInCodeId id, CancellationToken cancel) =>
        db.Set<SignInCode>().AsNoTracking().SingleAsync(c => c.Id == id, cancel);

    private async Task<SignInCodeId?> ReadAsync(string purpose, string token, CancellationToken cancel) =>
        (await links.SignerAsync(cancel)).Read(purpose, token) is { } id ? new SignInCodeId(id) : null;

    private async Task<bool> HasAskedOftenAsync(EmailAddress address, DateTimeOffset now, CancellationToken cancel)
    {
        var since = (now - SignInCode.Lifetime).UtcDateTime;
        return await db.Set<SignInCode>().CountAsync(
            c => c.Address == address.Value && c.AskedAt > since, cancel) >= MostAnAddress;
    }

    private static string Hash(SignedLinks.Signer signer, SignInCodeId id, string secret) =>
        Secret.Hash(signer, $"sign-in {id.Value:N}", secret);
}
