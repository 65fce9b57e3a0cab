using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Networks;
using Skein.Schools;
using Skein.Site;

namespace Skein.Voice;

/// <summary>
/// The questions on paper, one A4 sheet and one code each, a pile a school. Whoever makes the sheets is shown no code: printing
/// them is an act of its own (<see cref="PrintSheets"/>).
/// </summary>
public static class SurveySheets
{
    public sealed record Input
    {
        public string? School { get; init; }
        public string? Sheets { get; init; }
    }

    public sealed record Pile(string School, int Sheets);

    /// <param name="Reads">The visitor reads results of this wave.</param>
    public sealed record Model(
        NetworkFrame Network, Survey Survey, Wave Wave, IReadOnlyList<Pile> Piles, IReadOnlyList<Option> Schools, bool Reads,
        Input Typed, Problems Problems);

    public static async Task<RazorComponentResult<SurveySheetsPage>> Show(
        Here here, InNetwork<Wave> wave, CancellationToken cancel) =>
        SurveySheetsPage.Show(await ModelAsync(here, wave.It, new(), new(), cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<SurveySheetsPage>>> Ask(
        Here here, InNetwork<Wave> wave, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var model = await ModelAsync(here, wave.It, typed, problems, cancel);
        if (!model.Wave.IsOpen(model.Network.Today))
        {
            problems.Add(nameof(Input.Sheets), "This survey is over. A sheet that is handed out now could not be answered");
        }

        if (!model.Schools.Any(s => s.Value == typed.School))
        {
            problems.Add(nameof(Input.School), "Choose the school that wants sheets");
        }

        if (
            !int.TryParse(typed.Sheets, NumberStyles.None, CultureInfo.InvariantCulture, out var sheets)
                || sheets is 0 or > OpenWave.MostSheets)
        {
            problems.Add(nameof(Input.Sheets), $"Write how many sheets, up to {OpenWave.MostSheets}");
        }

        if (problems.Any || typed.School is not { } asking)
        {
            return SurveySheetsPage.Show(model, StatusCodes.Status422UnprocessableEntity);
        }

        here.Db.AddRange(
            Enumerable.Range(0, sheets)
                .Select(_ => Token.OnPaper(wave.It.Id, new(Guid.Parse(asking))))
                .OrderBy(t => t.Id.Value));
        model.Wave.AskMore(sheets);
        var school = model.Schools.First(s => s.Value == typed.School).Label;
        here.Record(
            SurveyHappenings.About(
                "survey.sheets", $"{here.Visitor.Name} had {Counted.Words(sheets, "more sheet")} made for {school}.", here.Id,
                model.Survey.Id.Value, here.Visitor));
        return TypedResults.LocalRedirect(VoiceLinks.Sheets(here.Id, wave.It.Id));
    }

    private static async Task<Model> ModelAsync(
        Here here, Wave wave, Input typed, Problems problems, CancellationToken cancel)
    {
        var survey = await here.Db.Surveys.SingleAsync(s => s.Id == wave.SurveyId, cancel);
        var piles = await (
            from token in here.Db.Tokens
            join school in here.Db.Schools on token.SchoolId equals school.Id
            where token.WaveId == wave.Id && token.Code != null
            group token by new { school.Id, school.Name } into pile
            orderby pile.Key.Name, pile.Key.Id
            select new Pile(pile.Key.Name, pile.Count())).ToListAsync(cancel);
        var schools = await WhoIsAsked.SchoolsAsync(here, cancel);
        return new(
            here.Network,
            survey,
            wave,
            piles,
            [.. schools.Select(s => new Option(s.Id.Value.ToString(), s.Name))],
            here.Visitor.Id is { } me && await CodeReaders.ReadsAsync(here.Db, wave, me, cancel),
            typed,
            problems);
    }
}
