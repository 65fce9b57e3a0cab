using System.Text;
using Skein.Access;
using Skein.Measures;
using Skein.Tests.Architecture;

namespace Skein.Tests.Measures;

/// <summary>docs/measures says what the code says, for it is written from it.</summary>
public sealed class MeasureTableTests
{
    private const string Table = "docs/measures/README.md";

    /// <summary>With this set, the test writes the table.</summary>
    private const string Writes = "SKEIN_WRITE_MEASURES";

    private const string Head = $"""
        # Measures

        What Skein says of a network, each thing by a name. It says the same on question cards, on the network's home, on the
        page “What is known of this network”, and to a program that reads `/api/networks/$NETWORK/measures`, or one of them by
        its key. Each answer has the sentence of its day. Where it was read and what is not known may be said more exactly there.

        A mirror, never a league table: no measure names a school or a person, and none puts them in an order.

        This table is written from the code. Run the tests with `{Writes}=1` when a measure has changed.

        | key | what it tells | source | what it counts, and leaves out | what it cannot say | who reads it |
        | --- | --- | --- | --- | --- | --- |

        """;

    [Fact]
    public void The_table_of_measures_says_what_the_measures_say()
    {
        var table = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var measure in SkeinSite.Measures.All.OrderBy(measure => measure.Key, StringComparer.Ordinal))
        {
            table.Append(Row(measure)).Append('\n');
        }

        if (Environment.GetEnvironmentVariable(Writes) is { Length: > 0 })
        {
            File.WriteAllText(Path.Combine(SourceTree.Root, Table), table.ToString());
        }

        Assert.Equal(table.ToString(), SourceTree.Read(Table));
    }

    private static string Row(Measure measure) =>
        $"| `{measure.Key}` | {measure.Title} | {measure.Source} | {measure.Definition} | {measure.Unknown} | "
            + (measure.ReadBy is Right.SeeNetwork ? "everybody with a part in the network" : "co-leaders") + " |";
}
