using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Mail;
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
    /// <param name="WrittenDown">That others wrote something down for them: never what.</param>
    public sealed record Model(
        NetworkId Network, PersonId Person, string Name, string NetworkName, Slip? Slip, string? Refused, string Address, IReadOnlyList<string> WrittenDown);

    private sealed record Found(Person Person, PeopleFrame Network)
    {
        public string Name => Person.Name.Value;
    }

    public static async Task<Results<RazorComponentResult<PrintSlipPage>, NotFound>> Show(
        NetworkId networkId, PersonId personId, Visitor visitor, Authority authority, SignInSlips slips, SkeinDb db, SiteOptions site,
        [FromServices] IEnumerable<ITellOnPaper> tellers, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(db, networkId, personId, visitor, clock, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var (refusal, _) = await authority.OverSlipAsync(found.Network, found.Person, visitor, cancel);
        var slip = refusal is null ? await slips.OfAsync(personId, cancel) : null;
        var told = new List<string>();
        foreach (var teller in tellers)
        {
            told.AddRange((await teller.WrittenDownAsync(personId, Days.Today(clock.GetUtcNow()), cancel)).Select(t => Receipt.OnPaper(t.On, t.ToldTo, "when you are in")));
        }

        return PrintSlipPage.Of(
            new(networkId, personId, found.Name, found.Network.Name, slip, refusal?.Reason, site.AddressOf(AccessLinks.Slip), told));
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> Make(
        NetworkId networkId, PersonId personId, Visitor visitor, Authority authority, SignInSlips slips, AddressMail mail,
        SkeinDb db, TimeProvider clock, Frame frame, CancellationToken cancel)
    {
        if (await FindAsync(db, networkId, personId, visitor, clock, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var (refusal, wait) = await authority.OverSlipAsync(found.Network, found.Person, visitor, cancel);
        if (refusal is not null)
        {
            frame.NotTaken(refusal.Reason);
            return TypedResults.LocalRedirect(SlipLinks.Slip(networkId, personId));
        }

        var now = clock.GetUtcNow();
        await slips.MakeAsync(personId, visitor.Actor, wait, cancel);
        if (wait > TimeSpan.Zero)
        {
            await mail.TellOfSlipAsync(found.Person, visitor, networkId, now, cancel);
        }

        Record("slip.made", $"{visitor.Name} made a slip with which {found.Name} can sign in.", personId, networkId, visitor, db, now);
        await db.SaveChangesAsync(cancel);
        frame.Say($"The slip for {found.Name} is ready to print.");
        return TypedResults.LocalRedirect(SlipLinks.Slip(networkId, personId));
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> Revoke(
        NetworkId networkId, PersonId personId, Visitor visitor, SignInSlips slips, SkeinDb db, TimeProvider clock,
        Frame frame, CancellationToken cancel)
    {
        if (await FindAsync(db, networkId, personId, visitor, clock, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        await slips.RevokeAsync(personId, cancel);
        Record("slip.revoked", $"{visitor.Name} ended the slip of {found.Name}.", personId, networkId, visitor, db, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say($"The slip of {found.Name} opens nothing any more.");
        return TypedResults.LocalRedirect(SlipLinks.Slip(networkId, personId));
    }

    /// <summary>Somebody with a part in the network; of others nothing is told.</summary>
    private static async Task<Found?> FindAsync(
        SkeinDb db, NetworkId networkId, PersonId personId, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await PeopleFrame.FindAsync(db, networkId, visitor, clock, cancel) is { } network
        && await db.PeopleOn(networkId, network.Today).SingleOrDefaultAsync(p => p.Id == personId, cancel) is { } person
            ? new(person, network)
            : null;

    private static void Record(string verb, string sentence, PersonId person, NetworkId network, Visitor visitor, SkeinDb db, DateTimeOffset now) =>
        db.Record(Told.Of(verb, sentence, person, visitor, network), now);
}
