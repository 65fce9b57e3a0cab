using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Asking;
using Skein.Chronicle;
using Skein.Groups;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Forming;

/// <summary>The sign-ups of a network, newest first, and the draft of another.</summary>
public static class ListSignUps
{
    private const int MostLetters = 50;

    public sealed record Input
    {
        public string? Title { get; init; }
        public string? GroupKind { get; init; }
        public string? Way { get; init; }

        /// <summary>The letter whose answers the foci are made of.</summary>
        public string? Letter { get; init; }
    }

    public sealed record Row(SignUpId Id, string Title, string GroupKind, string Way, int Tranche, SignUpState State, int Volunteers);

    public sealed record Model(
        NetworkFrame Network, IReadOnlyList<Row> Rows, int Page, int Pages, IReadOnlyList<Option> Letters, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<SignUpsPage>, NotFound>> Show(
        NetworkId networkId, int? page, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network
            ? SignUpsPage.Of(await ModelAsync(network, page, db, new(), new(), cancel))
            : TypedResults.NotFound();

    public static async Task<Ok<IReadOnlyList<Row>>> Json(NetworkId networkId, int? page, SkeinDb db, CancellationToken cancel) =>
        TypedResults.Ok(await RowsAsync(db, networkId, Paging.Within(page, await db.SignUps.CountAsync(s => s.NetworkId == networkId, cancel)), cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<SignUpsPage>, NotFound>> Draft(
        NetworkId networkId, [FromForm] Input typed, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var (problems, now) = (new Problems(), clock.GetUtcNow());
        var title = TypedText.Read(typed.Title, nameof(Input.Title), SignUp.LongestTitle, problems);
        if (title is null)
        {
            problems.Add(nameof(Input.Title), "Give it a name that teachers will know it by");
        }

        if (GroupKinds.Find(typed.GroupKind) is not { Least: > 0 } kind)
        {
            problems.Add(nameof(Input.GroupKind), "Choose what is to be formed");
            kind = null;
        }

        problems.OnlyOffered(nameof(Input.Letter), [typed.Letter], (await LettersAsync(db, networkId, cancel)).Select(l => l.Value));
        if (problems.Any)
        {
            return SignUpsPage.Of(await ModelAsync(network, null, db, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        var formedBy = typed.Way == nameof(FormedBy.SelfSelected) ? FormedBy.SelfSelected : FormedBy.Questionnaire;
        var tranche = await NextTrancheAsync(db, networkId, kind!, cancel);
        var signUp = SignUp.Draft(networkId, title!, kind!, formedBy, tranche, AnswerCode.New(), now);
        if (LetterId.TryParse(typed.Letter, out var letter))
        {
            await GatherFoci.HearAsync(db, signUp, letter, now, cancel);
        }

        db.Add(signUp);
        db.Record(SignUpHappened.To(signUp, "drafted", $"{visitor.Name} drafted the sign-up “{signUp.Title}”.", visitor), now);
        await db.SaveChangesAsync(cancel);
        return TypedResults.LocalRedirect(FormingLinks.Foci(networkId, signUp.Id));
    }

    /// <summary>No number is given twice: groups that came from elsewhere have theirs too, and so has a draft.</summary>
    private static async Task<int> NextTrancheAsync(SkeinDb db, NetworkId network, GroupKind kind, CancellationToken cancel)
    {
        var drafted = await db.SignUps.Where(s => s.NetworkId == network && s.GroupKind == kind.Key).MaxAsync(s => (int?)s.Tranche, cancel);
        var formed = await db.Groups.Where(g => g.NetworkId == network && g.Kind == kind.Key).MaxAsync(g => g.Tranche, cancel);
        return 1 + Math.Max(drafted ?? 0, formed ?? 0);
    }

    private static async Task<Model> ModelAsync(NetworkFrame network, int? page, SkeinDb db, Input typed, Problems problems, CancellationToken cancel)
    {
        var count = await db.SignUps.CountAsync(s => s.NetworkId == network.Id, cancel);
        var shown = Paging.Within(page, count);
        return new(
            network,
            await RowsAsync(db, network.Id, shown, cancel),
            shown,
            Paging.Pages(count),
            network.MayArrange ? await LettersAsync(db, network.Id, cancel) : [],
            typed,
            problems);
    }

    private static async Task<IReadOnlyList<Row>> RowsAsync(SkeinDb db, NetworkId network, int page, CancellationToken cancel)
    {
        var volunteers = db.Volunteers;
        return await db.SignUps.Where(s => s.NetworkId == network)
            .OrderByDescending(s => s.Id)
            .Of(page)
            .Select(s => new Row(
                s.Id,
                s.Title,
                s.GroupKind,
                s.FormedBy.Said(),
                s.Tranche,
                s.PublishedAt != null ? SignUpState.Published : s.ClosedAt != null ? SignUpState.Closed : s.OpenedAt != null ? SignUpState.Open : SignUpState.Drafted,
                volunteers.Count(v => v.SignUpId == s.Id && v.WithdrawnAt == null)))
            .ToListAsync(cancel);
    }

    private static async Task<IReadOnlyList<Option>> LettersAsync(SkeinDb db, NetworkId network, CancellationToken cancel)
    {
        var addressees = db.Addressees;
        return
        [
            .. (await db.Letters.Where(l => l.NetworkId == network && l.Kind == LetterKind.HeadsIssues)
                .OrderByDescending(l => l.WrittenAt)
                .Take(MostLetters)
                .Select(l => new { l.Id, l.Subject, Answered = addressees.Count(a => a.LetterId == l.Id && a.AnsweredAt != null) })
                .ToListAsync(cancel))
                .Select(l => new Option(l.Id.Value.ToString(), LetterText.About(l.Subject), string.Create(CultureInfo.InvariantCulture, $"{l.Answered} answers"))),
        ];
    }
}
