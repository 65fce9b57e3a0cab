using Skein.Forms;
using Skein.Measures;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Voice;

/// <summary>What is known of what the network values, and of how far people see it so.</summary>
internal static class VoiceMeasures
{
    /// <summary>So many values are told; the page of values has them all.</summary>
    private const int Told = 12;

    public static IReadOnlyList<Measure> All => [Values, LatestSurvey];

    private static Measure Values { get; } = new("voice.values", "What the network stands for")
    {
        Source = "What the network says it values",
        Definition = "In the order in which they were written down.",
        Unknown = "Who has read them.",
        Read = async (reader, cancel) =>
        {
            var values = await reader.Db.StatedValues.Where(v => v.NetworkId == reader.Id)
                .OrderBy(v => v.Id)
                .Select(v => v.Text)
                .ToListAsync(cancel);
            return values.Count == 0
                ? Reading.NothingYet(
                    "Nobody has put into words what the network values.",
                    reader.ForArrangers(VoiceLinks.Values(reader.Id)))
                : Reading.From(
                    $"The network has put {Counted.Words(values.Count, "thing")} that it values into words"
                        + (values.Count > Told ? $". The first {Told}:" : ":"),
                    VoiceLinks.Surveys(reader.Id)) with
                {
                    Lines = [.. values.Take(Told)],
                };
        },
    };

    private static Measure LatestSurvey { get; } = new("voice.latest-survey", "What people last said without names")
    {
        Source = "The tables that were released when the wave closed, for the whole network",
        Definition = "Each question is tied to something the network values. Agreed: the two upper steps of five. Nothing is "
            + "shown of fewer than five people.",
        Unknown = "What those who did not answer think.",
        Read = async (reader, cancel) =>
        {
            var wave = await reader.Db.Waves.Where(w => w.NetworkId == reader.Id && w.ClosedOn != null)
                .OrderByDescending(w => w.ClosedOn).ThenByDescending(w => w.Id)
                .Select(w => new { w.Id, w.ClosesOn, w.AtLeast })
                .FirstOrDefaultAsync(cancel);
            return wave is null
                ? Reading.NothingYet(
                    "Nobody has been asked, without names, whether schools and people see it the same way.",
                    VoiceLinks.Surveys(reader.Id))
                : !(await Results.ReaderAsync(reader.Db, reader.Network, reader.Visitor, cancel)).ReadsAny
                ? ForThoseWhoReadNoResults(reader, wave.ClosesOn)
                : Reading.From(
                    $"When people were last asked without names, until {wave.ClosesOn.Said()}, "
                        + $"{(wave.AtLeast == 0 ? "a few" : $"at least {wave.AtLeast}")} answered. How many agreed:",
                    VoiceLinks.Wave(reader.Id, wave.Id).Called("What was released")) with
                {
                    Lines = await AgreedAsync(reader.Db, wave.Id, cancel),
                };
        },
    };

    private static Reading ForThoseWhoReadNoResults(MeasureReader reader, DateOnly closed) =>
        Reading.From($"People were last asked without names until {closed.Said()}.", VoiceLinks.Surveys(reader.Id)) with
        {
            Source = "The surveys",
            Definition = "The latest that has closed.",
            Unknown = "Whoever types in the sheets does not read the results: a co-leader can bring them.",
        };

    /// <summary>Of each question with steps, how many agreed: what was released for the whole network.</summary>
    private static async Task<IReadOnlyList<string>> AgreedAsync(SkeinDb db, WaveId wave, CancellationToken cancel)
    {
        var scales = db.SurveyItems.Where(i => i.Kind == QuestionKind.Scale);
        var rows = await db.ReleasedTables.Where(t => t.WaveId == wave && t.Whose == TableScope.Everybody)
            .Join(scales, t => t.ItemId, i => i.Id, (t, i) => new { i.Place, i.Text, Table = t })
            .OrderBy(r => r.Place)
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(r => $"“{r.Text}” "
                + (r.Table.Numbers is { } n ? $"{n.TakeLast(2).Sum()} of {n.Sum()}" : r.Table.Why?.Said())),
        ];
    }
}
