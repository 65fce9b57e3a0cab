using System.Globalization;
using System.Text;

namespace Skein.Voice;

/// <summary>The released tables as a file: a row for each step of each table that the visitor may read.</summary>
internal static class ResultsCsv
{
    public static byte[] Write(ShowWave.Model model)
    {
        var csv = new StringBuilder("survey,time,last_day,question,because_we_value,whose,answer,chosen_by,of,withheld\r\n");
        foreach (var item in model.Items)
        {
            foreach (var line in item.Lines)
            {
                string[] before =
                [
                    model.Survey.Title, Number(model.Wave.Number),
                    model.Wave.ClosesOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), item.Text, item.Value, line.Name,
                ];
                if (line.Counts is not { } counts)
                {
                    Row(csv, [.. before, "", "", "", line.Why ?? ""]);
                    continue;
                }

                for (var i = 0; i < counts.Count; i++)
                {
                    Row(csv, [.. before, item.Steps[i], Number(counts[i]), Number(line.Answers), ""]);
                }
            }
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Row(StringBuilder csv, IEnumerable<string> cells) =>
        csv.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    /// <summary>A text that a spreadsheet would take for a formula is kept a text.</summary>
    private static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t', ..] ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
