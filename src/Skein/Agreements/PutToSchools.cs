using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Asking;
using Skein.Networks;
using Skein.Schools;
using Skein.Site;

namespace Skein.Agreements;

/// <summary>
/// The page on which a draft is put to the schools: whom it concerns, what the letter says, and how it goes to each.
/// </summary>
public static class PutToSchools
{
    private const int DaysToAnswer = 14;

    public sealed record Input
    {
        public string? Subject { get; init; }
        public string? Body { get; init; }
        public string? ClosesOn { get; init; }
        public string? CommitFrom { get; init; }

        /// <summary>Which schools took part, where the kind asks only these.</summary>
        public string[]? Schools { get; init; }

        /// <summary>How it goes to each head, by the person and the school.</summary>
        public Dictionary<string, string>? GoesBy { get; init; }
    }

    public sealed record Model(
        NetworkFrame Network, AgreementTextId Id, string Title, AgreementKind Kind, int Number, string Words,
        IReadOnlyList<GoesByRow> Heads,
        IReadOnlyList<string> WithoutHead, IReadOnlyList<Option> Members, bool IsAlone, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<PutToSchoolsPage>, RedirectHttpResult>> Show(
        Here here, TextFrame found, string[]? school, PutText putting, CancellationToken cancel)
    {
        var text = found.It;
        if (text.Drafted is not { } draft)
        {
            return TypedResults.LocalRedirect(AgreementsLinks.Text(here.Id, text.Id));
        }

        var letter = LetterKinds.For(AgreementMatter.Kind);
        var typed = new Input
        {
            Subject = Filled(letter.Subject, text),
            Body = Filled(letter.Body, text).Trim(),
            ClosesOn = TypedDay.Write(here.Today.AddDays(DaysToAnswer)),
            CommitFrom = TypedDay.Write(here.Today),
            Schools = school,
        };
        return await PageAsync(here, text, draft, putting, here.Options, typed, new(), StatusCodes.Status200OK, cancel);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<PutToSchoolsPage>>> Put(
        Here here, Me me, [Held] InNetwork<AgreementText> text, [FromForm] Input typed, PutText putting, CancellationToken cancel)
    {
        var it = text.It;
        if (it.Drafted is not { } draft)
        {
            here.NotTaken("This draft has been put to the schools already.");
            return TypedResults.LocalRedirect(AgreementsLinks.Text(here.Id, it.Id));
        }

        var (kind, problems) = (AgreementKinds.For(it), new Problems());
        var letter = PutText.LetterAbout(it, draft, me.Id, here.Now);
        WriteLetter.Read(
            new() { Subject = typed.Subject, Body = typed.Body, ClosesOn = typed.ClosesOn }, letter, here.Today, problems);
        var from = kind.Commits ? TypedDay.Read(typed.CommitFrom, nameof(Input.CommitFrom), here.Today, problems) : null;
        var schools = await SchoolsAsync(here, kind, typed, problems, cancel);
        var heads = await Heads.OfAll(here.Db, here.Id, kind.Asks, here.Today).ToListAsync(cancel);
        SendLetter.OnlyTo(heads, typed.GoesBy, problems);
        var order = new PutText.Order(
            letter, schools,
 [
                .. heads.Where(h => schools.Contains(h.AnswersFor)).Select(h => new SendLetter.To(
                    h, putting.Sending.ChosenFor(h, typed.GoesBy))),
            ], from);
        if (!problems.Any && await putting.PutAsync(it, here.Network, order, here.Visitor, here.Now, cancel) is { } refusal)
        {
            problems.Add(nameof(Input.Schools), refusal.Reason);
        }

        if (problems.Any)
        {
            return await PageAsync(
                here, it, draft, putting, here.Options, typed, problems, StatusCodes.Status422UnprocessableEntity, cancel);
        }

        here.Say(
            $"Version {draft.Number} is before {Counted.Words(schools.Count, "school")}. "
                + "Its words stay as they are from now on.");
        return TypedResults.LocalRedirect(AskingLinks.Letter(here.Id, letter.Id));
    }

    private static string Filled(string words, AgreementText text) =>
        words.Replace("{title}", text.Title, StringComparison.Ordinal);

    private static async Task<IReadOnlyList<SchoolId>> SchoolsAsync(
        Here here, AgreementKind kind, Input typed, Problems problems, CancellationToken cancel)
    {
        var all = await PutText.SchoolsAsync(here.Db, here.Id, kind, here.Today, cancel);
        problems.OnlyOffered(nameof(Input.Schools), typed.Schools, all.Select(s => s.Value.ToString()));
        var chosen = (typed.Schools ?? []).ToHashSet(StringComparer.Ordinal);
        return kind.MustAgree is MustAgree.TookPart ? [.. all.Where(s => chosen.Contains(s.Value.ToString()))] : all;
    }

    private static async Task<RazorComponentResult<PutToSchoolsPage>> PageAsync(
        Here here, AgreementText text, AgreementVersion draft, PutText putting, SiteOptions options, Input typed,
        Problems problems, int status, CancellationToken cancel)
    {
        var kind = AgreementKinds.For(text);
        var heads = await Heads.OfAll(here.Db, here.Id, kind.Asks, here.Today).ToListAsync(cancel);
        var schools = await PutText.SchoolsAsync(here.Db, here.Id, kind, here.Today, cancel);
        var names = await here.Db
            .Set<School>()
            .Where(s => schools.Contains(s.Id))
            .OrderBy(s => s.Name)
            .Select(s => new { s.Id, s.Name })
            .ToListAsync(cancel);
        var asked = heads.Select(h => h.SchoolId).ToHashSet();
        return PutToSchoolsPage.Show(
            new(
                here.Network,
                text.Id,
                text.Title,
                kind,
                draft.Number,
                draft.Words,
                [.. heads.Select(h => GoesByRow.From(h, putting.Sending.ChosenFor(h, typed.GoesBy)))],
                [.. names.Where(n => !asked.Contains(n.Id)).Select(n => n.Name)],
                [.. names.Select(n => new Option(n.Id.Value.ToString(), n.Name))],
                options.IsAlone,
                typed,
                problems),
            status);
    }
}
