using System.Net;
using Skein.Networks;
using Skein.People;
using Skein.Schools;
using Skein.Tests.Keeping;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

/// <summary>
/// Walks every address there is, those of tomorrow included, in each role, with one of its ids taken for another of its kind: of
/// another school, network, group, person or letter.
/// </summary>
public abstract partial class EveryIdTests(StagedSite staged) : SiteTests(staged.Site)
{
    /// <summary>Work that is due is claimed, whoever walks.</summary>
    internal const string Jobs = "jobs";

    /// <summary>
    /// Ways in that are open in a state in which the staging is not. Their forms are sent all the same, where nothing waits; a
    /// way that is not named here and opens to nobody is one that the walks have lost.
    /// </summary>
    private static readonly string[] NotStaged =
    [
        // The form stands on the page that answers the printing of a slip, once.
        "POST /networks/{networkId}/people/{personId}/invitation/revocation",
        // No school of the staging has been followed by another.
        "POST /networks/{networkId}/schools/{schoolId}/move",
    ];

    [Fact]
    public void Every_place_in_an_address_is_known() =>
        Assert.Empty(WalkedRoute.Of(Site).SelectMany(route => route.Unknown.Select(name => $"{route}: what is {name}?")));

    /// <summary>Standing is asked towards what stands in these places; under another name nothing would be asked.</summary>
    [Fact]
    public void A_network_and_a_school_stand_in_the_places_that_are_asked_about() =>
        Assert.Empty(
            from route in WalkedRoute.Of(Site)
            from id in route.Ids
            where (id.Kind == typeof(NetworkId) && id.Name != "networkId")
                || (id.Kind == typeof(SchoolId) && id.Name != "schoolId")
            select $"{route}: {id.Name}");

    /// <summary>
    /// What opens to nobody in the staging would be left out of the walks below, and nobody would see that it was.
    /// </summary>
    [Fact]
    public async Task Every_page_with_an_id_in_its_address_opens_to_somebody_and_every_form_is_shown_to_somebody()
    {
        var walk = await staged.WalkAsync();
        var left = walk.Routes.Where(r => r.Ids.Count > 0
            && !(r.Method == "GET" ? walk.Good.ContainsKey(r) : walk.Forms.ContainsKey(r)))
            .Select(r => r.ToString()).Except(NotStaged).ToList();

        Assert.True(left.Count == 0, string.Join('\n', left));
    }

    [Fact]
    public async Task A_head_opens_the_page_of_their_own_school_and_of_no_other()
    {
        var heads = await Site.Db(db => db.Roles.Where(r => r.Kind == RoleKind.Head && r.Until == null).OrderBy(r => r.Id)
            .Select(r => new { r.PersonId, r.SchoolId }).ToListAsync(Cancel));
        var schools = heads.Select(h => h.SchoolId).Distinct().ToList();
        var wrong = new List<string>();
        foreach (var head in heads)
        {
            using var browser = await Site.BrowserOf(head.PersonId);
            var own = heads.Where(h => h.PersonId == head.PersonId).Select(h => h.SchoolId).ToList();
            foreach (
                var (school, expected) in new[]
                {
                    (head.SchoolId, HttpStatusCode.OK), (schools.First(s => !own.Contains(s)), HttpStatusCode.Forbidden),
                })
            {
                using var answer = await browser.Get($"/schools/{school!.Value.Value}/head");
                wrong.AddRange(
                    answer.StatusCode == expected ? [] : [$"The head of {head.SchoolId} at {school}: {answer.StatusCode}"]);
            }
        }

        Assert.True(heads.Count >= 57, $"There are {heads.Count} heads.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task No_page_opens_with_an_id_of_somebody_else()
    {
        var walk = await staged.WalkAsync();
        var (tried, open) = (0, new List<string>());
        foreach (var good in walk.Good.Values.Where(g => g.Route.Ids.Count > 0))
        {
            foreach (var spoilt in walk.Addresses.Spoil(good))
            {
                var let = (await Task.WhenAll(walk.Walkers.Select(walker => LetsInAsync(walker, spoilt)))).OfType<Walker>()
                    .ToList();
                tried += walk.Walkers.Count;

                // What any member of staff may open, others may too; and whoever arranges, all of one network.
                open.AddRange(let
                    .Where(w => spoilt.How is not Spoilt.OtherThing || !(Arranges(w) || let.Any(l => l.Part == Part.Staff)))
                    .Where(w => !Open.OnPurpose(spoilt, w))
                    .Select(w => $"{spoilt} as {w.Part}"));
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} addresses were tried.");
        Assert.True(open.Count == 0, string.Join('\n', open));
    }

    [Fact]
    public async Task No_form_is_taken_with_an_id_of_somebody_else_in_its_address()
    {
        var walk = await staged.WalkAsync();
        var (tried, taken) = (0, new List<string>());
        foreach (var routes in walk.Routes.Where(r => r.Method == "POST" && r.Ids.Count > 0).Chunk(12))
        {
            var before = await Filled.TextOf(Site.Address, Jobs);
            foreach (var good in routes.Select(walk.GoodFor))
            {
                foreach (var spoilt in walk.Addresses.Spoil(good))
                {
                    var fields = walk.Forms.TryGetValue(good.Route, out var forms)
                        ? Tries.Filled(forms[0], Site.Clock.Today)
                        : [];
                    var walkers = walk.Voices
                        .Where(w => !Open.OnPurpose(spoilt, w) && (spoilt.How is not Spoilt.OtherThing || !Arranges(w)))
                        .ToList();
                    var answers = await Task.WhenAll(walkers.Select(walker => TakesAsync(walker, spoilt, fields)));
                    tried += walkers.Count;
                    taken.AddRange(answers.OfType<string>());
                }
            }

            taken.AddRange(
                Differences(before, await Filled.TextOf(Site.Address, Jobs))
                    .Select(line => $"One of {string.Join(", ", routes.AsEnumerable())} wrote: {line}"));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} addresses were tried.");
        Assert.True(taken.Count == 0, string.Join('\n', taken));
    }

    private static async Task<Walker?> LetsInAsync(Walker walker, SpoiltAddress spoilt)
    {
        using var answer = await walker.Browser.Get(spoilt.Address.Url);
        return answer.TurnsAway(walker) ? null : walker;
    }

    private static async Task<string?> TakesAsync(Walker walker, SpoiltAddress spoilt, List<(string Name, string Value)> fields)
    {
        using var answer = await Tries.SendAsync(walker, spoilt.Address.Url, fields);
        return answer.TurnsAway(walker) ? null : $"{spoilt} as {walker.Part}: {(int)answer.StatusCode}";
    }

    private static bool Arranges(Walker walker) => walker.Part is RoleKind.CoLeader or RoleKind.Manager or Part.Both;

    internal static IEnumerable<string> Differences(string before, string after) =>
        before == after
            ? []
            : after.Split('\n').Except(before.Split('\n')).Concat(before.Split('\n').Except(after.Split('\n'))).Take(5);
}

[Collection<WalksOnSqlite>]
public sealed class EveryIdOnSqlite(StagedOnSqlite staged) : EveryIdTests(staged);

[Collection<WalksOnPostgres>]
public sealed class EveryIdOnPostgres(StagedOnPostgres staged) : EveryIdTests(staged);
