using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Agreements;

/// <summary>A co-leader brings a version into force: everybody needed has agreed or was silent long enough, or “go on, because…”.</summary>
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
        NetworkFrame Network, AgreementTextId Id, string Title, VersionView View, int? Replaces, string? Notice, string? Refusal, Input Typed,
        Problems Problems);

    public static async Task<Results<RazorComponentResult<BringIntoForcePage>, RedirectHttpResult, NotFound>> Show(
        NetworkId networkId, AgreementTextId textId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await ReadText.FindAsync(db, networkId, textId, network.Today, cancel) is not { } text)
        {
            return TypedResults.NotFound();
        }

        return text.Put is null
            ? TypedResults.LocalRedirect(AgreementsLinks.Text(networkId, textId))
            : BringIntoForcePage.Of(await ModelAsync(db, network, text, text.Put, new(), new(), cancel));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<BringIntoForcePage>, NotFound>> Bring(
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
        if (!problems.Any && text.BringIntoForce(put.Version, because, put, read.Kind, network.Today) is { } refusal)
        {
            problems.Add(nameof(Input.Because), refusal.Reason);
        }

        if (problems.Any)
        {
            return BringIntoForcePage.Of(await ModelAsync(db, network, read, put, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        await TakingEffect.TellAsync(db, text, put.Version, read.InForce?.Version, visitor.Actor, network.Today, clock.GetUtcNow(), cancel);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        frame.Say($"Version {put.Version.Number} of “{text.Title}” is in force from today.");
        return TypedResults.LocalRedirect(AgreementsLinks.Text(networkId, textId));
    }

    private static async Task<Model> ModelAsync(
        SkeinDb db, NetworkFrame network, TextOn text, VersionOn put, Input typed, Problems problems, CancellationToken cancel)
    {
        var view = await VersionView.OfAsync(db, put, VersionReader.CoLeader, cancel);
        var waiting = $"{put.Sentence} {text.Kind.Rule} Those who were not waited for often leave early: a call comes before a date.";
        return new(
            network,
            text.Text.Id,
            text.Text.Title,
            view,
            text.InForce?.Version.Number,
            put.IsComplete || !text.Kind.MayGoOn ? null : waiting,
            put.IsComplete || text.Kind.MayGoOn ? null : $"{text.Kind.Rule} Talk with those who have not, or draft a version that they can agree to.",
            typed,
            problems);
    }
}
