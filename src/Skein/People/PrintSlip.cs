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

    private sealed record Found(Standing Person, string NetworkName, bool ArrangesElsewhere);

    public static async Task<Results<RazorComponentResult<PrintSlipPage>, NotFound>> Show(
        NetworkId networkId, PersonId personId, Visitor visitor, IKnowRoles roles, SignInSlips slips, SkeinDb db, SiteOptions site,
        TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(db, networkId, personId, roles, Days.Today(clock.GetUtcNow()), cancel) is not var (person, networkName, elsewhere))
        {
            return TypedResults.NotFound();
        }

        var refusal = Allow(person, elsewhere, visitor);
        var slip = refusal is null ? await slips.OfAsync(personId, cancel) : null;
        return PrintSlipPage.Of(
            new(networkId, personId, person.Name, networkName, slip, refusal?.Reason, site.AddressOf(AccessLinks.Slip)));
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> Make(
        NetworkId networkId, PersonId personId, Visitor visitor, IKnowRoles roles, SignInSlips slips, SkeinDb db, TimeProvider clock,
        Frame frame, CancellationToken cancel)
    {
        if (await FindAsync(db, networkId, personId, roles, Days.Today(clock.GetUtcNow()), cancel) is not var (person, _, elsewhere))
        {
            return TypedResults.NotFound();
        }

        if (Allow(person, elsewhere, visitor) is { } refusal)
        {
            frame.Say(refusal.Reason);
            return TypedResults.LocalRedirect(SlipLinks.Slip(networkId, personId));
        }

        await slips.MakeAsync(personId, visitor.Actor, cancel);
        db.Record(Told.Of("slip.made", $"{visitor.Name} made a slip with which {person.Name} can sign in.", personId, visitor, networkId, audience: Audience.Leaders), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say($"The slip for {person.Name} is ready to print.");
        return TypedResults.LocalRedirect(SlipLinks.Slip(networkId, personId));
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> Revoke(
        NetworkId networkId, PersonId personId, Visitor visitor, IKnowRoles roles, SignInSlips slips, SkeinDb db, TimeProvider clock,
        Frame frame, CancellationToken cancel)
    {
        if (await FindAsync(db, networkId, personId, roles, Days.Today(clock.GetUtcNow()), cancel) is not var (person, _, _))
        {
            return TypedResults.NotFound();
        }

        await slips.RevokeAsync(personId, cancel);
        db.Record(Told.Of("slip.revoked", $"{visitor.Name} ended the slip of {person.Name}.", personId, visitor, networkId, audience: Audience.Leaders), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say($"The slip of {person.Name} opens nothing any more.");
        return TypedResults.LocalRedirect(SlipLinks.Slip(networkId, personId));
    }

    /// <summary>Somebody with a part in the network; of others nothing is told.</summary>
    private static async Task<Found?> FindAsync(
        SkeinDb db, NetworkId network, PersonId person, IKnowRoles roles, DateOnly today, CancellationToken cancel)
    {
        if (await roles.StandingAsync(person, network.Value, null, cancel) is not { } standing || !standing.Rights.Contains(Right.SeeNetwork))
        {
            return null;
        }

        var name = await db.Networks.Where(n => n.Id == network).Select(n => n.Name).SingleOrDefaultAsync(cancel);
        return name is null ? null : new(standing, name.Value, await ArrangesElsewhereAsync(db, network, person, today, cancel));
    }

    private static async Task<bool> ArrangesElsewhereAsync(SkeinDb db, NetworkId network, PersonId person, DateOnly today, CancellationToken cancel)
    {
        var elsewhere = await db.Roles.On(today)
            .Where(r => r.PersonId == person && r.Scope == RoleScope.Network && r.NetworkId != network)
            .Select(r => r.Kind)
            .ToListAsync(cancel);
        return elsewhere.Any(kind => RoleKinds.GrantsOf(kind, RoleScope.Network).Contains(Right.ArrangeNetwork));
    }

    private static Refusal? Allow(Standing person, bool arrangesElsewhere, Visitor visitor)
    {
        if (person.Address.Length > 0)
        {
            return new($"{person.Name} has an e-mail address, and signs in with a code that is sent there.");
        }

        return person.Rights.All(visitor.May) && !arrangesElsewhere
            ? null
            : new Refusal($"{person.Name} may do more in Skein than you may here. Ask for their e-mail address instead.");
    }
}
