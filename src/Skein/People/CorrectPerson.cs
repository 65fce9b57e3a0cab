using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Mail;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.People;

/// <summary>Puts right a name, an address or a number that was typed wrong or has changed.</summary>
public static class CorrectPerson
{
    public sealed record Input : PersonInput;

    public sealed record Model(PeopleFrame Network, PersonId Person, string Name, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<CorrectPersonPage>, NotFound>> Show(
        NetworkId networkId, PersonId personId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await PeopleFrame.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await db.PersonAsync(networkId, personId, cancel) is not { } person)
        {
            return TypedResults.NotFound();
        }

        var typed = new Input { Name = person.Name.Value, Email = person.Email?.Value, Phone = person.Phone };
        return CorrectPersonPage.Of(new(network, person.Id, person.Name.Value, typed, new()));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<CorrectPersonPage>, NotFound>> Correct(
        NetworkId networkId, PersonId personId, [FromForm] Input typed,
        SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await PeopleFrame.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await db.PersonAsync(networkId, personId, cancel) is not { } person)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var (name, email, phone) = (typed.ReadName(problems), typed.ReadEmail(problems), typed.ReadPhone(problems));
        if (email != person.Email && await Authority.OverAddressAsync(db, network, person, visitor, cancel) is { } refusal)
        {
            problems.Add(nameof(Input.Email), refusal.Reason);
        }

        if (name is null || problems.Any)
        {
            return CorrectPersonPage.Of(new(network, person.Id, person.Name.Value, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        await KeepAsync(db, person, name, email, phone, visitor, networkId, clock.GetUtcNow(), cancel);
        await db.SaveChangesAsync(cancel);
        frame.Say($"The details of {name} are kept.");
        return TypedResults.LocalRedirect(PeopleLinks.Person(networkId, personId));
    }

    /// <summary>The change, for whoever may make it: by a co-leader here, or by the person on their own page.</summary>
    internal static async Task KeepAsync(
        SkeinDb db, Person person, PersonName name, EmailAddress? email, string? phone,
        Visitor visitor, NetworkId? network, DateTimeOffset now, CancellationToken cancel)
    {
        var (before, address) = (person.Name, person.Email);
        if (before != name && !await db.PastNames.AnyAsync(n => n.PersonId == person.Id && n.Name == before, cancel))
        {
            db.PastNames.Add(new(person.Id, before));
        }

        person.Correct(name, email, phone);
        if (address is not null && address != email)
        {
            // Whoever reads the old address should hear that it no longer opens anything.
            db.Mail.Add(MailMessage.To(
                address.Value,
                "Your address in Skein was changed",
                $"{visitor.Name} changed the e-mail address that Skein keeps for {name}. If that is not right, tell a co-leader of your network.\n",
                now));
        }

        var said = before == name ? $"{visitor.Name} corrected how {name} is reached." : $"{visitor.Name} corrected a name to {name}.";
        db.Record(Told.Of("person.corrected", said, person.Id, visitor, network, audience: Audience.Parties), now);
    }
}
