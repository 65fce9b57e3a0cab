using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;

namespace Skein.People;

/// <summary>The page behind the link that was mailed to a new address. Its button says that somebody reads mail there.</summary>
public static class ConfirmAddress
{
    /// <param name="Address">The new address.</param>
    /// <param name="Name">Whose it is to be.</param>
    /// <param name="IsConfirmed">It has been confirmed; the days in which others can stop it run.</param>
    /// <param name="Until">What holds until it is over.</param>
    public sealed record Model(string Address, string Name, bool IsConfirmed, string Until);

    /// <summary>The change that the link in the address was made for, and whose address it is.</summary>
    public sealed record Linked(AddressChange Change, Person Person) : IFound<Linked>
    {
        public static async Task<Linked?> FindAsync(Asked asked, Sought sought, CancellationToken cancel) =>
            await sought.Service<AddressMail>().ReadConfirmAsync(sought.Word("link"), cancel) is { } id
            && await asked.Db.AddressChanges.SingleOrDefaultAsync(c => c.Id == id, cancel) is { } change
                ? new(change, await asked.Db.People.SingleAsync(p => p.Id == change.PersonId, cancel))
                : null;
    }

    public static Results<RazorComponentResult<ConfirmAddressPage>, NotFound> Show(Linked found) =>
        found.Change.To is { } to
            ? ConfirmAddressPage.Show(
                new(
                    to.Value, found.Person.Name.Value, found.Change.ConfirmedAt is not null,
                    AddressWords.Until(found.Change, found.Person)))
            : TypedResults.NotFound();

    public static async Task<RedirectHttpResult> Confirm(
        Asked asked, Linked found, string link, AddressChanges changes, SignIn signIn, CancellationToken cancel)
    {
        var (change, person) = found;
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

}
