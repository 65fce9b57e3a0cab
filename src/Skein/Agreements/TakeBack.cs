using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Agreements;

/// <summary>A co-leader takes a version back from the schools before it is in force, and says why. What they answered is kept.</summary>
public static class TakeBack
{
    public sealed record Input
    {
        public string? Because { get; init; }
    }

    public sealed record Model(NetworkFrame Network, AgreementTextId Id, string Title, VersionView View, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<TakeBackPage>, RedirectHttpResult, NotFound>> Show(
        NetworkId networkId, AgreementTextId textId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await ReadText.FindAsync(db, networkId, textId, network.Today, cancel) is not { } text)
        {
            return TypedResults.NotFound();
        }

        return text.Put is null
            ? TypedResults.LocalRedirect(AgreementsLinks.Text(networkId, textId))
            : TakeBackPage.Of(await ModelAsync(db, network, text, text.Put, new(), new(), cancel));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<TakeBackPage>, NotFound>> Take(
        NetworkId networkId, AgreementTextId textId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock,
        CancellationToken cancel)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await TextLock.HoldAsync(db, textId, cancel) is not { } text
            || text.NetworkId != networkId)
        {
            return TypedResults.NotFound();
        }

        var read = TextOn.Of(text, network.Today, await TextLock.LeftAsync(db, networkId, network.Today, cancel));
        if (read.Put is not { } put)
        {
            frame.Say($"No version of “{text.Title}” is before the schools any more.");
            return TypedResults.LocalRedirect(AgreementsLinks.Text(networkId, textId));
        }

        var problems = new Problems();
        var because = TypedText.Read(typed.Because, nameof(Input.Because), AgreementVersion.LongestWhy, problems);
        if (!problems.Any && because is null)
        {
            problems.Add(nameof(Input.Because), "Say in a sentence why it is taken back. Those who were asked read it");
        }

        if (because is not null && !problems.Any && text.TakeBack(put.Version, because, network.Today) is { } refusal)
        {
            problems.Add(nameof(Input.Because), refusal.Reason);
        }

        if (problems.Any)
        {
            return TakeBackPage.Of(await ModelAsync(db, network, read, put, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        db.Record(
            AgreementWords.Of(text, "taken-back", $"{visitor.Name} took version {put.Version.Number} of “{text.Title}” back from the schools.") with
            {
                By = visitor.Actor,
                Reason = because,
                With = [.. put.Parties.Select(p => (Happening.School, p.School.Value))],
            },
            clock.GetUtcNow());
        await TakingEffect.StopAskingAsync(db, put.Version.Id, network.Today, cancel);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        frame.Say($"Version {put.Version.Number} of “{text.Title}” is taken back. Its letter is closed, and whoever opens it reads why.");
        return TypedResults.LocalRedirect(AgreementsLinks.Text(networkId, textId));
    }

    private static async Task<Model> ModelAsync(
        SkeinDb db, NetworkFrame network, TextOn text, VersionOn put, Input typed, Problems problems, CancellationToken cancel) =>
        new(
            network,
            text.Text.Id,
            text.Text.Title,
            await VersionView.OfAsync(db, put, VersionReader.CoLeader, cancel),
            typed,
            problems);
}
