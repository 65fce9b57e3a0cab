using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Networks;

/// <summary>The sub-networks of a network as on any day, and the start of another.</summary>
public static class ListSubNetworks
{
    public sealed record Input
    {
        public string? Name { get; init; }
        public List<string>? Schools { get; init; }
    }

    public sealed record Row(SubNetworkId Id, string Name, DateOnly StartedOn, IReadOnlyList<string> Schools);

    public sealed record Model(
        NetworkFrame Network, DateOnly Day, IReadOnlyList<Row> Rows, int Page, int Pages, IReadOnlyList<Option> Members,
        Input Typed, Problems Problems);

    public static async Task<RazorComponentResult<ListSubNetworksPage>> Show(
        Here here, DateOnly? on, int? page, CancellationToken cancel) =>
        ListSubNetworksPage.Show(await ModelAsync(here, on ?? here.Today, page, new(), new(), cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ListSubNetworksPage>>> Start(
        Here here, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var schools = await MembersAmongAsync(here.Db, here.Network, typed.Schools, problems, cancel);
        if (!NetworkName.TryRead(typed.Name, out var name, out _))
        {
            problems.Add(nameof(Input.Name), $"Enter a name of {NetworkName.MaxLength} characters or fewer");
        }

        if (name is null || problems.Any)
        {
            return ListSubNetworksPage.Show(
                await ModelAsync(here, here.Today, null, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        var sub = SubNetwork.Start(here.Id, name, schools, here.Today, here.Now);
        here.Db.Add(sub);
        here.Record(
            Told(
                "sub-network.started",
                $"{here.Visitor.Name} started the sub-network {name} with {Counted.Words(schools.Count, "school")}.", sub,
                here.Visitor));
        here.Say($"{name} is there.");
        return TypedResults.LocalRedirect(NetworksLinks.SubNetworks(here.Id));
    }

    /// <summary>The schools that were chosen, all of them members today; else the problems are told.</summary>
    internal static async Task<IReadOnlyList<SchoolId>> MembersAmongAsync(
        SkeinDb db, NetworkFrame network, List<string>? typed, Problems problems, CancellationToken cancel)
    {
        var members = await db.Memberships.MembersOn(network.Id, network.Today).Select(m => m.SchoolId).ToListAsync(cancel);
        problems.OnlyOffered(nameof(Input.Schools), typed, members.Select(id => id.Value.ToString()));
        return members.FindAll(id => typed?.Contains(id.Value.ToString()) is true);
    }

    internal static async Task<IReadOnlyList<Option>> MembersAsync(Here here, CancellationToken cancel) =>
    [
        .. (await here.Db.StatesOn(here.Id, here.Today)
            .Where(s => s.State != MembershipState.Left)
            .OrderBy(s => s.Name).ThenBy(s => s.SchoolId)
            .Select(s => new { s.SchoolId, s.Name })
            .ToListAsync(cancel)).Select(s => new Option(s.SchoolId.Value.ToString(), s.Name)),
    ];

    internal static Happening Told(string verb, string sentence, SubNetwork sub, Visitor visitor) =>
        NetworkHappenings.In(sub.NetworkId, visitor, verb, sentence, "sub-network", sub.Id.Value) with
        {
            With = [.. sub.Schools.Where(s => s.Until is null).Select(s => (Happening.School, s.SchoolId.Value))],
        };

    private static async Task<Model> ModelAsync(
        Here here, DateOnly day, int? page, Input typed, Problems problems, CancellationToken cancel)
    {
        var there = here.Db.SubNetworks.AsNoTracking().IgnoreAutoIncludes()
            .Where(s => s.NetworkId == here.Id && s.StartedOn <= day && (s.ClosedOn == null || s.ClosedOn > day));
        var count = await there.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var subs = await there.OrderBy(s => s.Name).ThenBy(s => s.Id).OnPage(shown).ToListAsync(cancel);
        var ids = subs.Select(s => s.Id).ToList();
        var schools = (await here.Db.SubNetworkSchools
            .Where(s => ids.Contains(s.SubNetworkId)).On(day)
            .Join(here.Db.Schools, s => s.SchoolId, s => s.Id, (held, school) => new { held.SubNetworkId, school.Name })
            .OrderBy(s => s.Name)
            .ToListAsync(cancel)).ToLookup(s => s.SubNetworkId, s => s.Name);
        return new(
            here.Network,
            day,
            [.. subs.Select(s => new Row(s.Id, s.Name.Value, s.StartedOn, [.. schools[s.Id]]))],
            shown,
            Paging.Pages(count),
            here.Network.MayArrange ? await MembersAsync(here, cancel) : [],
            typed,
            problems);
    }
}
