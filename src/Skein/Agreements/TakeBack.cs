using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
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

    public static async Task<Results<RazorComponentResult<TakeBackPage>, RedirectHttpResult, NotFound>> Show(
        Here here, AgreementTextId textId, CancellationToken cancel)
    {
        if (await ReadText.FindAsync(here.Db, here.Id, textId, here.Today, cancel) is not { } text)
        {
            return TypedResults.NotFound();
        }

        return text.Put is null
            ? TypedResults.LocalRedirect(AgreementsLinks.Text(here.Id, textId))
            : TakeBackPage.Show(await ModelAsync(here, text, text.Put, new(), new(), cancel));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<TakeBackPage>, NotFound>> Take(
        Here here, AgreementTextId textId, [FromForm] Input typed, CancellationToken cancel)
    {
        await here.Db.BeginAsync(cancel);
        if (await TextLock.HoldAsync(here.Db, textId, cancel) is not { } text
            || text.NetworkId != here.Id)
        {
            return TypedResults.NotFound();
        }

        var read = TextOn.Read(text, here.Today, await TextLock.LeftAsync(here.Db, here.Id, here.Today, cancel));
        if (read.Put is not { } put)
        {
            here.Say($"No version of “{text.Title}” is before the schools any more.");
            return TypedResults.LocalRedirect(AgreementsLinks.Text(here.Id, textId));
        }

        var problems = new Problems();
        var because = TypedText.Read(typed.Because, nameof(Input.Because), AgreementVersion.LongestWhy, problems);
        if (!problems.Any && because is null)
        {
            problems.Add(nameof(Input.Because), "Say in a sentence why it is taken back. Those who were asked read it");
        }

        if (because is not null && !problems.Any && text.TakeBack(put.Version, because, here.Today) is { } refusal)
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
                text, "taken-back",
                $"{here.Visitor.Name} took version {put.Version.Number} of “{text.Title}” back from the schools.")
                with
            {
                By = here.Visitor.Actor,
                Reason = because,
                With = [.. put.Parties.Select(p => (Happening.School, p.School.Value))],
            });
        await TakingEffect.StopAskingAsync(here.Db, put.Version.Id, here.Today, cancel);
        here.Say(
            $"Version {put.Version.Number} of “{text.Title}” is taken back. "
                + "Its letter is closed, and whoever opens it reads why.");
        return TypedResults.LocalRedirect(AgreementsLinks.Text(here.Id, textId));
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
