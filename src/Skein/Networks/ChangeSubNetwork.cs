using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
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

    public sealed record Model(
        NetworkFrame Network, SubNetworkId Id, string Name, IReadOnlyList<Option> Members, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<ChangeSubNetworkPage>, NotFound>> Show(
        Here here, SubNetworkId subNetworkId, CancellationToken cancel) =>
        await FindAsync(here, subNetworkId, cancel) is var (model, _)
            ? ChangeSubNetworkPage.Show(model)
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ChangeSubNetworkPage>, NotFound>> Change(
        Here here, SubNetworkId subNetworkId, [FromForm] Input typed, CancellationToken cancel)
    {
        if (await FindAsync(here, subNetworkId, cancel) is not var (model, sub))
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
        else if (
            sub.HoldFrom(
                on,
                await ListSubNetworks.MembersAmongAsync(
                    here.Db, model.Network, typed.Schools, model.Problems, cancel)) is { } refusal)
        {
            model.Problems.Add(nameof(Input.On), refusal.Reason);
        }

        if (name is null || model.Problems.Any)
        {
            return ChangeSubNetworkPage.Show(model with { Typed = typed }, StatusCodes.Status422UnprocessableEntity);
        }

        sub.Rename(name);
        here.Record(
            ListSubNetworks.Told("sub-network.changed", $"{here.Visitor.Name} changed the sub-network {name}.", sub, here.Visitor)
                with
            { Day = on });
        here.Say($"{name} is changed from {on.Said()}.");
        return TypedResults.LocalRedirect(NetworksLinks.SubNetworks(here.Id));
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> Close(
        Here here, SubNetworkId subNetworkId, CancellationToken cancel)
    {
        if (await FindAsync(here, subNetworkId, cancel) is not var (model, sub))
        {
            return TypedResults.NotFound();
        }

        var told = ListSubNetworks.Told(
            "sub-network.closed", $"{here.Visitor.Name} closed the sub-network {sub.Name}.", sub, here.Visitor);
        if (sub.Close(model.Network.Today) is { } refusal)
        {
            here.NotTaken(refusal.Reason);
            return TypedResults.LocalRedirect(NetworksLinks.SubNetwork(here.Id, subNetworkId));
        }

        here.Record(told);
        here.Say($"{sub.Name} is closed. It can still be seen on the days it was there.");
        return TypedResults.LocalRedirect(NetworksLinks.SubNetworks(here.Id));
    }

    private static async Task<(Model Model, SubNetwork Sub)?> FindAsync(Here here, SubNetworkId id, CancellationToken cancel)
    {
        var sub = await here.Db.SubNetworks.SingleOrDefaultAsync(
            s => s.Id == id && s.NetworkId == here.Id && s.ClosedOn == null, cancel);
        if (here.Network is null || sub is null)
        {
            return null;
        }

        var typed = new Input
        {
            Name = sub.Name.Value,
            Schools = [.. sub.Schools.Where(s => s.Until is null).Select(s => s.SchoolId.Value.ToString())],
            On = ChangeMembership.Day(here.Today),
        };
        return (new(here.Network, id, sub.Name.Value, await ListSubNetworks.MembersAsync(here, cancel), typed, new()), sub);
    }
}
