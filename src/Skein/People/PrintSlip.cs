using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.People;

/// <summary>
/// An A4 slip with a code, for a person without school mail. Whoever has an address, or more to say here than whoever asks, gets
/// none: a slip in the wrong hands would be a way to sign in as them.
/// </summary>
public static class PrintSlip
{
    /// <param name="Refused">Why this person gets no slip; null when they may have one.</param>
    /// <param name="Address">Where the code is typed.</param>
    public sealed record Model(NetworkId Network, PersonId Person, string Name, string NetworkName, Slip? Slip, string? Refused, string Address);

    private sealed record Found(string Name, bool HasEmail, string NetworkName);

    public static async Task<Results<RazorComponentResult<PrintSlipPage>, NotFound>> Show(
        NetworkId networkId, PersonId personId, Visitor visitor, IKnowRoles roles, SignInSlips slips, SkeinDb db, SiteOptions site,
        TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(db, networkId, personId, clock, cancel) is not { } person)
        {
            return TypedResults.NotFound();
        }

        var refusal = await AllowAsync(person, personId, networkId, visitor, roles, cancel);
        var slip = refusal is null ? await slips.OfAsync(personId, cancel) : null;
        return PrintSlipPage.Of(
            new(networkId, personId, person.Name, person.NetworkName, slip, refusal?.Reason, site.AddressOf(AccessLinks.Slip)));
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> Make(
        NetworkId networkId, PersonId personId, Visitor visitor, IKnowRoles roles, SignInSlips slips, SkeinDb db, TimeProvider clock,
        Frame frame, CancellationToken cancel)
    {
        if (await FindAsync(db, networkId, personId, clock, cancel) is not { } person)
        {
            return TypedResults.NotFound();
        }

        if (await AllowAsync(person, personId, networkId, visitor, roles, cancel) is { } refusal)
        {
            frame.Say(refusal.Reason);
            return TypedResults.LocalRedirect(SlipLinks.Slip(networkId, personId));
        }

        await slips.MakeAsync(personId, visitor.Actor, cancel);
        db.Record(Told("slip.made", $"{visitor.Name} made a slip with which {person.Name} can sign in.", networkId, personId, visitor), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say($"The slip for {person.Name} is ready to print.");
        return TypedResults.LocalRedirect(SlipLinks.Slip(networkId, personId));
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> Revoke(
        NetworkId networkId, PersonId personId, Visitor visitor, SignInSlips slips, SkeinDb db, TimeProvider clock, Frame frame,
        CancellationToken cancel)
    {
        if (await FindAsync(db, networkId, personId, clock, cancel) is not { } person)
        {
            return TypedResults.NotFound();
        }

        await slips.RevokeAsync(personId, cancel);
        db.Record(Told("slip.revoked", $"{visitor.Name} ended the slip of {person.Name}.", networkId, personId, visitor), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say($"The slip of {person.Name} opens nothing any more.");
        return TypedResults.LocalRedirect(SlipLinks.Slip(networkId, personId));
    }

    /// <summary>Somebody with a part in the network: they work in a member school, or hold a role in one or in the network.</summary>
    private static async Task<Found?> FindAsync(SkeinDb db, NetworkId network, PersonId person, TimeProvider clock, CancellationToken cancel)
    {
        var networks = db.Networks.Where(n => n.Id == network);
        return await db.PeopleOn(network, Days.Today(clock.GetUtcNow()))
            .Where(p => p.Id == person)
            .Select(p => new Found(p.Name.Value, p.Email != null, networks.Select(n => n.Name.Value).First()))
            .SingleOrDefaultAsync(cancel);
    }

    private static async Task<Refusal?> AllowAsync(
        Found found, PersonId person, NetworkId network, Visitor visitor, IKnowRoles roles, CancellationToken cancel)
    {
        if (found.HasEmail)
        {
            return new($"{found.Name} has an e-mail address, and signs in with a code that is sent there.");
        }

        var standing = await roles.StandingAsync(person, network.Value, null, cancel);
        return standing is null || standing.Rights.All(visitor.May)
            ? null
            : new Refusal($"{found.Name} may do more here than you. Ask somebody who may do as much to make the slip.");
    }

    private static Happening Told(string verb, string sentence, NetworkId network, PersonId person, Visitor visitor) => new(verb, sentence)
    {
        SubjectKind = Happening.Person,
        SubjectId = person.Value,
        By = visitor.Actor,
        NetworkId = network.Value,
        Audience = Audience.Leaders,
    };
}
