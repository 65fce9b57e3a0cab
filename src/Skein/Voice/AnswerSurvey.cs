using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Voice;

/// <summary>Somebody answers, by their link or after typing their code. Opening the page changes nothing.</summary>
public static class AnswerSurvey
{
    internal const string Purpose = "voice";
    internal static readonly Refusal AlreadyUsed = new(
        "An answer has been given with this link or code already. It cannot be changed.");
    internal static readonly Refusal Unknown = new(
        "This link or code opens nothing. It may be mistyped, or what it asked is over.");

    /// <param name="Survey">Null where there is nothing to answer; then <paramref name="No"/> says why.</param>
    public sealed record Model(
        string Link, string? Network, Survey? Survey, DateOnly? ClosesOn, IReadOnlyList<SurveyItem> Items, string? No,
        AnswerForm Typed, Problems Problems);

    public static async Task<RazorComponentResult<AnswerSurveyPage>> Show(
        Asked asked, string link, SignedLinks links, CancellationToken cancel)
    {
        var found = await FindAsync(asked, link, links, cancel);
        return AnswerSurveyPage.Show(
            ModelOf(link, found, new(), new()), found.No is null ? StatusCodes.Status200OK : StatusCodes.Status410Gone);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AnswerSurveyPage>>> Answer(
        Asked asked, string link, [FromForm] AnswerForm typed, SignedLinks links, CancellationToken cancel)
    {
        var found = await FindAsync(asked, link, links, cancel);
        if (found is not { No: null, Token: { } token, Survey: { } survey })
        {
            return AnswerSurveyPage.Show(ModelOf(link, found, typed, new()), StatusCodes.Status410Gone);
        }

        var problems = new Problems();
        if (typed.Read(found.Items, survey.Cut, problems) is not { } given)
        {
            return AnswerSurveyPage.Show(ModelOf(link, found, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        if (await AnswerForm.KeepAsync(asked.Db, token, given, typist: null, cancel) is { } refusal)
        {
            return AnswerSurveyPage.Show(ModelOf(link, found with { No = refusal }, typed, new()), StatusCodes.Status410Gone);
        }

        return TypedResults.LocalRedirect(VoiceLinks.Thanks);
    }

    public static RazorComponentResult<SurveyThanksPage> Thanks() => SurveyThanksPage.Show(new());

    private static Model ModelOf(string link, Asking found, AnswerForm typed, Problems problems) =>
        new(link, found.Network, found.Survey, found.ClosesOn, found.Items, found.No?.Reason, typed, problems);

    private static async Task<Asking> FindAsync(Asked asked, string link, SignedLinks links, CancellationToken cancel) =>
        (await links.SignerAsync(cancel)).Read(Purpose, link) is { } id
            ? await ReadAsync(asked.Db, asked.Db.Tokens.Where(t => t.Id == new TokenId(id)), asked.Clock, cancel)
            : Asking.Nothing;

    /// <summary>What a token asks, or why it asks nothing.</summary>
    internal static async Task<Asking> ReadAsync(
        SkeinDb db, IQueryable<Token> tokens, TimeProvider clock, CancellationToken cancel)
    {
        var found = await (
            from token in tokens.AsNoTracking()
            join wave in db.Waves.AsNoTracking() on token.WaveId equals wave.Id
            join survey in db.Surveys.AsNoTracking() on wave.SurveyId equals survey.Id
            join network in db.Networks on survey.NetworkId equals network.Id
            select new { Token = token, Wave = wave, Survey = survey, network.Name, network.TimeZone })
            .SingleOrDefaultAsync(cancel);
        if (found is null || !found.Wave.IsOpen(Days.Today(clock.GetUtcNow(), found.TimeZone)))
        {
            return Asking.Nothing;
        }

        return new(
            found.Token, found.Survey, found.Name.Value, found.Wave.ClosesOn, await db.ItemsAsync(found.Survey.Id, cancel),
            found.Token.IsUsed
                ? AlreadyUsed
                : null);
    }

    internal sealed record Asking(
        Token? Token, Survey? Survey, string? Network, DateOnly? ClosesOn, IReadOnlyList<SurveyItem> Items, Refusal? No)
    {
        public static readonly Asking Nothing = new(null, null, null, null, [], Unknown);
    }
}
