using Skein.Tables;

namespace Skein.Starting;

/// <summary>A line below headings. Where it has a field too many, a comma stands in one of them, and it is found which.</summary>
internal static class HeadedLine
{
    public static PastedLine Read(TableRow typed, PastedHeadings headings)
    {
        var row = Fitted(typed, headings);
        var parts = new LineParts(row);
        TakeEmail(parts, row[headings[PastedField.Email]]);
        parts.Head = parts.TakeAddresses(HeadOf(row, headings));
        parts.School = parts.TakeAddresses(row[headings[PastedField.School]]);
        parts.Code(row[headings[PastedField.Number]]);
        parts.Phone(row[headings[PastedField.Phone]]);
        parts.Town(row[headings[PastedField.Town]]);
        parts.Postcode(row[headings[PastedField.Postcode]]);
        for (var place = 0; place < row.Fields.Count; place++)
        {
            if (!headings.Uses(place))
            {
                TakeRest(parts, parts.TakeAddresses(row[place]), hasHeading: place < headings.Count);
            }
        }

        return parts.Read();
    }

    /// <summary>Words beside an address name whom it reaches; words without one, “ask the office”, name nobody.</summary>
    private static void TakeEmail(LineParts parts, string text)
    {
        if (text.Contains('@', StringComparison.Ordinal))
        {
            parts.AddressedTo(parts.TakeAddresses(text));
        }
        else
        {
            parts.NotUsed(text);
        }
    }

    /// <summary>
    /// What stands beyond the headings may still be a telephone number or a postcode; what has a heading of its own is what
    /// that says.
    /// </summary>
    private static void TakeRest(LineParts parts, string text, bool hasHeading)
    {
        if (!hasHeading && LikelyField.IsPhone(text))
        {
            parts.Phone(text);
        }
        else if (!hasHeading && LikelyField.IsPostcode(text))
        {
            parts.Postcode(text);
        }
        else
        {
            parts.NotUsed(text);
        }
    }

    private static string HeadOf(TableRow row, PastedHeadings headings)
    {
        var whole = row[headings[PastedField.Head]];
        string[] divided =
        [
            row[headings[PastedField.HeadTitle]], row[headings[PastedField.HeadFirstName]],
            row[headings[PastedField.HeadSurname]],
        ];
        var named = Clean.Line(string.Join(' ', divided));
        return divided[1..].All(part => part.Length == 0) ? Clean.Line($"{divided[0]} {whole}")
            : whole.Length == 0 ? named
            : divided[2].Length == 0 && !whole.Contains(divided[1], StringComparison.OrdinalIgnoreCase)
            ? Clean.Line($"{named} {whole}")
            : whole;
    }

    private static TableRow Fitted(TableRow row, PastedHeadings headings)
    {
        var count = row.Fields.Count;
        while (count > headings.Count && row[count - 1].Length == 0)
        {
            count--;
        }

        var extra = count - headings.Count;
        if (extra <= 0)
        {
            return row;
        }

        var (school, head) = (headings[PastedField.School], headings[PastedField.Head]);
        if (
            head >= 0
                && extra == 1
                && LikelyField.AreOneName(row[head], row[head + 1], address: null)
                && Joined(head) is var named
                && Fits(named, headings))
        {
            return named;
        }

        if (
            Fits(row, headings)
                && !(head == school + 1 && !LikelyField.IsWholeName(row[head]) && LikelyField.IsWholeName(row[head + extra])))
        {
            return row;
        }

        return new[] { school, head }.Concat(Enumerable.Range(0, headings.Count)).Where(place => place >= 0)
            .Select(Joined).FirstOrDefault(joined => Fits(joined, headings)) ?? row;

        TableRow Joined(int place) => row with
        {
            Fields =
            [
                .. row.Fields.Take(place), string.Join(", ", row.Fields.Skip(place).Take(extra + 1)),
                .. row.Fields.Skip(place + extra + 1),
            ],
        };
    }

    /// <summary>Each column holds what it can hold.</summary>
    private static bool Fits(TableRow row, PastedHeadings headings) =>
        IsOne(row, headings, PastedField.Email, text => text.Contains('@', StringComparison.Ordinal))
        && IsOne(row, headings, PastedField.Phone, LikelyField.IsPhone)
        && IsOne(row, headings, PastedField.Postcode, LikelyField.IsPostcode)
        && IsOne(row, headings, PastedField.Number, text => text.Any(char.IsAsciiDigit))
        && (
            headings[PastedField.Email] < 0
                || IsOne(row, headings, PastedField.Head, text => !text.Contains('@', StringComparison.Ordinal)));

    private static bool IsOne(TableRow row, PastedHeadings headings, PastedField field, Func<string, bool> fits) =>
        row[headings[field]] is var text && (LikelyField.IsNothing(text) || fits(text));
}
