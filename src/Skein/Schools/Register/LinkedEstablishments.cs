using Skein.Tables;

namespace Skein.Schools.Register;

/// <summary>
/// The last column of a search's download: “115961 Predecessor”. A school with more links has more fields than the header,
/// and they belong to this list.
/// </summary>
internal static class LinkedEstablishments
{
    public static IEnumerable<SuccessionRow> Read(RegisterRow school, RecordReader record, int place, int end)
    {
        for (var i = place; i < end; i++)
        {
            var text = RegisterText.Tidy(record[i]) ?? "";
            var space = text.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && RegisterScheme.TryReadCode(school.Scheme, text[..space], out var other, out _))
            {
                yield return new(school.Line, school.Scheme, school.Code, other, text[(space + 1)..], EstablishedOn: null);
            }
        }
    }
}
