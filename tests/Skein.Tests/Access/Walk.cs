using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

/// <summary>Somebody who walks: in a browser of their own, with the token of its forms.</summary>
internal sealed record Walker(string Part, Browser Browser, string Token) : IDisposable
{
    public bool IsSignedOut => Part == Access.Part.SignedOut;

    public void Dispose() => Browser.Dispose();
}

/// <summary>A field as a form offers it: what stands in it, and what else can be chosen.</summary>
internal sealed record OfferedField(string Name, string Value, IReadOnlyList<string> Choices, bool IsTicked);

/// <summary>A form that somebody was shown.</summary>
internal sealed record OfferedForm(Walker To, Address Address, string Action, IReadOnlyList<OfferedField> Fields);

/// <summary>
/// What whoever walks is shown in their own network: pages that open at a good address, and the forms on them. A swapped id is
/// refused for its own sake only where the unswapped one is not.
/// </summary>
internal sealed partial class Walk : IDisposable
{
    /// <summary>Who looks at more than the first page of a kind, because they are shown forms that others are not.</summary>
    private static readonly string[] LookFurther = [RoleKind.CoLeader, RoleKind.Head, Access.Part.Convenor, Access.Part.Member];

    /// <summary>How many pages of a kind are looked at for their forms.</summary>
    private const int LooksAt = 8;

    private readonly Dictionary<WalkedRoute, Address> _good = [];
    private readonly Dictionary<WalkedRoute, List<OfferedForm>> _forms = [];
    private readonly Dictionary<string, HashSet<string>> _leads = [];

    private Walk(Staging staging, Catalogue catalogue, IReadOnlyList<WalkedRoute> routes, IReadOnlyList<Walker> walkers) =>
        (Staging, Catalogue, Routes, Walkers, Addresses) = (staging, catalogue, routes, walkers, new(staging, catalogue));

    public Staging Staging { get; }
    public Catalogue Catalogue { get; }
    public IReadOnlyList<WalkedRoute> Routes { get; }
    public IReadOnlyList<Walker> Walkers { get; }
    public Addresses Addresses { get; }

    /// <summary>Those who walk, and of the roles in a school that open nothing only one: to a form they are alike.</summary>
    public IEnumerable<Walker> Voices => Walkers.DistinctBy(w =>
        RoleKinds.Find(w.Part) is { Scope: RoleScope.School, Grants.Count: 0 } ? nameof(RoleScope.School) : w.Part);

    /// <summary>Pages, and where each opened for somebody.</summary>
    public IReadOnlyDictionary<WalkedRoute, Address> Good => _good;

    /// <summary>Forms, by the route that takes them.</summary>
    public IReadOnlyDictionary<WalkedRoute, List<OfferedForm>> Forms => _forms;

    /// <summary>Where each page leads, by the route that it is of: what somebody who walks is offered on it.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Leads => _leads;

    public static async Task<Walk> BeginAsync(TestSite site, Staging staging)
    {
        var walkers = new List<Walker>();
        foreach (var (part, person) in staging.Networks[0].Parts)
        {
            var browser = await site.BrowserOf(person);
            walkers.Add(new(part, browser, await TokenAsync(browser, "/me")));

            // Signed in on a second device as well, so that there is a session to end.
            using var elsewhere = await site.BrowserOf(person);
        }

        var nobody = site.Browser();
        walkers.Add(new(Access.Part.SignedOut, nobody, await TokenAsync(nobody, "/sign-in")));
        var catalogue = await site.Db(Catalogue.ReadAsync);
        var walk = new Walk(staging, catalogue, [.. WalkedRoute.Of(site).Where(r => !r.IsOpen)], walkers);
        foreach (var route in walk.Routes.Where(r => r.Method == "GET"))
        {
            await walk.LookAsync(route);
        }

        return walk;
    }

    /// <summary>Where a form of the route is sent that somebody was shown; else where one might be.</summary>
    public Address GoodFor(WalkedRoute route) =>
        _forms.TryGetValue(route, out var forms) ? forms[0].Address : Addresses.Of(route, Staging.Networks[0]).First();

    public void Dispose()
    {
        foreach (var walker in Walkers)
        {
            walker.Dispose();
        }
    }

    private async Task LookAsync(WalkedRoute route)
    {
        foreach (var (n, address) in Addresses.Of(route, Staging.Networks[0]).Index())
        {
            var (isFirst, forms) = (!_good.ContainsKey(route), new HashSet<string>());
            if (!isFirst && n > LooksAt)
            {
                return;
            }

            foreach (var walker in Voices.Where(w => isFirst || LookFurther.Contains(w.Part)))
            {
                using var answer = await walker.Browser.Get(address.Url + route.Sought);
                if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Redirect) || answer.TurnsAway(walker))
                {
                    continue;
                }

                _good.TryAdd(route, address);
                var page = answer.Content.Headers.ContentType?.MediaType == "text/html"
                    ? await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
                    : "";
                LeadsOn(
                    route.Path, answer.Headers.Location is { } on
                        ? [on.OriginalString]
                        : Link().Matches(page).Select(found => found.Groups["to"].Value));
                if (forms.Add(string.Concat(Form().Matches(page).Select(found => found.Value))))
                {
                    Keep(walker, await Browser.Read(answer));
                }
            }
        }
    }

    private void LeadsOn(string path, IEnumerable<string> links) =>
        (_leads.TryGetValue(path, out var there) ? there : _leads[path] = []).UnionWith(
            links.Select(link => System.Net.WebUtility.HtmlDecode(link).Split('?', '#')[0]));

    [GeneratedRegex("<(?:a|form)\\b[^>]*\\b(?:href|action)=\"(?<to>/[^\"]*)\"")]
    private static partial Regex Link();

    /// <summary>What tells the forms of one page from those of another.</summary>
    [GeneratedRegex(@"<form[^>]*>|\bname=""[^""]*""")]
    private static partial Regex Form();

    private void Keep(Walker walker, IHtmlDocument page)
    {
        var here = new Uri(page.Url);
        foreach (var form in page.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>())
        {
            var action = new Uri(
                here, form.GetAttribute("action") is { Length: > 0 } there ? there : here.PathAndQuery).PathAndQuery;
            foreach (var route in Routes.Where(r => r.Method == "POST"))
            {
                if (route.Read(action) is { } ids)
                {
                    (
                        _forms.TryGetValue(route, out var forms) ? forms : _forms[route] = []).Add(
                            new(walker, new(route, ids), action, Fields(form)));
                }
            }
        }
    }

    private static List<OfferedField> Fields(IHtmlFormElement form) =>
    [
        .. form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 } name
            && name is not "__RequestVerificationToken" and not "_once")
            .Select(e => e switch
            {
                IHtmlSelectElement select => Field(e, select.Value ?? "", [.. select.Options.Select(o => o.Value)], true),
                IHtmlInputElement { Type: "checkbox" or "radio" } box => Field(e, box.Value, [box.Value], box.IsChecked),
                IHtmlInputElement { Type: "submit" } or IHtmlButtonElement =>
                    Field(e, e.GetAttribute("value") ?? "", [e.GetAttribute("value") ?? ""], false),
                IHtmlInputElement input => Field(e, input.Value, [input.HasAttribute("inputmode") ? "number" : input.Type], true),
                IHtmlTextAreaElement area => Field(e, area.Value, ["text"], true),
                _ => Field(e, "", [], false),
            }),
    ];

    private static OfferedField Field(IElement element, string value, IReadOnlyList<string> choices, bool ticked) =>
        new(element.GetAttribute("name")!, value, choices, ticked);

    private static async Task<string> TokenAsync(Browser browser, string page) =>
        (await browser.Page(page)).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
