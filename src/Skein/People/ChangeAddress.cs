using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Persistence;
using Skein.Site;

namespace Skein.People;

/// <summary>
/// An administrator gives somebody another address, for whoever can no longer read the old one. It takes effect after three days;
/// both addresses are told, and either can stop it.
/// </summary>
public static class ChangeAddress
{
    public sealed record Input
    {
        public string? Email { get; init; }
    }

    public sealed record Model(PersonId Person, string Name, string? Address, string? UnderWay, Input Typed, Problems Problems);

    public static async Task<RazorComponentResult<ChangeAddressPage>> Show(
        Asked asked, AnyPerson person, CancellationToken cancel) =>
        ChangeAddressPage.Show(await ModelAsync(asked.Db, person.It, new(), new(), cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ChangeAddressPage>>> Ask(
        Asked asked, AnyPerson found, [FromForm] Input typed, AddressChanges changes, CancellationToken cancel)
    {
        var person = found.It;
        var problems = new Problems();
        if (!EmailAddress.TryRead(typed.Email, out var address, out var problem))
        {
            problems.Add(nameof(Input.Email), problem);
        }
        else if (address == person.Email && person.EmailConfirmedAt is not null)
        {
            problems.Add(
                nameof(Input.Email),
                $"{person.Name} has this address, and comes in by it. Enter the one that is to take its place");
        }

        if (address is null || problems.Any)
        {
            return ChangeAddressPage.Show(
                await ModelAsync(asked.Db, person, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        await changes.AskAsync(person, address, AddressWait.ThreeDays, asked.Visitor, null, asked.Now, cancel);
        await asked.Db.SaveChangesAsync(cancel);
        asked.Say($"Both addresses are told.{await AddressUnderWay.SaidAsync(asked.Db, person, cancel)}");
        return TypedResults.LocalRedirect(PeopleLinks.ChangeAddress(person.Id));
    }

    private static async Task<Model> ModelAsync(
        SkeinDb db, Person person, Input typed, Problems problems, CancellationToken cancel) =>
        new(
            person.Id, person.Name.Value, person.Email?.Value, await AddressUnderWay.ReadAsync(db, person, cancel), typed,
            problems);
}
