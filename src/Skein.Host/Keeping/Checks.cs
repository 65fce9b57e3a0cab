using Skein.Persistence;

namespace Skein.Host.Keeping;

/// <summary>All that can be checked, in the order in which it makes sense.</summary>
internal static class Checks
{
    public static readonly Check Shape = new("shape", DatabaseChecks.ShapeAsync);

    public static readonly IReadOnlyList<Check> OfContent =
    [
        new("integrity", DatabaseChecks.IntegrityAsync),
        new("append-only", DatabaseChecks.GuardsAsync),
        new("installation", ContentChecks.InstallationAsync),
        new("memberships", ContentChecks.MembershipsAsync),
        new("roles", ContentChecks.RolesAsync),
        new("letters", ContentChecks.LettersAsync),
        new("chronicle", ContentChecks.ChronicleAsync),
        new("successions", ContentChecks.SuccessionsAsync),
    ];

    /// <summary>A database of another shape is not looked into: its rows would be misread.</summary>
    public static async Task<IReadOnlyList<Finding>> RunAsync(SkeinDb db, CancellationToken cancel)
    {
        var findings = await FoundBy(Shape, db, cancel);
        if (findings.Count > 0)
        {
            return findings;
        }

        foreach (var check in OfContent)
        {
            findings.AddRange(await FoundBy(check, db, cancel));
        }

        return findings;
    }

    private static async Task<List<Finding>> FoundBy(Check check, SkeinDb db, CancellationToken cancel) =>
        (await check.Look(db, cancel)).ConvertAll(sentence => new Finding(check.Name, sentence));
}
