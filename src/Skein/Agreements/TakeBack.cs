using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Site;

namespace Skein.Agreements;

/// <summary>
/// A co-leader takes a version back from the schools before it is in force, and says why. What they answered is kept.
/// </summary>
public static class TakeBack
{
    public sealed record Input
    {
        public string? Because { get; init; }
    }

    public sealed record Model(
        NetworkFrame Network, AgreementTextId Id, string Title, VersionView View, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<TakeBackPage>, RedirectHttpResult>> Show(
        Here here, TextFrame text, CancellationToken cancel)
    {
        var today = await text.OnAsync(here, here.Today, cancel);
        return today.Put is null
            ? TypedResults.LocalRedirect(AgreementsLinks.Text(here.Id, text.Id))
            : TakeBackPage.Show(await ModelAsync(here, today, today.Put, new(), new(), cancel));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<TakeBackPage>>> Take(
        Here here, [Held] InNetwork<AgreementText> text, [FromForm] Input typed, CancellationToken cancel)
    {
        var it = text.It;
        if (await VersionBeforeSchools.ReadAsync(here, it, cancel) is not var (read, put))
        {
            return TypedResults.LocalRedirect(AgreementsLinks.Text(here.Id, it.Id));
        }

        var problems = new Problems();
        var because = TypedText.Read(typed.Because, nameof(Input.Because), AgreementVersion.LongestWhy, problems);
        if (!problems.Any && because is null)
        {
            problems.Add(nameof(Input.Because), "Say in a sentence why it is taken back. Those who were asked read it");
        }

        if (because is not null && !problems.Any && it.TakeBack(put.Version, because, here.Today) is { } refusal)
        {
            problems.Add(nameof(Input.Because), refusal.Reason);
        }

        if (problems.Any)
        {
            return TakeBackPage.Show(
                await ModelAsync(here, read, put, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        here.Record(
            AgreementWords.About(
                it, "taken-back",
                $"{here.Visitor.Name} took version {put.Version.Number} of “{it.Title}” back from the schools.")
                with
            {
                By = here.Visitor.Actor,
                Reason = because,
                With = [.. put.Parties.Select(p => (Happening.School, p.School.Value))],
            });
        await TakingEffect.StopAskingAsync(here.Db, put.Version.Id, here.Today, cancel);
        here.Say(
            $"Version {put.Version.Number} of “{it.Title}” is taken back. "
                + "Its letter is closed, and whoever opens it reads why.");
        return TypedResults.LocalRedirect(AgreementsLinks.Text(here.Id, it.Id));
    }

    private static async Task<Model> ModelAsync(
        Here here, TextOn text, VersionOn put, Input typed, Problems problems, CancellationToken cancel) =>
        new(
            here.Network,
            text.Text.Id,
            text.Text.Title,
            await VersionView.ReadAsync(here.Db, put, VersionReader.CoLeader, cancel),
            typed,
            problems);
}
