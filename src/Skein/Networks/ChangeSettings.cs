using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Site;

namespace Skein.Networks;

/// <summary>What a network is called, and where its days begin and end.</summary>
public static class ChangeSettings
{
    public sealed record Input
    {
        public string? Name { get; init; }
        public string? TimeZone { get; init; }
    }

    public sealed record Model(NetworkFrame Network, Input Typed, Problems Problems, IReadOnlyList<Option> Zones);

    public static RazorComponentResult<ChangeSettingsPage> Show(Here here) =>
        Page(here.Network, new() { Name = here.Network.Name, TimeZone = here.Network.TimeZone }, new(), StatusCodes.Status200OK);

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ChangeSettingsPage>>> Change(
        Here here, [FromForm] Input typed, CancellationToken cancel)
    {
        var network = await here.Db.Networks.SingleAsync(n => n.Id == here.Id, cancel);
        var problems = new Problems();
        if (!NetworkName.TryRead(typed.Name, out var name, out var problem))
        {
            problems.Add(nameof(Input.Name), problem);
        }

        if (network.KeepTimeOf(typed.TimeZone ?? "") is { } refusal)
        {
            problems.Add(nameof(Input.TimeZone), refusal.Reason);
        }

        if (name is null || problems.Any)
        {
            return Page(here.Network, typed, problems, StatusCodes.Status422UnprocessableEntity);
        }

        network.Rename(name);
        if (network.Name.Value != here.Network.Name || network.TimeZone != here.Network.TimeZone)
        {
            here.Record(Told(network, here.Network.Name, here.Visitor));
            await here.Db.SaveChangesAsync(cancel);
        }

        here.Say("The settings are kept.");
        return TypedResults.LocalRedirect(NetworksLinks.Home(here.Id));
    }

    private static Happening Told(Network network, string before, Visitor visitor) =>
        network.Name.Value == before
            ? NetworkHappenings.In(
                network.Id, visitor, "network.changed", $"{visitor.Name} set the network's time zone to {network.TimeZone}.")
            : NetworkHappenings.In(
                network.Id, visitor, "network.renamed",
                $"{visitor.Name} changed the network's name from {before} to {network.Name}.");

    private static RazorComponentResult<ChangeSettingsPage> Page(
        NetworkFrame network, Input typed, Problems problems, int status) =>
        ChangeSettingsPage.Show(new(network, typed, problems, TimeZones.Choices), status);
}
