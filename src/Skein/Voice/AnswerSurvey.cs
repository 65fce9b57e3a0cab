using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Forms;
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

    public sealed record Model(string Link, Asking Found, AskedForm Form);

    public static async Task<RazorComponentResult<AnswerSurveyPage>> Show(
        Asked asked, string link, SignedLinks links, CancellationToken cancel)
    {
        var found = await FindAsync(asked, link, links, cancel);
        return found.No is null ? AnswerSurveyPage.Show(new(link, found, found.Asks.Form.Ask())) : Nothing(link, found);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AnswerSurveyPage>>> Answer(
        Asked asked, string link, IFormCollection typed, SignedLinks links, CancellationToken cancel)
    {
        var found = await FindAsync(asked, link, links, cancel);
        if (found is not { No: null, Token: { } token })
        {
            return Nothing(link, found);
        }

        var problems = new Problems();
        if (found.Asks.Read(typed, problems) is not { } answers)
        {
            return AnswerSurveyPage.Show(
                new(link, found, found.Asks.Form.Typed(typed, problems)), StatusCodes.Status422UnprocessableEntity);
        }

        return await found.Asks.KeepAsync(asked.Db, token, answers, typist: null, cancel) is { } refusal
            ? Nothing(link, found with { No = refusal })
            : TypedResults.LocalRedirect(VoiceLinks.Thanks);
    }

    public static RazorComponentResult<SurveyThanksPage> Thanks() => SurveyThanksPage.Show(new());

    private static RazorComponentResult<AnswerSurveyPage> Nothing(string link, Asking found) =>
        AnswerSurveyPage.Show(new(link, found, found.Asks.Form.Ask()), StatusCodes.Status410Gone);

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
            found.Token, found.Survey, found.Name.Value, found.Wave.ClosesOn, await db.FormAsync(found.Survey, cancel),
            found.Token.IsUsed ? AlreadyUsed : null);
    }

    /// <param name="Token">The leave to answer; null where there is none.</param>
    /// <param name="Survey">Null where there is nothing to answer; then <paramref name="No"/> says why.</param>
    /// <param name="Network">Which network asks.</param>
    /// <param name="ClosesOn">The last day for answers.</param>
    /// <param name="Asks">The questions.</param>
    /// <param name="No">Why nothing can be answered, or null where it can.</param>
    public sealed record Asking(
        Token? Token, Survey? Survey, string? Network, DateOnly? ClosesOn, SurveyForm Asks, Refusal? No)
    {
        internal static readonly Asking Nothing = new(null, null, null, null, new([], SurveyBreakdown.Whole), Unknown);
    }
}
