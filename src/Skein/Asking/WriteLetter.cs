using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.Schools;
using Skein.Site;

namespace Skein.Asking;

/// <summary>A co-leader looks the letter over, changes what they like, says how it goes to each head, and sends it.</summary>
public static class WriteLetter
{
    private const int DaysToAnswer = 10;
    private const int LongestSubject = 150;
    private const int LongestBody = 4000;

    public sealed record Input
    {
        public string? Subject { get; init; }
        public string? Body { get; init; }
        public string? ClosesOn { get; init; }

        /// <summary>How it goes to each head, by the person and the school.</summary>
        public Dictionary<string, string>? GoesBy { get; init; }
    }

    public sealed record Model(
        NetworkFrame Network, LetterKind Kind, IReadOnlyList<GoesByRow> Heads, IReadOnlyList<string> SchoolsWithoutHead,
        bool IsAlone, Input Typed, Problems Problems);

    public static async Task<RazorComponentResult<WriteLetterPage>> Show(
        Here here, LetterKind kind, SendLetter sending, SiteOptions options, CancellationToken cancel)
    {
        var typed = new Input
        {
            Subject = kind.Subject,
            Body = kind.Body.Trim(),
            ClosesOn = here.Today.AddDays(DaysToAnswer).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        return await PageAsync(here, kind, sending, options, typed, new(), StatusCodes.Status200OK, cancel);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<WriteLetterPage>>> Send(
        Here here, Me me, LetterKind kind, [FromForm] Input typed, SendLetter sending, CancellationToken cancel)
    {
        var problems = new Problems();
        var letter = Letter.Write(here.Id, kind.Key, me.Id, here.Now);
        Read(typed, letter, here.Today, problems);
        var heads = await Heads.In(here.Db, here.Id, here.Today).ToListAsync(cancel);
        if (heads.Count == 0)
        {
            problems.Add(nameof(Input.Body), "No school here has a head to ask. Add a school with its head first");
        }

        SendLetter.OnlyTo(heads, typed.GoesBy, problems);
        if (problems.Any)
        {
            return await PageAsync(
                here, kind, sending, here.Options, typed, problems, StatusCodes.Status422UnprocessableEntity, cancel);
        }

        var to = heads.Select(h => new SendLetter.To(h, sending.ChosenFor(h, typed.GoesBy))).ToList();
        await sending.SendAsync(letter, here.Network, to, here.Visitor, here.Now, cancel);
        here.Say($"Your letter is written to {Counted.Words(heads.Count, "head")}.");
        return TypedResults.LocalRedirect(AskingLinks.Letter(here.Id, letter.Id));
    }

    internal static void Read(Input typed, Letter letter, DateOnly today, Problems problems)
    {
        var subject = typed.Subject?.Trim() ?? "";
        var body = typed.Body?.Trim().ReplaceLineEndings("\n") ?? "";
        if (subject.Length is 0 or > LongestSubject)
        {
            problems.Add(nameof(Input.Subject), $"Enter what the letter asks, in {LongestSubject} characters or fewer");
        }

        if (body.Length is 0 or > LongestBody)
        {
            problems.Add(nameof(Input.Body), $"Enter the letter, in {LongestBody:N0} characters or fewer");
        }

        if (
            !DateOnly.TryParseExact(
                typed.ClosesOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var closesOn))
        {
            problems.Add(nameof(Input.ClosesOn), "Enter the last day for answers, for example 2026-09-18");
        }
        else if (letter.CloseOn(closesOn, today) is { } refusal)
        {
            problems.Add(nameof(Input.ClosesOn), refusal.Reason);
        }

        foreach (var (field, words) in new[] { (nameof(Input.Subject), subject), (nameof(Input.Body), body) })
        {
            if (LetterText.NotFilled(words) is { } place)
            {
                problems.Add(
                    field,
                    $"Nothing is filled in for {place}. Use {{addressee}}, {{school}}, {{network}}, {{asker}} or {{closes}}, "
                        + "or take the braces away");
            }
        }

        var asks = LetterText.About(subject);
        if (subject.Length <= LongestSubject && asks.Length > LongestSubject)
        {
            problems.Add(
                nameof(Input.Subject),
                $"With the names filled in, the subject has {asks.Length} characters. Make it {LongestSubject} or fewer");
        }

        letter.Write(asks, body, closesOn);
    }

    private static async Task<RazorComponentResult<WriteLetterPage>> PageAsync(
        Here here, LetterKind kind, SendLetter sending, SiteOptions options, Input typed, Problems problems, int status,
        CancellationToken cancel)
    {
        var heads = await Heads.In(here.Db, here.Id, here.Today).ToListAsync(cancel);
        var asked = heads.Select(h => h.SchoolId).OfType<SchoolId>().ToList();
        var without = await here.Db.Memberships.MembersOn(here.Id, here.Today)
            .Where(m => !asked.Contains(m.SchoolId))
            .Join(here.Db.Schools, m => m.SchoolId, s => s.Id, (_, s) => s.Name)
            .Order()
            .ToListAsync(cancel);
        var rows = heads.Select(h => GoesByRow.From(h, sending.ChosenFor(h, typed.GoesBy))).ToList();
        return WriteLetterPage.Show(new(here.Network, kind, rows, without, options.IsAlone, typed, problems), status);
    }
}
