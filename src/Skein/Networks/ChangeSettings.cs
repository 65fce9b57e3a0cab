using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Persistence;
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

    public static async Task<Results<RazorComponentResult<ChangeSettingsPage>, NotFound>> Show(
        NetworkId networkId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network
            ? Page(network, new() { Name = network.Name, TimeZone = network.TimeZone }, new(), StatusCodes.Status200OK)
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ChangeSettingsPage>, NotFound>> Change(
        NetworkId networkId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } around)
        {
            return TypedResults.NotFound();
        }

        var network = await db.Networks.SingleAsync(n => n.Id == networkId, cancel);
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
            return Page(around, typed, problems, StatusCodes.Status422UnprocessableEntity);
        }

        network.Rename(name);
        if (network.Name.Value != around.Name || network.TimeZone != around.TimeZone)
        {
            db.Record(Told(network, around.Name, visitor), clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
        }

        frame.Say("The settings are kept.");
        return TypedResults.LocalRedirect(NetworksLinks.Home(networkId));
    }

    private static Happening Told(Network network, string before, Visitor visitor) =>
        network.Name.Value == before
            ? Happened.In(network.Id, visitor, "network.changed", $"{visitor.Name} set the network's time zone to {network.TimeZone}.")
            : Happened.In(network.Id, visitor, "network.renamed", $"{visitor.Name} changed the network's name from {before} to {network.Name}.");

    private static RazorComponentResult<ChangeSettingsPage> Page(NetworkFrame network, Input typed, Problems problems, int status) =>
        ChangeSettingsPage.Of(new(network, typed, problems, TimeZones.Choices), status);
}
