using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Persistence;

namespace Skein.People;

/// <summary>The page behind the link that was mailed to a new address. Its button says that somebody reads mail there.</summary>
public static class ConfirmAddress
{
    /// <param name="Address">The new address.</param>
    /// <param name="Name">Whose it is to be.</param>
    /// <param name="IsConfirmed">It has been confirmed; the days in which others can stop it run.</param>
    /// <param name="Until">What holds until it is over.</param>
    public sealed record Model(string Address, string Name, bool IsConfirmed, string Until);

    private sealed record Found(AddressChange Change, Person Person);

    public static async Task<Results<RazorComponentResult<ConfirmAddressPage>, NotFound>> Show(
        string link, SkeinDb db, AddressMail mail, CancellationToken cancel) =>
        await FindAsync(link, db, mail, cancel) is { Change.To: { } to } found
            ? ConfirmAddressPage.Show(
                new(
                    to.Value, found.Person.Name.Value, found.Change.ConfirmedAt is not null,
                    AddressWords.Until(found.Change, found.Person)))
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, NotFound>> Confirm(
        Asked asked, string link, AddressMail mail, AddressChanges changes, SignIn signIn, CancellationToken cancel)
    {
        if (await FindAsync(link, asked.Db, mail, cancel) is not var (change, person))
        {
            return TypedResults.NotFound();
        }

        await changes.ConfirmAsync(change, person, asked.Now, cancel);
        await asked.Db.SaveChangesAsync(cancel);
        if (asked.Db.Entry(change).State is not EntityState.Detached)
        {
            asked.Say($"Confirmed. {AddressWords.Until(change, person)}");
            return TypedResults.LocalRedirect(PeopleLinks.ConfirmAddress(link));
        }

        if (asked.Visitor.Id == person.Id)
        {
            // Their session here goes on under the new address; those elsewhere have ended.
            await signIn.LetInAsync(person.Id);
            asked.Say("Your new address is confirmed.");
            return TypedResults.LocalRedirect(PeopleLinks.Me);
        }

        asked.Say("The address is confirmed. You can sign in with it.");
        return TypedResults.LocalRedirect(AccessLinks.SignIn);
    }

    private static async Task<Found?> FindAsync(string link, SkeinDb db, AddressMail mail, CancellationToken cancel) =>
        await mail.ReadConfirmAsync(link, cancel) is { } id
        && await db.AddressChanges.SingleOrDefaultAsync(c => c.Id == id, cancel) is { } change
            ? new(change, await db.People.SingleAsync(p => p.Id == change.PersonId, cancel))
            : null;
}
