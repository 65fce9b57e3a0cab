using Skein.Schools;

namespace Skein.Starting;

/// <summary>A school that the lines speak of, and the lines that do.</summary>
/// <param name="Known">The school that is known; null for one of its own.</param>
/// <param name="Lines">In their order.</param>
internal sealed record PlannedSchool(SchoolId? Known, IReadOnlyList<PastedLine> Lines)
{
    private readonly bool _namesOne = Count(Lines, line => line.Head?.Value) <= 1 && Count(Lines, line => line.Email?.Value) <= 1;

    /// <summary>The head who is kept: of the last line that names one, with what other lines say of the same person.</summary>
    public PastedLine? OfHead => field ??= Joined();

    /// <summary>The line speaks of the head who is kept, or of nobody else.</summary>
    public bool IsOfHead(PastedLine line) => OfHead is { } head && (_namesOne || IsSame(line, head));

    /// <summary>The line, under the name that another line gives its head.</summary>
    public PastedLine Named(PastedLine line) =>
        line is { Head: null, Email: not null } && IsOfHead(line) ? line with { Head = OfHead?.Head } : line;

    /// <summary>
    /// What a line says and another says otherwise, and is not kept. Where it names another head, its result says that.
    /// </summary>
    public IEnumerable<string> NotKept(PastedLine line)
    {
        var isOfAnother = line.HasHead && !IsOfHead(line);
        if (line.Phone is { } phone && !isOfAnother && !(IsOfHead(line) && Digits(OfHead?.Phone) == Digits(phone)))
        {
            yield return phone;
        }

        foreach (var part in new Func<PastedLine, string?>[] { l => l.Code, l => l.Town, l => l.Postcode })
        {
            if (Known is null && part(line) is { } said
                && !said.Equals(Lines.Select(part).First(first => first is not null), StringComparison.OrdinalIgnoreCase))
            {
                yield return said;
            }
        }
    }

    private PastedLine? Joined()
    {
        var head = Lines.LastOrDefault(line => line.HasHead);
        foreach (var line in Lines.Reverse())
        {
            if (head is not null && (_namesOne || IsSame(line, head)))
            {
                head = head
                    with
                { Head = head.Head ?? line.Head, Email = head.Email ?? line.Email, Phone = head.Phone ?? line.Phone };
            }
        }

        return head;
    }

    /// <summary>One name or one address stands on both, and nothing on either speaks against it.</summary>
    private static bool IsSame(PastedLine one, PastedLine other)
    {
        var (name, address) = (Agree(one.Head?.Value, other.Head?.Value), Agree(one.Email?.Value, other.Email?.Value));
        return (name is true || address is true) && name is not false && address is not false;
    }

    private static bool? Agree(string? one, string? other) =>
        one is null || other is null ? null : one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static int Count(IReadOnlyList<PastedLine> lines, Func<PastedLine, string?> part) =>
        lines.Select(part).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Count();

    private static string Digits(string? phone) => string.Concat((phone ?? "").Where(char.IsAsciiDigit));
}
