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

    public static async Task<RazorComponentResult<PrintSlipPage>> Show(
        Here here, PresentPerson person, Authority authority, SignInSlips slips,
        [FromServices] IEnumerable<ITellOnPaper> tellers, CancellationToken cancel)
    {
        var isRefused = await authority.OverSlipAsync(person.Around, person.It, here.Visitor, cancel) is null;
        var slip = isRefused ? null : await slips.ReadAsync(person.Id, cancel);
        var told = new List<string>();
        foreach (var teller in tellers)
        {
            told.AddRange(
                (
                    await teller.WrittenDownAsync(
                        person.Id, here.Today, cancel)).Select(t => Receipt.OnPaper(t.On, t.ToldTo, "when you are in")));
        }

        return PrintSlipPage.Show(
            new(
                here.Id, person.Id, person.Name, person.Around.Name, here.Network.TimeZone, slip,
                isRefused ? Authority.WhyNoSlip(person.It).Reason : null,
                here.Options.AddressOf(AccessLinks.Slip),
                told));
    }

    public static async Task<RedirectHttpResult> Make(
        Here here, PresentPerson person, Authority authority, SignInSlips slips, AddressMail mail, CancellationToken cancel)
    {
        if (await authority.OverSlipAsync(person.Around, person.It, here.Visitor, cancel) is not { } wait)
        {
            here.NotTaken(Authority.WhyNoSlip(person.It).Reason);
            return TypedResults.LocalRedirect(PeopleLinks.Slip(here.Id, person.Id));
        }

        await slips.MakeAsync(person.Id, here.Visitor.Actor, wait, cancel);
        if (wait > TimeSpan.Zero)
        {
            await mail.TellOfSlipAsync(person.It, here.Visitor, here.Network, here.Now, cancel);
        }

        Record(here, "slip.made", $"{here.Visitor.Name} made a slip with which {person.Name} can sign in.", person.Id);
        here.Say($"The slip for {person.Name} is ready to print.");
        return TypedResults.LocalRedirect(PeopleLinks.Slip(here.Id, person.Id));
    }

    public static async Task<RedirectHttpResult> Revoke(
        Here here, PresentPerson person, SignInSlips slips, CancellationToken cancel)
    {
        await slips.RevokeAsync(person.Id, cancel);
        Record(here, "slip.revoked", $"{here.Visitor.Name} ended the slip of {person.Name}.", person.Id);
        here.Say($"The slip of {person.Name} opens nothing any more.");
        return TypedResults.LocalRedirect(PeopleLinks.Slip(here.Id, person.Id));
    }

    private static void Record(Here here, string verb, string sentence, PersonId person) =>
        here.Record(PersonHappenings.About(verb, sentence, person, here.Visitor, here.Id));
}
