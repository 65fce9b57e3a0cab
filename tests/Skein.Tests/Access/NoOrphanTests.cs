using System.Text.RegularExpressions;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

/// <summary>
/// Every page can be come to from the first one, link by link, by somebody who may open it; those of tomorrow included.
/// </summary>
public abstract partial class NoOrphanTests(StagedSite staged) : SiteTests(staged.Site)
{
    /// <summary>Pages that nobody comes to by a link of ours, and how they do.</summary>
    private static readonly string[] ReachedOtherwise =
    [
        "/healthz", // a balancer asks for it
        "/mail", // the program prints it, where mail is shown and not sent
        "/not-open", "/sign-in/code", "/start", "/voice/thanks", "/answer/{link}/thanks", // a form or a closed page leads there
        "/sign-in/{token}", "/sign-in/who/{token}", "/welcome/{token}", "/answer/{link}", "/voice/{link}", // from a message
        "/answer/{link}/file", // a page that is come to so
        "/sign-up/{link}", "/sign-up/{link}/tables", "/join/{code}",
        "/address/{link}/confirmation", "/address/{link}/stopping", "/mail/{link}/stopping",
        "/voice", // typed from a sheet of paper
    ];

    /// <summary>
    /// Pages that are linked where there is something for them to show, which there is not among those who walk.
    /// </summary>
    private static readonly string[] OfferedInTime =
    [
        "/networks", // more networks than one's own home lists
        // Somebody who has never signed in, to a person who may print for them.
        "/networks/{networkId}/people/{personId}/invitation",
        "/networks/{networkId}/letters/{letterId}/texts", // an open letter that goes by text to paste
        "/networks/{networkId}/schools/{schoolId}/reason",
        "/networks/{networkId}/schools/{schoolId}/succession", // a resting school; one that has closed
        "/networks/{networkId}/invitations/{invitationId}/slip", // a school that is invited and has no address
        "/networks/{networkId}/people/{personId}/joined/{goneId}", // two records that were joined
        "/networks/{networkId}/people/newcomers",
        "/networks/{networkId}/schools/{schoolId}/newcomers", // somebody who came by an open code
        "/networks/{networkId}/pairs/partners", // two who would like a partner
        "/networks/{networkId}/leaflet/sheet", "/networks/{networkId}/leaflet/mine", // a leaflet in force
        "/networks/{networkId}/sign-ups/{signUpId}/pack", // groups that are published
    ];

    [Fact]
    public async Task Every_page_is_linked_from_another_that_can_be_come_to()
    {
        var walk = await staged.WalkAsync();
        var pages = EveryRoute.Of(Site)
            .Where(r => r.Method == "GET"
            && !r.Path.StartsWith("/api", StringComparison.Ordinal)
            && !r.Path.Contains("**", StringComparison.Ordinal))
            .Select(r => (
                Path: Constraint().Replace(r.Path, "{$1}"), Pattern: new Regex($"^{Constraint().Replace(r.Path, Stands)}/?$")))
            .ToList();
        var leads = walk.Leads.ToDictionary(page => page.Key, page => page.Value);
        leads["/"] = await FromTheFirstPageAsync(walk);

        var (reached, waiting) = (new HashSet<string> { "/" }, new Queue<string>(["/"]));
        while (waiting.TryDequeue(out var path))
        {
            foreach (
                var next in pages.Where(p => leads.GetValueOrDefault(path, []).Any(p.Pattern.IsMatch))
                    .Where(p => reached.Add(p.Path)))
            {
                waiting.Enqueue(next.Path);
            }
        }

        var orphans = pages.Select(p => p.Path)
            .Where(p => !reached.Contains(p) && !ReachedOtherwise.Contains(p) && !OfferedInTime.Contains(p))
            .ToList();
        Assert.True(orphans.Count == 0, string.Join('\n', orphans));
    }

    private static async Task<HashSet<string>> FromTheFirstPageAsync(Walk walk)
    {
        var offered = new HashSet<string>();
        foreach (var walker in walk.Walkers)
        {
            foreach (var open in (string[])["/", "/sign-in", "/about", "/answer"])
            {
                var page = await walker.Browser.Page(open);
                offered.UnionWith(
                    page.QuerySelectorAll(
                        "a[href], form[action]").Select(e => (
                            e.GetAttribute("href") ?? e.GetAttribute("action"))!.Split('?', '#')[0]));
            }
        }

        return offered;
    }

    private static string Stands(Match place) =>
        place.Value.Contains(":guid", StringComparison.Ordinal) ? "[0-9a-f-]{36}" : "[^/]+";

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Constraint();
}

[Collection<WalksOnSqlite>]
public sealed class NoOrphanOnSqlite(StagedOnSqlite staged) : NoOrphanTests(staged);

[Collection<WalksOnPostgres>]
public sealed class NoOrphanOnPostgres(StagedOnPostgres staged) : NoOrphanTests(staged);
