using System.Globalization;
using System.Text;

namespace Skein.Schools.Register;

/// <summary>
/// A school's name as it is compared, so that “St. Mary's C of E (VA) Primary” finds “Saint Marys Church of England Primary
/// School”.
/// </summary>
/// <remarks>Equal keys are a likely match, never a certain one: hundreds of schools are St Mary's. A person decides.</remarks>
public sealed record SchoolNameKey
{
    /// <summary>
    /// The <see cref="Likeness"/> from which a school is worth offering: below it most are only of the same kind. Our own
    /// choice, tried on the names of every school in England.
    /// </summary>
    public const double WorthOffering = 0.4;

    /// <summary>What tells one school from another counts three times what kind of school it is.</summary>
    private const double WeightOfDistinctive = 0.75;

    private readonly Trigrams _all;
    private readonly Trigrams _distinctive;

    private SchoolNameKey(string text, string distinctive) =>
        (Text, Distinctive, _all, _distinctive) = (text, distinctive, Trigrams.From(text), Trigrams.From(distinctive));

    /// <summary>All the words, in lower case, without accents or punctuation, each in one spelling.</summary>
    public string Text { get; }

    /// <summary>The words that tell this school from others, or all of them if they only say what kind of school it is.</summary>
    public string Distinctive { get; }

    public static SchoolNameKey From(string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        var text = TextOf(name);
        var distinctive = string.Join(' ', text.Split(' ').Where(SchoolWords.IsDistinctive));
        return new(text, distinctive is "" ? text : distinctive);
    }

    /// <summary>The <see cref="Text"/> alone, which costs little.</summary>
    public static string TextOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        return SchoolWords.InOneSpelling(Plain(name));
    }

    /// <summary>How alike two names are, from 0 to 1, by their trigrams, those of the distinctive words above all.</summary>
    public double Likeness(SchoolNameKey other)
    {
        ArgumentNullException.ThrowIfNull(other);

        return (WeightOfDistinctive * _distinctive.Similarity(other._distinctive))
            + ((1 - WeightOfDistinctive) * _all.Similarity(other._all));
    }

    public bool Equals(SchoolNameKey? other) => Text == other?.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    /// <summary>Lower-case letters and digits, one space between words. Apostrophes and dots of initials leave no gap.</summary>
    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (c == '&')
            {
                plain.Append(" and ");
            }
            else if (!LeavesNoGap(c) && !(c == '.' && EndsInInitial(plain)))
            {
                plain.Append(' ');
            }
        }

        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool LeavesNoGap(char c) =>
        c is '\'' or '’' or '‘' or '`' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static bool EndsInInitial(StringBuilder text) =>
        text.Length > 0 && text[^1] != ' ' && (text.Length == 1 || text[^2] == ' ');
}
