using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Persistence;

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

    private sealed record Found(AddressChange Change, Person Person);

    public static async Task<Results<RazorComponentResult<StopAddressPage>, NotFound>> Show(
        string link, SkeinDb db, AddressMail mail, CancellationToken cancel) =>
        await FindAsync(link, db, mail, cancel) is var (change, person)
            ? StopAddressPage.Show(new(person.Name.Value, AddressWords.Until(change, person)))
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, NotFound>> Stop(
        Asked asked, string link, AddressMail mail, AddressChanges changes, CancellationToken cancel)
    {
        if (await FindAsync(link, asked.Db, mail, cancel) is not var (change, person))
        {
            return TypedResults.NotFound();
        }

        changes.Stop(change, person, asked.Now);
        asked.Say($"Stopped. The address of {person.Name} stays as it was.");
        return TypedResults.LocalRedirect(AccessLinks.SignIn);
    }

    private static async Task<Found?> FindAsync(string link, SkeinDb db, AddressMail mail, CancellationToken cancel) =>
        await mail.ReadStopAsync(link, cancel) is { } id
        && await db.AddressChanges.SingleOrDefaultAsync(c => c.Id == id, cancel) is { } change
            ? new(change, await db.People.SingleAsync(p => p.Id == change.PersonId, cancel))
            : null;
}
