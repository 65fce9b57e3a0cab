using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Mail;
using Skein.Networks;

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
        NetworkId Network, PersonId Person, string Name, string NetworkName, string TimeZone, Slip? Slip, string? Refused,
        string Address, IReadOnlyList<string> WrittenDown);

    private sealed record Found(Person Person, PeopleFrame Network)
    {
        public string Name => Person.Name.Value;
    }

    public static async Task<Results<RazorComponentResult<PrintSlipPage>, NotFound>> Show(
        Here here, PersonId personId, Authority authority, SignInSlips slips,
        [FromServices] IEnumerable<ITellOnPaper> tellers, CancellationToken cancel)
    {
        if (await FindAsync(here, personId, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var isRefused = await authority.OverSlipAsync(found.Network, found.Person, here.Visitor, cancel) is null;
        var slip = isRefused ? null : await slips.ReadAsync(personId, cancel);
        var told = new List<string>();
        foreach (var teller in tellers)
        {
            told.AddRange(
                (
                    await teller.WrittenDownAsync(
                        personId, here.Today, cancel)).Select(t => Receipt.OnPaper(t.On, t.ToldTo, "when you are in")));
        }

        return PrintSlipPage.Show(
            new(
                here.Id, personId, found.Name, found.Network.Name, here.Network.TimeZone, slip,
                isRefused ? Authority.WhyNoSlip(found.Person).Reason : null,
                here.Options.AddressOf(AccessLinks.Slip),
                told));
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> Make(
        Here here, PersonId personId, Authority authority, SignInSlips slips, AddressMail mail, CancellationToken cancel)
    {
        if (await FindAsync(here, personId, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        if (await authority.OverSlipAsync(found.Network, found.Person, here.Visitor, cancel) is not { } wait)
        {
            here.NotTaken(Authority.WhyNoSlip(found.Person).Reason);
            return TypedResults.LocalRedirect(PeopleLinks.Slip(here.Id, personId));
        }

        await slips.MakeAsync(personId, here.Visitor.Actor, wait, cancel);
        if (wait > TimeSpan.Zero)
        {
            await mail.TellOfSlipAsync(found.Person, here.Visitor, here.Network, here.Now, cancel);
        }

        Record(here, "slip.made", $"{here.Visitor.Name} made a slip with which {found.Name} can sign in.", personId);
        here.Say($"The slip for {found.Name} is ready to print.");
        return TypedResults.LocalRedirect(PeopleLinks.Slip(here.Id, personId));
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> Revoke(
        Here here, PersonId personId, SignInSlips slips, CancellationToken cancel)
    {
        if (await FindAsync(here, personId, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        await slips.RevokeAsync(personId, cancel);
        Record(here, "slip.revoked", $"{here.Visitor.Name} ended the slip of {found.Name}.", personId);
        here.Say($"The slip of {found.Name} opens nothing any more.");
        return TypedResults.LocalRedirect(PeopleLinks.Slip(here.Id, personId));
    }

    /// <summary>Somebody with a part in the network; of others nothing is told.</summary>
    private static async Task<Found?> FindAsync(Here here, PersonId personId, CancellationToken cancel) =>
        await PeopleFrame.ReadAsync(here, cancel) is var network
        && await here.Db.PeopleOn(here.Id, network.Today, here.Network.TimeZone)
            .SingleOrDefaultAsync(p => p.Id == personId, cancel) is { } person
            ? new(person, network)
            : null;

    private static void Record(Here here, string verb, string sentence, PersonId person) =>
        here.Record(PersonHappenings.About(verb, sentence, person, here.Visitor, here.Id));
}
