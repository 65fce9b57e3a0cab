using Skein.Tables;

namespace Skein.Starting;

/// <summary>
/// A line without headings: the school first, and then a head, an address, a number, in whatever order they can be told.
/// </summary>
internal static class FreeLine
{
    public static PastedLine Read(TableRow row)
    {
        var parts = new LineParts(row);
        var fields = row.Fields.Where(field => field.Length > 0).ToList();
        if (row[0].Length == 0 && fields.Count > 0 && !LikelyField.IsNumber(fields[0]))
        {
            fields.Insert(0, "");
        }

        if (fields.Count > 1 && LikelyField.IsNumber(fields[0]))
        {
            parts.Code(fields[0]);
            fields.RemoveAt(0);
        }

        var (before, after) = (new List<string>(), new List<string>());
        parts.School = parts.TakeAddresses(fields[0]);
        foreach (var field in fields.Skip(1))
        {
            if (field.Contains('@', StringComparison.Ordinal))
            {
                parts.AddressedTo(parts.TakeAddresses(field));
            }
            else if (LikelyField.IsNumber(field))
            {
                parts.Code(field);
            }
            else if (LikelyField.IsPhone(field))
            {
                parts.Phone(field);
            }
            else if (LikelyField.IsPostcode(field))
            {
                parts.Postcode(field);
            }
            else if (!LikelyField.IsNothing(field))
            {
                (parts.Address is null ? before : after).Add(field);
            }
        }

        FindHead(parts, before, after);
        return parts.Read();
    }

    /// <summary>
    /// The head stands between the school and the address. Other words there go on with the school, or are half of a name.
    /// </summary>
    private static void FindHead(LineParts parts, List<string> before, List<string> after)
    {
        while (before.Count > 1 && LikelyField.IsOfSchool(before[0]))
        {
            parts.School = $"{parts.School}, {before[0]}";
            before.RemoveAt(0);
        }

        if (before.Count == 0 && after.Count > 0)
        {
            before.Add(after[0]);
            after.RemoveAt(0);
        }

        if (before.Count >= 2 && LikelyField.AreOneName(before[0], before[1], parts.Address))
        {
            before[0] = $"{before[1]} {before[0]}";
            before.RemoveAt(1);
        }

        var head = before.Count >= 2
            && !LikelyField.IsWholeName(before[0])
            && before.FindIndex(LikelyField.IsWholeName) is > 0 and var whole
            ? whole
            : 0;
        foreach (var (place, words) in before.Index())
        {
            if (place == head)
            {
                parts.Head = words;
            }
            else
            {
                parts.NotUsed(words);
            }
        }

        after.ForEach(parts.NotUsed);
    }
}
