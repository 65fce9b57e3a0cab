using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Starting;

/// <summary>A co-leader pastes the schools and their heads; each line is read with a result beside it, and then kept.</summary>
public static class PasteSchools
{
    public const string Keep = "keep";

    public sealed record Input
    {
        public string? Lines { get; init; }

        /// <summary>«keep» once the person has seen what was read.</summary>
        public string? Step { get; init; }

        /// <summary>The register's school that a line was found to mean, by the line's number; empty for none of those offered.</summary>
        public Dictionary<string, string>? Match { get; init; }
    }

    public sealed record Row(PastedLine Line, string Result, IReadOnlyList<Option> Matches, string? Chosen);

    public sealed record Model(NetworkFrame Network, Input Typed, IReadOnlyList<Row> Rows, Problems Problems)
    {
        /// <summary>Every line can be kept.</summary>
        public bool IsReady => Rows.Count > 0 && Rows.All(row => row.Line.Problem is null);
    }

    public static async Task<Results<RazorComponentResult<PasteSchoolsPage>, NotFound>> Show(
        NetworkId networkId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network
            ? PasteSchoolsPage.Of(new(network, new(), [], new()))
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<PasteSchoolsPage>, NotFound>> Read(
        NetworkId networkId, [FromForm] Input typed, SkeinDb db, Visitor visitor, AddressChanges changes, SignIn signIn, Frame frame,
        TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var lines = PastedLine.ReadAll(typed.Lines);
        var problems = new Problems();
        if (lines.Count == 0)
        {
            problems.Add(nameof(Input.Lines), "Paste at least one line, with a school on it");
        }

        foreach (var line in lines.Where(line => line.Problem is not null))
        {
            problems.Add(nameof(Input.Lines), $"Line {line.Number}: {line.Problem}");
        }

        if (typed.Step != Keep || problems.Any)
        {
            var rows = await RowsAsync(db, network, lines, typed, cancel);
            var status = problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
            return PasteSchoolsPage.Of(new(network, typed, rows, problems), status);
        }

        var kept = await new SchoolKeeper(db, network, visitor, changes, clock.GetUtcNow()).KeepAsync(lines, typed.Match ?? [], cancel);
        await db.SaveChangesAsync(cancel);
        if (visitor.Id is { } pasting)
        {
            // A co-leader who is a head too may have pasted a new address of their own; their session goes on under it.
            await signIn.LetInAsync(pasting);
        }

        frame.Say(kept);
        return TypedResults.LocalRedirect(NetworksLinks.Home(networkId));
    }

    private static async Task<List<Row>> RowsAsync(
        SkeinDb db, NetworkFrame network, IReadOnlyList<PastedLine> lines, Input typed, CancellationToken cancel)
    {
        var here = await db.Memberships.MembersOn(network.Id, network.Today)
            .Join(db.Set<Schools.School>(), m => m.SchoolId, s => s.Id, (_, s) => s.Name)
            .ToListAsync(cancel);
        var known = here.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var matches = await OfferedMatches.ForAsync(db, [.. lines.Where(l => l.School is not null).Select(l => l.School!.Value)], network.Today, cancel);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var rows = new List<Row>();
        foreach (var line in lines)
        {
            var name = line.School?.Value ?? "";
            var options = matches.GetValueOrDefault(name, []);
            rows.Add(new(line, ResultOf(line, known.Contains(name), !seen.Add(name)), options, ChosenOf(line, options, typed)));
        }

        return rows;
    }

    private static string? ChosenOf(PastedLine line, IReadOnlyList<Option> options, Input typed) =>
        typed.Match?.GetValueOrDefault(line.Number.ToString(System.Globalization.CultureInfo.InvariantCulture))
            ?? (options.Count > 0 ? options[0].Value : null);

    private static string ResultOf(PastedLine line, bool known, bool again) => line switch
    {
        { Problem: { } problem } => problem,
        _ when again => "The same school as on a line above; the later head counts",
        _ when known => "Already in the network; its head is brought up to date",
        { Head: null, Email: null } => "Ready. No head named, so it is not asked until you add one",
        { Email: null } => "Ready. No e-mail address, so its letter goes on paper",
        _ => "Ready",
    };
}
