using System.Globalization;
using AngleSharp.Dom;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

/// <summary>Walks every form that asks for a day, those of tomorrow included: what is said to have been done was done by today.</summary>
public abstract class DoneDaysTests(StagedSite staged) : SiteTests(staged.Site)
{
    /// <summary>Days that may lie ahead, by the end of the route and the field, and why. A field that is added here has been thought about.</summary>
    private static readonly (string Route, string Field)[] MayLieAhead =
    [
        ("", "ClosesOn"), ("", "DueOn"), ("", "By"), // until when something can be answered, or is to be done
        ("/lines", "LookedAtOn"), ("/lines/{lineId}", "LookedAtOn"), ("/plan", "LookedAtOn"), ("/new", "LookedAtOn"), // when one will look
        ("/parties", "CommitFrom"), ("/correction", "CommitFrom"), ("/correction", "CommittedTo"), ("/correction", "PaidTo"), // what is agreed ahead
        ("", "First"), ("", "Last"), ("", "Over"), // holidays, and when a hard time may be over
        ("/undertakings", "From"), ("/undertakings", "LastDay"), ("/undertakings", "GrantEnds"), ("/ending", "LastDay"), ("/grant", "GrantEnds"),
        ("/roles", "From"), ("/roles", "LastDay"), // a role may be agreed to begin, and end, on a day
        ("/visits", "On"), // a visit that is planned
        ("/{subNetworkId}", "On"), // a sub-network from next term
        ("/{act}", "ExpectedBack"),
        ("/{act}", "On"), // the walk rests a school, and a rest may be agreed ahead; what else is recorded there has a test of its own
    ];

    [Fact]
    public async Task Nothing_is_written_down_as_done_on_a_day_that_has_not_come()
    {
        var walk = await staged.WalkAsync();
        var ahead = Site.Clock.Today.AddDays(3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (tried, taken) = (new HashSet<string>(), new List<string>());
        foreach (var (route, forms) in walk.Forms)
        {
            foreach (var form in forms.DistinctBy(f => string.Join(',', f.Fields.Select(field => field.Name))))
            {
                foreach (var day in form.Fields.Where(f => f.Choices is ["date"] && !MayLieAhead.Any(a => a.Field == f.Name && route.Path.EndsWith(a.Route, StringComparison.Ordinal))))
                {
                    tried.Add($"{route} {day.Name}");
                    var fields = Tries.Filled(form, Site.Clock.Today).Select(f => f.Name == day.Name ? (f.Name, ahead) : f);
                    using var answer = await Tries.SendAsync(form.To, form.Action, fields);
                    if (!await RefusesAsync(answer, day.Name))
                    {
                        taken.Add($"{route} took {day.Name} on a day ahead, and answered {(int)answer.StatusCode}");
                    }
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', tried));
        Assert.Empty(taken);
        Assert.True(tried.Count >= 12, $"{tried.Count} were tried.");
    }

    private static async Task<bool> RefusesAsync(HttpResponseMessage answer, string field) =>
        answer.StatusCode is System.Net.HttpStatusCode.UnprocessableEntity
        && (await Browser.Read(answer)).QuerySelectorAll(".govuk-error-summary a").Any(problem => problem.GetAttribute("href") == $"#{field}");
}

public sealed class DoneDaysOnSqlite(StagedOnSqlite staged) : DoneDaysTests(staged), IClassFixture<StagedOnSqlite>;
public sealed class DoneDaysOnPostgres(StagedOnPostgres staged) : DoneDaysTests(staged), IClassFixture<StagedOnPostgres>;
