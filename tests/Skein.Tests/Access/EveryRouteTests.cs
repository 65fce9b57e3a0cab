using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Schools;
using Skein.Tests.Networks;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

/// <summary>Walks every route there is, those of tomorrow included, and asks who may take it.</summary>
public abstract partial class EveryRouteTests(TestSite site) : SiteTests(site)
{
    /// <summary>What the world may open, and why. A route that is added here has been thought about.</summary>
    private static readonly string[] OpenToTheWorld =
    [
        "GET /", // the first page says what Skein is
        "GET /healthz", // a balancer has no account
        "GET /mail", // there only in the demonstration, or where nobody else can reach it
        "GET /sign-in", "POST /sign-in", "GET /sign-in/code", "POST /sign-in/code", // whoever signs in is not yet anybody
        "GET /sign-in/invitation", "POST /sign-in/invitation",
        "GET /sign-in/who/{token}", "POST /sign-in/who/{token}",
        "GET /sign-in/{token}", "POST /sign-in/{token}",
        "POST /sign-in/passkey", "POST /sign-in/passkey/options",
        "POST /sign-in/kept", // shows again what was typed before, and changes nothing
        "POST /sign-out", "GET /not-open",
        "GET /about", "GET /privacy", "GET /accessibility", "GET /papers/who-sees-what", // what a visitor has a right to know
        "GET /welcome/{token}", // a signed link, while there is no administrator
        "GET /start", "POST /start", // for whoever holds that link; anybody else is led to sign in
        "GET /answer", "POST /answer", // the code on a sheet; tries are limited
        "GET /answer/{link}", "POST /answer/{link}", "GET /answer/{link}/thanks",
        "GET /answer/{link}/file", // a signed link to what one person is asked
        "GET /voice", // leads to the page where codes are typed
        "GET /voice/{link}", "POST /voice/{link}", "GET /voice/thanks", // a signed link to one anonymous answer; it names nobody
        "GET /join/{code}", "POST /join/{code}", // the code of one open sign-up, which hangs in the staff room
        "GET /sign-up/{link}", "POST /sign-up/{link}",
        "POST /sign-up/{link}/withdrawal", // a signed link to what one person chose
        "GET /sign-up/{link}/tables", "POST /sign-up/{link}/tables",
        "POST /sign-up/{link}/convening", "POST /sign-up/{link}/not-convening",
        "POST /sign-up/{link}/giving-back", "POST /sign-up/{link}/place", "POST /sign-up/{link}/swap-offer",
        "POST /sign-up/{link}/swap",
        "GET /address/{link}/confirmation", "POST /address/{link}/confirmation", // a signed link to one change of one address
        "GET /address/{link}/stopping", "POST /address/{link}/stopping",
        "GET /mail/{link}/stopping", "POST /mail/{link}/stopping", // a signed link to one person's e-mails of one kind
        "POST /look-round", "POST /look-round/end", // a demonstration in which all is made up
    ];

    /// <summary>An id that nothing has.</summary>
    private const string Nothing = "0190a000-0000-7000-8000-00000000dead";

    private static readonly string[] Changes = ["POST", "PUT", "PATCH", "DELETE"];

    [Fact]
    public void Every_route_asks_for_a_right_or_for_signing_in_or_stands_on_the_list_of_open_ones()
    {
        var open = Routes().Where(r => r.IsOpen).Select(r => r.ToString()).Where(r => !OpenToTheWorld.Contains(r));

        Assert.Empty(open);
    }

    [Fact]
    public void Every_change_asks_for_the_token_of_a_form_of_ours_or_for_a_link_or_code_alone() =>
        Assert.Empty(Routes().Where(r => Changes.Contains(r.Method) && !r.NeedsToken).Select(r => r.ToString()).Except(
        [
            // A code is typed here, which leads to a link, or what was typed is shown again: nothing is changed.
            "POST /answer", "POST /sign-in/kept",
            .. Routes().Where(r => r.IsOpen
                && (
                    r.Path.Contains("{link}", StringComparison.Ordinal)
                        || r.Path.StartsWith("/join/{code}", StringComparison.Ordinal)))
                .Select(r => r.ToString()),
        ]));

    [Fact]
    public async Task Nobody_sees_a_protected_page_without_signing_in()
    {
        using var browser = Site.Browser();
        foreach (var route in Routes().Where(r => !r.IsOpen && r.Method == "GET"))
        {
            using var answer = await browser.Get(Filled(route));

            if (route.Path.StartsWith("/api", StringComparison.Ordinal))
            {
                Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{route} answered {(int)answer.StatusCode}.");
            }
            else
            {
                Assert.True(
                    answer.Headers.Location?.OriginalString.Split('?')[0].EndsWith("/sign-in", StringComparison.Ordinal) == true,
                    $"{route} answered {(int)answer.StatusCode}.");
            }
        }
    }

    [Fact]
    public async Task A_stranger_with_an_account_sees_nothing_that_asks_for_a_right()
    {
        using var browser = await Site.BrowserOf((await PersonAsync("A Stranger")).Id);
        foreach (var route in Routes().Where(r => r.NeedsRight && r.Method == "GET"))
        {
            using var answer = await browser.Get(Filled(route));

            Assert.True(
                answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound,
                $"{route} answered {(int)answer.StatusCode}.");
        }
    }

    [Fact]
    public async Task No_change_is_made_without_the_token_whoever_asks()
    {
        var (network, school) = await NetworkAsync();
        using var browser = await Site.BrowserOf(await EverybodyAsync(network, school));
        var wrong = new List<string>();
        foreach (var route in Routes().Where(r => Changes.Contains(r.Method) && r.NeedsToken))
        {
            using var request = new HttpRequestMessage(
                new(route.Method), Filled(route, network, school))
            { Content = Route.Body() };
            using var answer = await browser.Send(request);
            if (answer.StatusCode != HttpStatusCode.BadRequest)
            {
                wrong.Add($"{route} answered {(int)answer.StatusCode}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_form_with_nothing_in_it_is_answered_with_advice_and_never_with_an_error_of_ours()
    {
        var (network, school) = await NetworkAsync();
        using var browser = await Site.BrowserOf(await EverybodyAsync(network, school));
        var token = (await browser.Page("/me")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var wrong = new List<string>();

        // Whoever signs out or is erased sends nothing after that.
        foreach (
            var route in Routes().Where(r => r.Method == "POST"
                && r.Path is not ("/sign-out" or "/me/erasure" or "/look-round" or "/look-round/end")))
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Post, Filled(route, network, school))
            { Content = Route.Body() };
            request.Headers.Add("RequestVerificationToken", token);
            using var answer = await browser.Send(request);
            if ((int)answer.StatusCode >= 500)
            {
                wrong.Add($"{route} answered {(int)answer.StatusCode}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Every_form_with_nothing_in_it_answers_a_program_in_json()
    {
        var (network, school) = await NetworkAsync();
        using var program = await TestProgram.OfAsync(Site, await EverybodyAsync(network, school));
        var wrong = new List<string>();
        var walked = 0;
        foreach (var route in Routes().Where(r => r.Method == "POST"))
        {
            foreach (var root in new[] { "", "/api" })
            {
                using var answer = await program.Post(root + Filled(route, network, school), []);
                var text = await answer.Content.ReadAsStringAsync(Cancel);
                walked++;

                // What a device answers with a passkey is not typed by anybody: without it there is nothing to put right.
                var unread = answer.StatusCode == HttpStatusCode.BadRequest && route.Path != "/sign-in/passkey";
                if (
                    unread
                        || (int)answer.StatusCode >= 500
                        || answer.Content.Headers.ContentType?.MediaType is not (
                            "application/json" or "application/problem+json"))
                {
                    wrong.Add($"{route} answered {(int)answer.StatusCode} {text[..Math.Min(80, text.Length)]}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(walked > 300, $"{walked} were walked.");
    }

    private IEnumerable<Route> Routes() =>
        from endpoint in Site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        let path = "/" + endpoint.RoutePattern.RawText?.Trim('/')
        where !path.StartsWith("/test/", StringComparison.Ordinal)
        from method in EveryRoute.Methods(endpoint)
        select new Route(method, path, endpoint.Metadata);

    private static string Filled(Route route, NetworkId? network = null, SchoolId? school = null) =>
        Parameter().Replace(route.Path, found => found.Groups["name"].Value switch
        {
            "networkId" when network is { } known => known.Value.ToString(),
            "schoolId" when school is { } known => known.Value.ToString(),
            _ => Nothing,
        });

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();

    private async Task<(NetworkId Network, SchoolId School)> NetworkAsync()
    {
        Assert.True(NetworkName.TryRead("The Network of Everything", out var name, out _));
        var network = Network.Start(name, FakeClock.Zone, Site.Clock.GetUtcNow());
        return await Site.Db(async db =>
        {
            db.Networks.Add(network);
            var school = TestSchools.Add(
                db, Site.Clock.GetUtcNow(), "The School of Everything", Random.Shared
                    .Next(100_000, 999_999)
                    .ToString(CultureInfo.InvariantCulture));
            db.Add(Membership.Join(network.Id, school.Id, Site.Clock.Today, Site.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancel);
            return (network.Id, school.Id);
        });
    }

    /// <summary>Somebody with every right there is, so that nothing but the token stands in the way.</summary>
    private async Task<PersonId> EverybodyAsync(NetworkId network, SchoolId school)
    {
        var person = await PersonAsync("Everybody");
        var now = Site.Clock.GetUtcNow();
        await Site.Db(async db =>
        {
            db.Roles.AddRange(RoleKinds.All.Select(kind => kind.Scope switch
            {
                RoleScope.Network => RoleAssignment.InNetwork(network, person.Id, kind.Key, Site.Clock.Today, now),
                RoleScope.School => RoleAssignment.InSchool(school, person.Id, kind.Key, Site.Clock.Today, now),
                RoleScope.Installation => RoleAssignment.InInstallation(person.Id, kind.Key, Site.Clock.Today, now),
            }));
            await db.SaveChangesAsync(Cancel);
        });
        return person.Id;
    }

    private async Task<Person> PersonAsync(string typed)
    {
        Assert.True(PersonName.TryRead(typed, out var name, out _));
        var person = Person.Meet(name, null, null, Site.Clock.GetUtcNow());
        await Site.Db(async db =>
        {
            db.People.Add(person);
            await db.SaveChangesAsync(Cancel);
        });
        return person;
    }

    private sealed record Route(string Method, string Path, EndpointMetadataCollection Metadata)
    {
        public bool IsOpen => Metadata.GetMetadata<IAllowAnonymous>() is not null;

        public bool NeedsRight => !IsOpen
            && Metadata.GetOrderedMetadata<AuthorizationPolicy>().SelectMany(p => p.Requirements).OfType<AnyRight>().Any();

        public bool NeedsToken => Metadata.GetMetadata<IAntiforgeryMetadata>()?.RequiresValidation ?? false;

        /// <summary>A form with nothing in it, and no token.</summary>
        public static HttpContent Body() => new MultipartFormDataContent { { new StringContent(""), "nothing" } };

        public override string ToString() => $"{Method} {Path}";
    }
}

public sealed class EveryRouteOnSqlite(SqliteSite site) : EveryRouteTests(site), IClassFixture<SqliteSite>;
public sealed class EveryRouteOnPostgres(PostgresSite site) : EveryRouteTests(site), IClassFixture<PostgresSite>;
