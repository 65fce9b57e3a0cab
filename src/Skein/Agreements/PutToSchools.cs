using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Asking;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Agreements;

/// <summary>The page on which a draft is put to the schools: whom it concerns, what the letter says, and how it goes to each.</summary>
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
        NetworkFrame Network, AgreementTextId Id, string Title, AgreementKind Kind, int Number, string Words, IReadOnlyList<GoesByRow> Heads,
        IReadOnlyList<string> WithoutHead, IReadOnlyList<Option> Members, bool IsAlone, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<PutToSchoolsPage>, RedirectHttpResult, NotFound>> Show(
        NetworkId networkId, AgreementTextId textId, string[]? school, SkeinDb db, Visitor visitor, PutText putting, SiteOptions options,
        TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await TextLock.WholeAsync(db, textId, cancel) is not { } text
            || text.NetworkId != networkId)
        {
            return TypedResults.NotFound();
        }

        if (text.Drafted is not { } draft)
        {
            return TypedResults.LocalRedirect(AgreementsLinks.Text(networkId, textId));
        }

        var letter = LetterKinds.Find(AgreementMatter.Kind)!;
        var typed = new Input
        {
            Subject = Filled(letter.Subject, text),
            Body = Filled(letter.Body, text).Trim(),
            ClosesOn = TypedDay.Of(network.Today.AddDays(DaysToAnswer)),
            CommitFrom = TypedDay.Of(network.Today),
            Schools = school,
        };
        return await PageAsync(db, network, text, draft, putting, options, typed, new(), StatusCodes.Status200OK, cancel);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<PutToSchoolsPage>, NotFound>> Put(
        NetworkId networkId, AgreementTextId textId, [FromForm] Input typed, SkeinDb db, Visitor visitor, PutText putting, SiteOptions options,
        Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await TextLock.HoldAsync(db, textId, cancel) is not { } text
            || text.NetworkId != networkId
            || visitor.Id is not { } asker)
        {
            return TypedResults.NotFound();
        }

        if (text.Drafted is not { } draft)
        {
            frame.NotTaken("This draft has been put to the schools already.");
            return TypedResults.LocalRedirect(AgreementsLinks.Text(networkId, textId));
        }

        var (kind, problems, now) = (AgreementKinds.Of(text), new Problems(), clock.GetUtcNow());
        var letter = PutText.LetterAbout(text, draft, asker, now);
        WriteLetter.Read(new() { Subject = typed.Subject, Body = typed.Body, ClosesOn = typed.ClosesOn }, letter, network.Today, problems);
        var from = kind.Commits ? TypedDay.Read(typed.CommitFrom, nameof(Input.CommitFrom), network.Today, problems) : null;
        var schools = await SchoolsAsync(db, network, kind, typed, problems, cancel);
        var heads = await Heads.OfAll(db, networkId, kind.Asks, network.Today).ToListAsync(cancel);
        SendLetter.OnlyTo(heads, typed.GoesBy, problems);
        var order = new PutText.Order(letter, schools, [.. heads.Where(h => schools.Contains(h.SchoolId)).Select(h => new SendLetter.To(h, putting.Sending.ChosenFor(h, typed.GoesBy)))], from);
        if (!problems.Any && await putting.PutAsync(text, network, order, visitor, now, cancel) is { } refusal)
        {
            problems.Add(nameof(Input.Schools), refusal.Reason);
        }

        if (problems.Any)
        {
            return await PageAsync(db, network, text, draft, putting, options, typed, problems, StatusCodes.Status422UnprocessableEntity, cancel);
        }

        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        frame.Say($"Version {draft.Number} is before {Counted.Of(schools.Count, "school")}. Its words stay as they are from now on.");
        return TypedResults.LocalRedirect(AskingLinks.Letter(networkId, letter.Id));
    }

    private static string Filled(string words, AgreementText text) => words.Replace("{title}", text.Title, StringComparison.Ordinal);

    private static async Task<IReadOnlyList<SchoolId>> SchoolsAsync(
        SkeinDb db, NetworkFrame network, AgreementKind kind, Input typed, Problems problems, CancellationToken cancel)
    {
        var all = await PutText.SchoolsAsync(db, network.Id, kind, network.Today, cancel);
        problems.OnlyOffered(nameof(Input.Schools), typed.Schools, all.Select(s => s.Value.ToString()));
        var chosen = (typed.Schools ?? []).ToHashSet(StringComparer.Ordinal);
        return kind.MustAgree is MustAgree.TookPart ? [.. all.Where(s => chosen.Contains(s.Value.ToString()))] : all;
    }

    private static async Task<RazorComponentResult<PutToSchoolsPage>> PageAsync(
        SkeinDb db, NetworkFrame network, AgreementText text, AgreementVersion draft, PutText putting, SiteOptions options, Input typed,
        Problems problems, int status, CancellationToken cancel)
    {
        var kind = AgreementKinds.Of(text);
        var heads = await Heads.OfAll(db, network.Id, kind.Asks, network.Today).ToListAsync(cancel);
        var schools = await PutText.SchoolsAsync(db, network.Id, kind, network.Today, cancel);
        var names = await db.Set<School>().Where(s => schools.Contains(s.Id)).OrderBy(s => s.Name).Select(s => new { s.Id, s.Name }).ToListAsync(cancel);
        var asked = heads.Select(h => h.SchoolId).ToHashSet();
        return PutToSchoolsPage.Of(
            new(
                network,
                text.Id,
                text.Title,
                kind,
                draft.Number,
                draft.Words,
                [.. heads.Select(h => GoesByRow.Of(h, putting.Sending.ChosenFor(h, typed.GoesBy)))],
                [.. names.Where(n => !asked.Contains(n.Id)).Select(n => n.Name)],
                [.. names.Select(n => new Option(n.Id.Value.ToString(), n.Name))],
                options.IsAlone,
                typed,
                problems),
            status);
    }
}
