using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Networks;

/// <summary>Renames a sub-network, changes its schools from a day on, or closes it.</summary>
public static class ChangeSubNetwork
{
    public sealed record Input
    {
        public string? Name { get; init; }
        public List<string>? Schools { get; init; }
        public string? On { get; init; }
    }

    public sealed record Model(NetworkFrame Network, SubNetworkId Id, string Name, IReadOnlyList<Option> Members, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<ChangeSubNetworkPage>, NotFound>> Show(
        NetworkId networkId, SubNetworkId subNetworkId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await FindAsync(networkId, subNetworkId, db, visitor, clock, cancel) is var (model, _) ? ChangeSubNetworkPage.Of(model) : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ChangeSubNetworkPage>, NotFound>> Change(
        NetworkId networkId, SubNetworkId subNetworkId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock,
        CancellationToken cancel)
    {
        if (await FindAsync(networkId, subNetworkId, db, visitor, clock, cancel) is not var (model, sub))
        {
            return TypedResults.NotFound();
        }

        if (!NetworkName.TryRead(typed.Name, out var name, out _))
        {
            model.Problems.Add(nameof(Input.Name), $"Enter a name of {NetworkName.MaxLength} characters or fewer");
        }

        if (!ChangeMembership.TryDay(typed.On, out var on))
        {
            model.Problems.Add(nameof(Input.On), "Enter the day, for example 2026-09-07");
        }
        else if (sub.HoldFrom(on, await ListSubNetworks.MembersAmongAsync(db, model.Network, typed.Schools, model.Problems, cancel)) is { } refusal)
        {
            model.Problems.Add(nameof(Input.On), refusal.Reason);
        }

        if (name is null || model.Problems.Any)
        {
            return ChangeSubNetworkPage.Of(model with { Typed = typed }, StatusCodes.Status422UnprocessableEntity);
        }

        sub.Rename(name);
        db.Record(
            ListSubNetworks.Told("sub-network.changed", $"{visitor.Name} changed the sub-network {name}.", sub, visitor) with { Day = on }, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say($"{name} is changed from {on.Said()}.");
        return TypedResults.LocalRedirect(NetworksLinks.SubNetworks(networkId));
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> Close(
        NetworkId networkId, SubNetworkId subNetworkId, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await FindAsync(networkId, subNetworkId, db, visitor, clock, cancel) is not var (model, sub))
        {
            return TypedResults.NotFound();
        }

        var told = ListSubNetworks.Told("sub-network.closed", $"{visitor.Name} closed the sub-network {sub.Name}.", sub, visitor);
        if (sub.Close(model.Network.Today) is { } refusal)
        {
            frame.NotTaken(refusal.Reason);
            return TypedResults.LocalRedirect(NetworksLinks.SubNetwork(networkId, subNetworkId));
        }

        db.Record(told, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say($"{sub.Name} is closed. It can still be seen on the days it was there.");
        return TypedResults.LocalRedirect(NetworksLinks.SubNetworks(networkId));
    }

    private static async Task<(Model Model, SubNetwork Sub)?> FindAsync(
        NetworkId networkId, SubNetworkId id, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        var network = await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel);
        var sub = await db.SubNetworks.SingleOrDefaultAsync(s => s.Id == id && s.NetworkId == networkId && s.ClosedOn == null, cancel);
        if (network is null || sub is null)
        {
            return null;
        }

        var typed = new Input
        {
            Name = sub.Name.Value,
            Schools = [.. sub.Schools.Where(s => s.Until is null).Select(s => s.SchoolId.Value.ToString())],
            On = ChangeMembership.Day(network.Today),
        };
        return (new(network, id, sub.Name.Value, await ListSubNetworks.MembersAsync(db, network, cancel), typed, new()), sub);
    }
}
