using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Networks;
using Skein.Site;

namespace Skein.Purpose;

/// <summary>Should this be networked at all? One issue, four short questions, and a verdict that is kept (S-11).</summary>
public static class WeighIssue
{
    /// <summary>What others learned about things that one school can do.</summary>
    public const string OneSchoolNotice =
        "One school can do this by itself. Then the network need only carry what it knows: choose “share”, or say why it "
            + "should be done together.";

    public sealed record Input
    {
        public string? Issue { get; init; }
        public string? Schools { get; init; }
        public string? OneSchoolCan { get; init; }
        public string? Gain { get; init; }
        public string? Effort { get; init; }
        public string? Verdict { get; init; }
        public string? Because { get; init; }
    }

    public sealed record Row(
        string Issue, int Schools, bool OneSchoolCan, int Gain, int Effort, Verdict Verdict, string? Because, DateOnly On);

    public sealed record Model(
        NetworkFrame Network, IReadOnlyList<Row> Rows, int Page, int Pages, Input Typed, string? Notice, Problems Problems);

    public static async Task<RazorComponentResult<WeighingsPage>> Show(Here here, int? page, CancellationToken cancel) =>
        WeighingsPage.Show(await ModelAsync(here, page, new(), null, new(), cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<WeighingsPage>>> Weigh(
        Here here, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var weighing = Read(here.Network, typed, await SchoolsAsync(here, cancel), here.Now, problems);
        var notice = weighing is { OneSchoolCan: true, Verdict: Verdict.Network, Because: null } ? OneSchoolNotice : null;
        if (weighing is null || notice is not null)
        {
            return WeighingsPage.Show(
                await ModelAsync(here, null, typed, notice, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        here.Db.Add(weighing);
        here.Record(
            here.Happened(
                "issue.weighed", $"{here.Visitor.Name} weighed “{weighing.Issue}”: {weighing.Verdict.Said()}.", "weighing",
                weighing.Id.Value)
                with
            { Reason = weighing.Because });
        here.Say($"Kept: {weighing.Verdict.Said()}.");
        return TypedResults.LocalRedirect(PurposeLinks.Weighings(here.Id));
    }

    /// <summary>How many schools can have an issue: those of the network today, those that rest among them.</summary>
    private static Task<int> SchoolsAsync(Here here, CancellationToken cancel) =>
        here.Db.Memberships.MembersOn(here.Id, here.Today).CountAsync(cancel);

    private static Weighing? Read(NetworkFrame network, Input typed, int members, DateTimeOffset now, Problems problems)
    {
        var issue = TypedText.Read(typed.Issue, nameof(Input.Issue), Weighing.MaxLength, problems);
        if (issue is null)
        {
            problems.Add(nameof(Input.Issue), "Name the issue");
        }

        var most = Math.Max(1, members);
        var schools = Number(
            typed.Schools, nameof(Input.Schools), 1, most,
            $"Enter how many schools have it, from 1 to {most}: the network has {Counted.Words(members, "school")}", problems);
        if (typed.OneSchoolCan is not ("yes" or "no"))
        {
            problems.Add(nameof(Input.OneSchoolCan), "Say whether one school could do it by itself");
        }

        var gain = Number(
            typed.Gain, nameof(Input.Gain), Weighing.Least, Weighing.Most, "Say what could be gained, from 1 to 5", problems);
        var effort = Number(
            typed.Effort, nameof(Input.Effort), Weighing.Least, Weighing.Most, "Say what it would take, from 1 to 5", problems);
        var because = TypedText.Read(typed.Because, nameof(Input.Because), Weighing.LongestBecause, problems);
        if (WeighingWords.Read(typed.Verdict) is not { } verdict)
        {
            problems.Add(nameof(Input.Verdict), "Choose what to do about it");
            return null;
        }

        return problems.Any || issue is null
            ? null
            : Weighing.From(
                network.Id, issue, schools, typed.OneSchoolCan == "yes", gain, effort, verdict, because, network.Today, now);
    }

    private static int Number(string? typed, string field, int least, int most, string advice, Problems problems)
    {
        if (
            int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= least
                && number <= most)
        {
            return number;
        }

        problems.Add(field, advice);
        return least;
    }

    private static async Task<Model> ModelAsync(
        Here here, int? page, Input typed, string? notice, Problems problems, CancellationToken cancel)
    {
        var all = here.Db.Weighings.Where(w => w.NetworkId == here.Id);
        var count = await all.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var rows = await all.OrderByDescending(w => (double)w.Gain / w.Effort)
            .ThenBy(w => w.Issue)
            .ThenBy(w => w.Id)
            .OnPage(shown)
            .Select(w => new Row(w.Issue, w.Schools, w.OneSchoolCan, w.Gain, w.Effort, w.Verdict, w.Because, w.On))
            .ToListAsync(cancel);
        return new(here.Network, rows, shown, Paging.Pages(count), typed, notice, problems);
    }
}
