using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;

namespace Skein.People;

/// <summary>
/// The page behind the link that stops a change of address: for whoever reads either address, and for those who were told of
/// it.
/// </summary>
public static class StopAddress
{
    /// <param name="Name">Whose address.</param>
    /// <param name="Until">What holds until it is over.</param>
    public sealed record Model(string Name, string Until);

    /// <summary>The change that the link in the address was made for, and whose address it is.</summary>
    public sealed record Linked(AddressChange Change, Person Person) : IFound<Linked>
    {
        public static async Task<Linked?> FindAsync(Asked asked, Sought sought, CancellationToken cancel) =>
            await sought.Service<AddressMail>().ReadStopAsync(sought.Word("link"), cancel) is { } id
            && await asked.Db.AddressChanges.SingleOrDefaultAsync(c => c.Id == id, cancel) is { } change
                ? new(change, await asked.Db.People.SingleAsync(p => p.Id == change.PersonId, cancel))
                : null;
    }

    public static RazorComponentResult<StopAddressPage> Show(Linked found) =>
        StopAddressPage.Show(new(found.Person.Name.Value, AddressWords.Until(found.Change, found.Person)));

    public static RedirectHttpResult Stop(Asked asked, Linked found, AddressChanges changes)
    {
        var (change, person) = found;
        changes.Stop(change, person, asked.Now);
        asked.Say($"Stopped. The address of {person.Name} stays as it was.");
        return TypedResults.LocalRedirect(AccessLinks.SignIn);
    }

}
