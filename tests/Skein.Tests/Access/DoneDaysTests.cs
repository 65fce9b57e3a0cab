using System.Globalization;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

/// <summary>
/// Walks every form that asks for a day, those of tomorrow included: what is said to have been done was done by today.
/// </summary>
public abstract class DoneDaysTests(StagedSite staged) : SiteTests(staged.Site)
{
    /// <summary>
    /// Days that may lie ahead, by what the route holds and the field, and why. A field that is added here has been thought
    /// about.
    /// </summary>
    private static readonly (string Route, string Field)[] MayLieAhead =
    [
        ("", "ClosesOn"), ("", "DueOn"), ("", "By"),
        ("", "LookedAtOn"), // until when something can be answered, is to be done or looked at
        ("/parties", "CommitFrom"), ("/plan/", "CommitFrom"), ("/plan/", "CommittedTo"),
        ("/plan/", "PaidTo"), // what is agreed ahead
        ("", "First"), ("", "Last"), ("", "Over"), // holidays, and when a hard time may be over
        ("/undertakings", "From"), ("/undertakings", "LastDay"), ("/undertakings", "GrantEnds"), // how far plans reach
        ("/roles/", "From"), ("/roles/", "LastDay"), // a role may be agreed to begin, and to end, on a day
        ("/visits", "On"), // a visit that is planned; what is told of one that took place has the visit in its address
        ("/sub-networks/", "On"), // a sub-network from next term
        ("/{act}", "ExpectedBack"),
        ("/{act}", "On"), // the walk rests a school, which may be agreed ahead; what else is recorded there has a test of its own
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
                foreach (
                    var day in form.Fields.Where(f => f.Choices is ["date"]
                        && !MayLieAhead.Any(a => a.Field == f.Name
                        && (
                            a.Route == "/visits"
                                ? route.Path.EndsWith(a.Route, StringComparison.Ordinal)
                                : route.Path.Contains(a.Route, StringComparison.Ordinal)))))
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
        Assert.True(taken.Count == 0, string.Join('\n', taken));
        Assert.True(tried.Count >= 12, $"{tried.Count} were tried.");
    }

    private static async Task<bool> RefusesAsync(HttpResponseMessage answer, string field) =>
        answer.StatusCode is System.Net.HttpStatusCode.UnprocessableEntity
        && (await Browser.Read(answer)).QuerySelectorAll(".govuk-error-summary a")
        .Any(problem => problem.GetAttribute("href") == $"#{field}");
}

[Collection<WalksOnSqlite>]
public sealed class DoneDaysOnSqlite(StagedOnSqlite staged) : DoneDaysTests(staged);

[Collection<WalksOnPostgres>]
public sealed class DoneDaysOnPostgres(StagedOnPostgres staged) : DoneDaysTests(staged);
