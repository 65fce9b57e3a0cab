using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
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

        /// <summary>How it goes to each head, by the person's id.</summary>
        public Dictionary<string, string>? GoesBy { get; init; }
    }

    public sealed record Model(
        NetworkFrame Network, LetterKind Kind, IReadOnlyList<Row> Heads, IReadOnlyList<string> SchoolsWithoutHead, bool IsAlone, Input Typed, Problems Problems);

    public sealed record Row(PersonId PersonId, string Name, string SchoolName, string? Email, GoesBy GoesBy);

    public static async Task<Results<RazorComponentResult<WriteLetterPage>, NotFound>> Show(
        NetworkId networkId, string kind, SkeinDb db, Visitor visitor, SiteOptions options, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network || LetterKinds.Find(kind) is not { } letterKind)
        {
            return TypedResults.NotFound();
        }

        var typed = new Input
        {
            Subject = letterKind.Subject,
            Body = letterKind.Body.Trim(),
            ClosesOn = network.Today.AddDays(DaysToAnswer).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        return await PageAsync(db, network, letterKind, options, typed, new(), StatusCodes.Status200OK, cancel);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<WriteLetterPage>, NotFound>> Send(
        NetworkId networkId, string kind, [FromForm] Input typed, SkeinDb db, Visitor visitor, SignedLinks links, SiteOptions options,
        Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || LetterKinds.Find(kind) is not { } letterKind
            || visitor.Id is not { } asker)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var now = clock.GetUtcNow();
        var letter = Letter.Write(networkId, letterKind.Key, asker, now);
        Read(typed, letter, network.Today, problems);
        var heads = await Heads.Of(db, networkId, network.Today).ToListAsync(cancel);
        if (heads.Count == 0)
        {
            problems.Add(nameof(Input.Body), "No school here has a head to ask. Add a school with its head first");
        }

        if (problems.Any)
        {
            return await PageAsync(db, network, letterKind, options, typed, problems, StatusCodes.Status422UnprocessableEntity, cancel);
        }

        letter.Send(now);
        db.Add(letter);
        var signer = await links.SignerAsync(cancel);
        var post = new Post(letter, network, visitor.Name, await ReplyToAsync(db, asker, cancel), signer, options);
        foreach (var head in heads)
        {
            var addressee = Addressee.Of(letter.Id, head.PersonId, head.SchoolId, GoesByOf(typed, head, options), now);
            db.Add(addressee);
            if (addressee.GoesBy is GoesBy.Mail && head.Email is { } email)
            {
                db.Add(post.Mail(addressee, head.Name, head.SchoolName, email, now));
            }
        }

        db.Record(Sent(letter, visitor, heads), now);
        await db.SaveChangesAsync(cancel);
        frame.Say($"Your letter is written to {Counted.Of(heads.Count, "head")}.");
        return TypedResults.LocalRedirect(AskingLinks.Letter(networkId, letter.Id));
    }

    internal static void Read(Input typed, Letter letter, DateOnly today, Problems problems)
    {
        var subject = typed.Subject?.Trim() ?? "";
        var body = typed.Body?.Trim().ReplaceLineEndings("\n") ?? "";
        if (subject.Length is 0 or > LongestSubject)
        {
            problems.Add(nameof(Input.Subject), $"Enter a subject of {LongestSubject} characters or fewer");
        }

        if (body.Length is 0 or > LongestBody)
        {
            problems.Add(nameof(Input.Body), $"Enter the letter, in {LongestBody:N0} characters or fewer");
        }

        if (!DateOnly.TryParseExact(typed.ClosesOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var closesOn))
        {
            problems.Add(nameof(Input.ClosesOn), "Enter the last day for answers, for example 2026-09-18");
        }
        else if (letter.CloseOn(closesOn, today) is { } refusal)
        {
            problems.Add(nameof(Input.ClosesOn), refusal.Reason);
        }

        letter.Say(subject, body, closesOn);
    }

    private static GoesBy GoesByOf(Input typed, Heads.Head head, SiteOptions options) =>
        typed.GoesBy?.GetValueOrDefault(head.PersonId.Value.ToString()) is { } chosen && Enum.TryParse<GoesBy>(chosen, out var goesBy)
            ? goesBy is GoesBy.Mail && head.Email is null ? GoesBy.Paper : goesBy
            : Usual(head.Email, options);

    private static GoesBy Usual(EmailAddress? email, SiteOptions options) =>
        email is null || options.IsAlone ? GoesBy.Paper : options.SendsMail ? GoesBy.Mail : GoesBy.Paste;

    private static Task<EmailAddress?> ReplyToAsync(SkeinDb db, PersonId asker, CancellationToken cancel) =>
        db.People.Where(p => p.Id == asker).Select(p => p.Email).SingleOrDefaultAsync(cancel);

    private static Happening Sent(Letter letter, Visitor visitor, IReadOnlyList<Heads.Head> heads) =>
        new("letter.sent", $"{visitor.Name} asked {Counted.Of(heads.Count, "head")}: «{letter.Subject}».")
        {
            SubjectKind = "letter",
            SubjectId = letter.Id.Value,
            NetworkId = letter.NetworkId.Value,
            By = visitor.Actor,
            With = [.. heads.Select(h => (Happening.Person, h.PersonId.Value))],
        };

    private static async Task<RazorComponentResult<WriteLetterPage>> PageAsync(
        SkeinDb db, NetworkFrame network, LetterKind kind, SiteOptions options, Input typed, Problems problems, int status, CancellationToken cancel)
    {
        var heads = await Heads.Of(db, network.Id, network.Today).ToListAsync(cancel);
        var asked = heads.Select(h => h.SchoolId).ToList();
        var without = await db.Memberships.MembersOn(network.Id, network.Today)
            .Where(m => !asked.Contains(m.SchoolId))
            .Join(db.Schools, m => m.SchoolId, s => s.Id, (_, s) => s.Name)
            .Order()
            .ToListAsync(cancel);
        var rows = heads.Select(h => new Row(h.PersonId, h.Name, h.SchoolName, h.Email?.Value, GoesByOf(typed, h, options))).ToList();
        return WriteLetterPage.Of(new(network, kind, rows, without, options.IsAlone, typed, problems), status);
    }
}
