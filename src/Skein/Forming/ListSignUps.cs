using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Asking;
using Skein.Groups;
using Skein.Networks;
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

    public sealed record Row(
        SignUpId Id, string Title, string GroupKind, string Way, int Tranche, SignUpState State, int Volunteers);

    public sealed record Model(
        NetworkFrame Network, IReadOnlyList<Row> Rows, int Page, int Pages, IReadOnlyList<Option> Letters, Input Typed,
        Problems Problems);

    public static async Task<RazorComponentResult<SignUpsPage>> Show(Here here, int? page, CancellationToken cancel) =>
        SignUpsPage.Show(await ModelAsync(here, page, new(), new(), cancel));

    public static async Task<Ok<IReadOnlyList<Row>>> Json(Here here, int? page, CancellationToken cancel) =>
        TypedResults.Ok(
            await RowsAsync(
                here, Paging.Within(page, await here.Db.SignUps.CountAsync(s => s.NetworkId == here.Id, cancel)), cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<SignUpsPage>>> Draft(
        Here here, [FromForm] Input typed, CancellationToken cancel)
    {

        var problems = new Problems();
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

        problems.OnlyOffered(nameof(Input.Letter), [typed.Letter], (await LettersAsync(here, cancel)).Select(l => l.Value));
        if (problems.Any || title is null || kind is null)
        {
            return SignUpsPage.Show(
                await ModelAsync(here, null, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        var formedBy = typed.Way == nameof(FormedBy.SelfSelected) ? FormedBy.SelfSelected : FormedBy.Questionnaire;
        var tranche = await NextTrancheAsync(here, kind, cancel);
        var signUp = SignUp.Draft(here.Id, title, kind, formedBy, tranche, AnswerCode.New(), here.Now);
        if (LetterId.TryParse(typed.Letter, out var letter))
        {
            await GatherFoci.HearAsync(here.Db, signUp, letter, here.Now, cancel);
        }

        here.Db.Add(signUp);
        here.Record(
            SignUpHappenings.To(
                signUp, "drafted", $"{here.Visitor.Name} drafted the sign-up “{signUp.Title}”.", here.Visitor));
        return TypedResults.LocalRedirect(FormingLinks.Foci(here.Id, signUp.Id));
    }

    /// <summary>No number is given twice: groups that came from elsewhere have theirs too, and so has a draft.</summary>
    private static async Task<int> NextTrancheAsync(Here here, GroupKind kind, CancellationToken cancel)
    {
        var drafted = await here.Db.SignUps
            .Where(s => s.NetworkId == here.Id && s.GroupKind == kind.Key)
            .MaxAsync(s => (int?)s.Tranche, cancel);
        var formed = await here.Db.Groups
            .Where(g => g.NetworkId == here.Id && g.Kind == kind.Key)
            .MaxAsync(g => g.Tranche, cancel);
        return 1 + Math.Max(drafted ?? 0, formed ?? 0);
    }

    private static async Task<Model> ModelAsync(Here here, int? page, Input typed, Problems problems, CancellationToken cancel)
    {
        var count = await here.Db.SignUps.CountAsync(s => s.NetworkId == here.Id, cancel);
        var shown = Paging.Within(page, count);
        return new(
            here.Network,
            await RowsAsync(here, shown, cancel),
            shown,
            Paging.Pages(count),
            here.Network.MayArrange ? await LettersAsync(here, cancel) : [],
            typed,
            problems);
    }

    private static async Task<IReadOnlyList<Row>> RowsAsync(Here here, int page, CancellationToken cancel)
    {
        var volunteers = here.Db.Volunteers;
        return await here.Db.SignUps.Where(s => s.NetworkId == here.Id)
            .OrderByDescending(s => s.Id)
            .OnPage(page)
            .Select(s => new Row(
                s.Id,
                s.Title,
                s.GroupKind,
                s.FormedBy.Said(),
                s.Tranche,
                s.PublishedAt != null
                    ? SignUpState.Published
                    : s.ClosedAt != null
                    ? SignUpState.Closed
                    : s.OpenedAt != null
                    ? SignUpState.Open
                    : SignUpState.Drafted,
                volunteers.Count(v => v.SignUpId == s.Id && v.WithdrawnAt == null)))
            .ToListAsync(cancel);
    }

    private static async Task<IReadOnlyList<Option>> LettersAsync(Here here, CancellationToken cancel)
    {
        var addressees = here.Db.Addressees;
        return
        [
            .. (await here.Db.Letters.Where(l => l.NetworkId == here.Id && l.Kind == LetterKind.HeadsIssues)
                .OrderByDescending(l => l.WrittenAt)
                .Take(MostLetters)
                .Select(l => new
                {
                    l.Id, l.Subject, Answered = addressees.Count(a => a.LetterId == l.Id && a.AnsweredAt != null),
                })
                .ToListAsync(cancel))
                .Select(l => new Option(
                    l.Id.Value.ToString(), LetterText.About(l.Subject),
                    string.Create(CultureInfo.InvariantCulture, $"{l.Answered} answers"))),
        ];
    }
}
