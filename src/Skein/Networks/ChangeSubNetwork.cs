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

    /// <summary>A sub-network that is not closed.</summary>
    public sealed record OpenSubNetwork(SubNetwork It) : IFoundHere<OpenSubNetwork, SubNetworkId>
    {
        public static async Task<OpenSubNetwork?> FindAsync(Here here, SubNetworkId id, CancellationToken cancel) =>
            await here.Db.SubNetworks.SingleOrDefaultAsync(
                s => s.Id == id && s.NetworkId == here.Id && s.ClosedOn == null, cancel) is { } found
                ? new(found)
                : null;
    }

    public static async Task<RazorComponentResult<ChangeSubNetworkPage>> Show(
        Here here, OpenSubNetwork subNetwork, CancellationToken cancel) =>
        ChangeSubNetworkPage.Show(await ModelAsync(here, subNetwork.It, cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ChangeSubNetworkPage>>> Change(
        Here here, OpenSubNetwork subNetwork, [FromForm] Input typed, CancellationToken cancel)
    {
        var (sub, model) = (subNetwork.It, await ModelAsync(here, subNetwork.It, cancel));
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

    public static RedirectHttpResult Close(Here here, OpenSubNetwork subNetwork)
    {
        var sub = subNetwork.It;
        var told = ListSubNetworks.Told(
            "sub-network.closed", $"{here.Visitor.Name} closed the sub-network {sub.Name}.", sub, here.Visitor);
        if (sub.Close(here.Today) is { } refusal)
        {
            here.NotTaken(refusal.Reason);
            return TypedResults.LocalRedirect(NetworksLinks.SubNetwork(here.Id, sub.Id));
        }

        here.Record(told);
        here.Say($"{sub.Name} is closed. It can still be seen on the days it was there.");
        return TypedResults.LocalRedirect(NetworksLinks.SubNetworks(here.Id));
    }

    private static async Task<Model> ModelAsync(Here here, SubNetwork sub, CancellationToken cancel)
    {
        var typed = new Input
        {
            Name = sub.Name.Value,
            Schools = [.. sub.Schools.Where(s => s.Until is null).Select(s => s.SchoolId.Value.ToString())],
            On = ChangeMembership.Day(here.Today),
        };
        return new(here.Network, sub.Id, sub.Name.Value, await ListSubNetworks.MembersAsync(here, cancel), typed, new());
    }
}
