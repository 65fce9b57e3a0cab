using Skein.Schools;
using Skein.Schools.Register;

namespace Skein.Host;

/// <summary>What an import did, in sentences for the person who asked for it.</summary>
internal static class ImportWords
{
    private const int MostNames = 8;

    public static string Of(ImportReport report, RegisterFile file, string? rejected) =>
        string.Join('\n', Sentences(report, file, rejected));

    private static IEnumerable<string> Sentences(ImportReport report, RegisterFile file, string? rejected)
    {
        yield return $"The file is {KindOf(report.Format)}, in {report.Encoding}.";
        yield return report.Sentence();
        if (report.Links > 0 && report.Format is not RegisterFormat.GiasLinks)
        {
            yield return $"{Counted.Words((int)report.Links, "link")} between schools came with it.";
        }

        if (report.Remarked > 0)
        {
            yield return $"{Counted.Words((int)report.Remarked, "row")} had something odd and came in all the same.";
        }

        if (report.Counts.Rejected > 0)
        {
            yield return rejected is null
                ? "To see the rows that could not be read, add --rejected FILE."
                : $"The rows that could not be read are in {rejected}.";
        }

        if (report.DroppedColumns.Count > 0)
        {
            yield return $"Columns about people were left out: {Named(report.DroppedColumns)}.";
        }

        if (report.IgnoredColumns.Count > 0)
        {
            yield return $"Columns that Skein has no use for were not read: {Named(report.IgnoredColumns)}.";
        }

        if (report.IsDryRun)
        {
            yield return "This was a dry run: nothing was changed.";
        }

        if (file.Attribution is { } attribution)
        {
            yield return attribution;
        }
    }

    private static string Named(IReadOnlyList<string> columns) => columns.Count <= MostNames
        ? Counted.List(columns)
        : $"{string.Join(", ", columns.Take(MostNames))} and {columns.Count - MostNames} more";

    private static string KindOf(RegisterFormat format) => format switch
    {
        RegisterFormat.GiasEstablishments => "a register from Get Information about Schools",
        RegisterFormat.GiasLinks => "the links between schools from Get Information about Schools",
        RegisterFormat.NamesAndDates => "a list of schools with their numbers and names",
        RegisterFormat.NcesSchools => "a register from the Common Core of Data",
        RegisterFormat.Other => "a list of schools, read by your mapping",
    };
}
