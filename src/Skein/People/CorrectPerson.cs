using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.People;

/// <summary>Puts right a name, an address or a number that was typed wrong or has changed.</summary>
public static class CorrectPerson
{
    public sealed record Input : PersonInput;

    public sealed record Model(
        PeopleFrame Network, PersonId Person, string Name, string? UnderWay, Input Typed, Problems Problems);

    public static async Task<RazorComponentResult<CorrectPersonPage>> Show(
        Here here, PersonFrame person, CancellationToken cancel)
    {
        var (network, it) = person;
        var typed = new Input { Name = it.Name.Value, Email = it.Email?.Value, Phone = it.Phone };
        return CorrectPersonPage.Show(
            new(network, it.Id, it.Name.Value, await AddressUnderWay.ReadAsync(here.Db, it, cancel), typed, new()));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<CorrectPersonPage>>> Correct(
        Here here, PersonFrame found, [FromForm] Input typed, AddressChanges changes, CancellationToken cancel)
    {
        var (network, person) = found;
        var problems = new Problems();
        var (name, email, phone) = (typed.ReadName(problems), typed.ReadEmail(problems), typed.ReadPhone(problems));
        AddressWait? wait = null;
        if (!problems.Any && email != person.Email)
        {
            wait = await changes.Authority.OverAddressAsync(network, person, here.Visitor, cancel);
            if (wait is null)
            {
                problems.Add(nameof(Input.Email), Authority.WhyNotAddress(person, here.Visitor).Reason);
            }
        }

        var underWay = await AddressUnderWay.ReadAsync(here.Db, person, cancel);
        if (name is null || problems.Any)
        {
            return CorrectPersonPage.Show(
                new(network, person.Id, person.Name.Value, underWay, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        await KeepAsync(here.Db, person, name, phone, here.Visitor, here.Id, here.Today, here.Now, cancel);
        if (wait is { } until)
        {
            await changes.AskAsync(person, email, until, here.Visitor, here.Network, here.Now, cancel);
        }

        await here.Db.SaveChangesAsync(cancel);
        here.Say($"The details of {name} are kept.{await AddressUnderWay.SaidAsync(here.Db, person, cancel)}");
        return TypedResults.LocalRedirect(PeopleLinks.Person(here.Id, person.Id));
    }

    /// <summary>
    /// A name and a number, for whoever may change them: by a co-leader here, or by the person on their own page.
    /// </summary>
    internal static async Task KeepAsync(
        SkeinDb db, Person person, PersonName name, string? phone, Visitor visitor, NetworkId? network, DateOnly today,
        DateTimeOffset now, CancellationToken cancel)
    {
        var before = person.Name;
        if (before != name && !await db.PastNames.AnyAsync(n => n.PersonId == person.Id && n.Name == before, cancel))
        {
            db.PastNames.Add(new(person.Id, before));
        }

        person.Correct(name, phone);
        var said = before == name
            ? $"{visitor.Name} corrected how {name} is reached."
            : $"{visitor.Name} corrected a name to {name}.";
        db.Record(PersonHappenings.About("person.corrected", said, person.Id, visitor, network), today, now);
    }
}
