using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.Site;

namespace Skein.Agreements;

/// <summary>
/// A co-leader brings a version into force: everybody needed has agreed or was silent long enough, or “go on, because…”.
/// </summary>
public static class BringIntoForce
{
    public sealed record Input
    {
        public string? Because { get; init; }
    }

    /// <param name="Network">The frame.</param>
    /// <param name="Id">The text.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="View">The version that is before the schools.</param>
    /// <param name="Replaces">The number of the version that it replaces.</param>
    /// <param name="Notice">What is worth saying before it goes on; null where nothing is.</param>
    /// <param name="Refusal">Why it cannot come into force at all.</param>
    /// <param name="Typed">What was typed.</param>
    /// <param name="Problems">What to put right.</param>
    public sealed record Model(
        NetworkFrame Network, AgreementTextId Id, string Title, VersionView View, int? Replaces, string? Notice, string? Refusal,
        Input Typed,
        Problems Problems);

    public static async Task<Results<RazorComponentResult<BringIntoForcePage>, RedirectHttpResult>> Show(
        Here here, TextFrame text, CancellationToken cancel)
    {
        var today = await text.OnAsync(here, here.Today, cancel);
        return today.Put is null
            ? TypedResults.LocalRedirect(AgreementsLinks.Text(here.Id, text.Id))
            : BringIntoForcePage.Show(await ModelAsync(here, today, today.Put, new(), new(), cancel));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<BringIntoForcePage>>> Bring(
        Here here, [Held] InNetwork<AgreementText> text, [FromForm] Input typed, CancellationToken cancel)
    {
        var it = text.It;
        if (await VersionBeforeSchools.ReadAsync(here, it, cancel) is not var (read, put))
        {
            return TypedResults.LocalRedirect(AgreementsLinks.Text(here.Id, it.Id));
        }

        var problems = new Problems();
        var because = TypedText.Read(typed.Because, nameof(Input.Because), AgreementVersion.LongestWhy, problems);
        if (!problems.Any && it.BringIntoForce(put.Version, because, put, read.Kind, here.Today) is { } refusal)
        {
            problems.Add(nameof(Input.Because), refusal.Reason);
        }

        if (problems.Any)
        {
            return BringIntoForcePage.Show(
                await ModelAsync(here, read, put, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        await TakingEffect.TellAsync(
            here.Db, it, put.Version, read.InForce?.Version, here.Visitor.Actor, here.Today, here.Now, cancel);
        here.Say($"Version {put.Version.Number} of “{it.Title}” is in force from today.");
        return TypedResults.LocalRedirect(AgreementsLinks.Text(here.Id, it.Id));
    }

    private static async Task<Model> ModelAsync(
        Here here, TextOn text, VersionOn put, Input typed, Problems problems, CancellationToken cancel)
    {
        var view = await VersionView.ReadAsync(here.Db, put, VersionReader.CoLeader, cancel);
        var waiting =
            $"{put.Sentence} {text.Kind.Rule} Those who were not waited for often leave early: a call comes before a date.";
        return new(
            here.Network,
            text.Text.Id,
            text.Text.Title,
            view,
            text.InForce?.Version.Number,
            put.IsComplete || !text.Kind.MayGoOn ? null : waiting,
            put.IsComplete || text.Kind.MayGoOn
                ? null
                : $"{text.Kind.Rule} Talk with those who have not, or draft a version that they can agree to.",
            typed,
            problems);
    }
}
