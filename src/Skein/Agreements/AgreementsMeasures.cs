using Skein.Measures;
using Skein.Networks;
using Skein.Site;

namespace Skein.Agreements;

/// <summary>What is known of what schools have agreed to.</summary>
internal static class AgreementsMeasures
{
    public static IReadOnlyList<Measure> All => [Purpose, Leaflet, SignedUp, Published];

    public static Measure Purpose { get; } = new("agreements.purpose", "Who has agreed to the purpose")
    {
        Source = "The version of the purpose that is read first, and what schools said to it",
        Definition = PutToSchools,
        Unknown = OfTheSilent,
        Read = (reader, cancel) => ReadAsync(reader, AgreementKind.Purpose, NetworksLinks.Purpose(reader.Id), cancel),
    };

    private static Measure Leaflet { get; } = new("agreements.leaflet", "Who has agreed to the leaflet")
    {
        Source = "The version of the leaflet that is read first, and what schools said to it",
        Definition = PutToSchools,
        Unknown = OfTheSilent,
        Read = (reader, cancel) => ReadAsync(reader, AgreementKind.Leaflet, AgreementsLinks.All(reader.Id), cancel),
    };

    private static Measure SignedUp { get; } = new("agreements.signed-up", "Schools that have signed up for a time ahead")
    {
        Source = "The second sign-up",
        Definition = "Commitments whose answer stands today and whose last day is still to come.",
        Read = async (reader, cancel) =>
        {
            var signed = await (
                from commitment in reader.Db.Commitments
                join consent in reader.Db.Consents on commitment.ConsentId equals consent.Id
                join version in reader.Db.AgreementVersions on consent.VersionId equals version.Id
                join text in reader.Db.Agreements on version.TextId equals text.Id
                where text.NetworkId == reader.Id && commitment.CommitUntil > reader.Today
                    && consent.From <= reader.Today && (consent.Until == null || consent.Until > reader.Today)
                select new { commitment.SchoolId, commitment.CommitUntil }).ToListAsync(cancel);
            var schools = signed.Select(c => c.SchoolId).Distinct().Count();
            return signed.Count == 0
                ? Reading.NothingYet("No school has signed up for a time ahead.", AgreementsLinks.All(reader.Id))
                : Reading.From(
                    $"{Counted.Words(schools, "school")} {Plural.Has(schools)} signed up for a time ahead: "
                        + $"the first of these times ends on {signed.Min(c => c.CommitUntil).AddDays(-1).Said()}, "
                        + $"the last on {signed.Max(c => c.CommitUntil).AddDays(-1).Said()}.",
                    AgreementsLinks.All(reader.Id));
        },
    };

    private static Measure Published { get; } = new("agreements.published", "What goes out in the network's name")
    {
        Source = "The agreements of the kind “publication”",
        Definition = "A text is agreed to when every school that took part in what it is about has agreed, and the version is in "
            + "force today.",
        Unknown = "What went out in the network's name by other ways.",
        Read = async (reader, cancel) =>
        {
            var inForce = await reader.Db.Agreements
                .Where(t => t.NetworkId == reader.Id && t.Kind == AgreementKind.Publication)
                .Select(t => t.Versions.Any(v =>
                    v.InForceFrom <= reader.Today && (v.InForceUntil == null || v.InForceUntil > reader.Today)))
                .ToListAsync(cancel);
            return inForce.Count == 0
                ? Reading.NothingYet(
                    "Nothing has been put to the schools to agree before it was published.", AgreementsLinks.All(reader.Id))
                : Reading.From(
                    $"{Counted.Words(inForce.Count, "text")} {Plural.Has(inForce.Count)} been drafted for publication; the "
                        + $"schools that took part have agreed to {inForce.Count(agreed => agreed)}.",
                    AgreementsLinks.All(reader.Id));
        },
    };

    private const string PutToSchools = "Schools to which it was put and that are still members. Silence is silence.";

    private const string OfTheSilent = "What schools would say that have not answered.";

    /// <summary>What schools said to a version of a text: the same of any day.</summary>
    public static Reading Said(AgreedOn version, string name, NamedPage lead) =>
        Reading.From(
            $"{version.Sentence} The {name} is {(version.IsInForce ? "in force" : "before the schools")}; "
                + $"it was put to them on {version.PutOn?.Said()}.",
            lead) with
        {
            Source = $"Version {version.Number} of the {name}, and what schools said to it",
            Unknown = version.Silent == 0
                ? ""
                : $"What {Counted.Words(version.Silent, "school")} would say that {Plural.Has(version.Silent)} not answered.",
        };

    private static async Task<Reading> ReadAsync(MeasureReader reader, string kind, NamedPage lead, CancellationToken cancel) =>
        await AgreedOn.FindAsync(reader.Db, reader.Id, kind, reader.Today, cancel) is { } first
            ? Said(first, kind, lead)
            : Reading.NothingYet($"No {kind} has been put to the schools.", lead);
}
