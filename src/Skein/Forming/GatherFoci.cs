using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Asking;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Forming;

/// <summary>
/// The heads' issues are gathered under foci: Skein suggests what seems alike, and a person decides. No issue is lost.
/// </summary>
public static class GatherFoci
{
    public sealed record Input
    {
        /// <summary>Under which focus each issue goes, by the issue's id.</summary>
        public Dictionary<string, string>? Under { get; init; }

        /// <summary>Foci that no head named, one a line.</summary>
        public string? More { get; init; }

        /// <summary>When groups could meet, one a line.</summary>
        public string? Times { get; init; }
    }

    /// <param name="Id">The issue.</param>
    /// <param name="School">Whose head named it; null where the reader may not know.</param>
    /// <param name="Words">As they wrote it.</param>
    /// <param name="Under">The focus under which it goes.</param>
    public sealed record Issue(HeardIssueId Id, string? School, string Words, string Under);

    public sealed record Model(
        NetworkFrame Network, SignUpId Id, string Title, IReadOnlyList<Issue> Issues, IReadOnlyList<string> Names, Input Typed,
        Problems Problems);

    public static async Task<Results<RazorComponentResult<FociPage>, RedirectHttpResult>> Show(
        Here here, InNetwork<SignUp> signUp, CancellationToken cancel)
    {
        return signUp.It.State is SignUpState.Drafted
            ? FociPage.Show(await ModelAsync(here, signUp.It, null, new(), cancel))
            : TypedResults.LocalRedirect(FormingLinks.SignUp(here.Id, signUp.It.Id));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<FociPage>>> Gather(
        Here here, [Held] InNetwork<SignUp> signUp, [FromForm] Input typed, CancellationToken cancel)
    {
        if (signUp.It.State is not SignUpState.Drafted)
        {
            here.NotTaken("The sign-up is open already: its themes stay as they are, and more can be named at the tables.");
            return TypedResults.LocalRedirect(FormingLinks.SignUp(here.Id, signUp.It.Id));
        }

        var problems = new Problems();
        var more = Lines(typed.More, nameof(Input.More), OfferedFocus.LongestName, problems);
        var times = Lines(typed.Times, nameof(Input.Times), MeetingTime.LongestName, problems);
        var under = signUp.It.Issues.ToDictionary(i => i.Id, i => NameFor(i, typed));
        if (under.Values.Any(name => name.Length > OfferedFocus.LongestName))
        {
            problems.Add(nameof(Input.Under), $"The name of a theme must be {OfferedFocus.LongestName} characters or fewer");
        }

        if (under.Values.Concat(more).Distinct(StringComparer.OrdinalIgnoreCase).Count() > SignUp.MostFoci)
        {
            problems.Add(nameof(Input.More), $"Offer at most {SignUp.MostFoci} themes: gather some of them under one name");
        }

        if (times.Count > SignUp.MostTimes)
        {
            problems.Add(nameof(Input.Times), $"Offer at most {SignUp.MostTimes} times");
        }

        problems.OnlyOffered("", typed.Under?.Keys, signUp.It.Issues.Select(i => i.Id.Value.ToString()));
        if (problems.Any)
        {
            return FociPage.Show(
                await ModelAsync(here, signUp.It, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        var kept = new List<OfferedFocus>();
        foreach (var issue in signUp.It.Issues)
        {
            var focus = signUp.It.Offer(under[issue.Id], null, here.Now);
            issue.GatherUnder(focus);
            kept.Add(focus);
        }

        kept.AddRange(more.Select(name => signUp.It.Offer(name, null, here.Now)));
        signUp.It.OfferOnly(kept);
        signUp.It.MeetAt(times, here.Now);
        here.Record(
            SignUpHappenings.To(
                signUp.It, "gathered",
                $"{here.Visitor.Name} gathered {Counted.Words(signUp.It.Issues.Count, "issue")} under "
                    + $"{Counted.Words(signUp.It.Foci.Count, "theme")} for “{signUp.It.Title}”.", here.Visitor));
        here.Say($"{Counted.Words(signUp.It.Foci.Count, "theme")} can be chosen.");
        return TypedResults.LocalRedirect(FormingLinks.SignUp(here.Id, signUp.It.Id));
    }

    /// <summary>Every line that a head wrote in answer to the letter is an issue.</summary>
    internal static async Task HearAsync(SkeinDb db, SignUp signUp, LetterId letter, DateTimeOffset now, CancellationToken cancel)
    {
        var answers = await (
            from a in db.Addressees
            join l in db.Letters on a.LetterId equals l.Id
            from given in a.Given
            join school in db.Schools on a.SchoolId equals school.Id
            where l.Id == letter && l.NetworkId == signUp.NetworkId
            orderby a.Id
            select new { SchoolId = school.Id, given.Words }).ToListAsync(cancel);
        foreach (
            var (school, line) in answers.SelectMany(
                a => a.Words.Split('\n'), (a, line) => (a.SchoolId, Line: line.Trim(' ', '-', '*', '•', '.'))))
        {
            if (line.Length > 0)
            {
                signUp.Hear(school, line[..Math.Min(line.Length, HeardIssue.LongestWords)], now);
            }
        }
    }

    private static string NameFor(HeardIssue issue, Input typed) =>
        TypedText.Read(typed.Under?.GetValueOrDefault(issue.Id.Value.ToString())) ?? issue.OwnName;

    private static List<string> Lines(string? typed, string field, int longest, Problems problems)
    {
        var lines = (TypedText.Read(typed) ?? "").Split('\n')
            .Select(l => l.Trim())
            .Where(l => l.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (lines.Find(l => l.Length > longest) is { } tooLong)
        {
            problems.Add(field, $"“{tooLong[..20]}…” must be {longest} characters or fewer");
        }

        return lines;
    }

    private static async Task<Model> ModelAsync(
        Here here, SignUp signUp, Input? typed, Problems problems, CancellationToken cancel)
    {
        var hears = await WhoSaidWhat.ReadAsync(here.Db, here.Network, here.Visitor, cancel);
        var schools = signUp.Issues.Select(i => i.SchoolId).Distinct().ToList();
        var names = await here.Db
            .Set<School>()
            .Where(s => schools.Contains(s.Id))
            .ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        var alike = SimilarIssues.Names([.. signUp.Issues.Select(i => i.OwnName)]);
        var issues = signUp.Issues.Select((issue, at) => new Issue(
            issue.Id,
            hears.All ? names[issue.SchoolId] : null,
            issue.Words,
            typed?.Under?.GetValueOrDefault(issue.Id.Value.ToString()) ?? signUp.Focus(issue.FocusId)?.Name ?? alike[at]));
        var gathered = signUp.Issues.Select(i => i.FocusId).ToHashSet();
        return new(
            here.Network,
            signUp.Id,
            signUp.Title,
            [.. issues],
            [.. signUp.Foci.Select(f => f.Name)],
            typed ?? new()
            {
                More = string.Join('\n', signUp.Foci.Where(f => !gathered.Contains(f.Id)).Select(f => f.Name)),
                Times = string.Join('\n', signUp.Times.OrderBy(t => t.Place).Select(t => t.Name)),
            },
            problems);
    }
}
