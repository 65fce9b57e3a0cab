namespace Skein.Voice;

/// <summary>
/// What a question asks, whatever it is written with: its words that carry meaning, without marks on letters, endings of the
/// plural and signs that only look like others. Two questions ask the same where one has a word more than the other, where one
/// has all the words of the other and that has three or more, where four in five of their words are the same, or where they are
/// the same letters, give or take one in twenty. A small slip of typing makes no other word.
/// </summary>
/// <remarks>
/// It errs on the side of “the same”: whoever is refused waits four weeks or asks something else, and what slips by can show
/// what one person answered. “We say what did not work” and “We say what did work” ask the same, the other way round. A
/// question that is put in wholly other words is another question here.
/// </remarks>
internal sealed class Meaning
{
    /// <summary>Of the words of the longer of two questions, as many must be in the other.</summary>
    private const double SameShare = 0.8;

    /// <summary>A question of so many words is asked again by one that has them all and others.</summary>
    private const int FewestWithin = 3;

    /// <summary>Of the letters of two questions, one in so many may differ, wherever words begin and end.</summary>
    private const int LettersToOneSlip = 20;

    /// <summary>In a word of so many letters, one may be wrong.</summary>
    private const int LettersOfASlip = 4;

    private readonly HashSet<string> _words;
    private readonly string _letters;

    private Meaning(HashSet<string> words, string letters) => (_words, _letters) = (words, letters);

    public static Meaning Read(string text)
    {
        var words = LookAlikes.Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var carrying = words.Where(w => !Small.Contains(w)).Select(WithoutPlural).ToHashSet();
        return new(carrying.Count > 0 ? carrying : [.. words], string.Concat(words));
    }

    public bool IsSameAs(Meaning other) => HasSameLetters(other) || HasSameWords(other);

    private bool HasSameLetters(Meaning other)
    {
        var longer = Math.Max(_letters.Length, other._letters.Length);
        return Slips(_letters, other._letters) <= longer / LettersToOneSlip;
    }

    private bool HasSameWords(Meaning other)
    {
        var left = other._words.ToHashSet();
        var same = _words.Count(left.Remove);
        same += _words.Where(w => !other._words.Contains(w)).Count(w => left.FirstOrDefault(o => IsSlip(w, o)) is { } slip
            && left.Remove(slip));
        var (fewer, more) = (Math.Min(_words.Count, other._words.Count), Math.Max(_words.Count, other._words.Count));
        return (same == fewer && (fewer >= FewestWithin || more - fewer <= 1)) || same >= SameShare * more;
    }

    private static bool IsSlip(string one, string other) =>
        Math.Min(one.Length, other.Length) >= LettersOfASlip
            && Math.Abs(one.Length - other.Length) <= 1
            && Slips(one, other) <= 1;

    private static string WithoutPlural(string word) => word switch
    {
        { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        { Length: > 3 } when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
        _ => word,
    };

    /// <summary>
    /// How many letters must be changed, added, left out or exchanged with a neighbour to make one of the other.
    /// </summary>
    private static int Slips(string one, string other)
    {
        var (before, last, next) = (
            new int[other.Length + 1], Enumerable.Range(0, other.Length + 1).ToArray(), new int[other.Length + 1]);
        for (var i = 1; i <= one.Length; i++)
        {
            next[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                next[j] = Math.Min(changed, Math.Min(last[j], next[j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    next[j] = Math.Min(next[j], before[j - 2] + 1);
                }
            }

            (before, last, next) = (last, next, before);
        }

        return last[other.Length];
    }

    /// <summary>
    /// Words that can come and go without a question asking anything else, as they stand once look-alikes are folded.
    /// </summary>
    private static readonly HashSet<string> Small =
    [
        .. """
            a an the of to in on at for from by with and or but as than then so if it its this that these those there here
            is are was were be been being am do does did has have had will would shall should can could may might must
            i me my mine we us our ours you your yours they them their he she his her one ones
            very really quite just now today also still ever always often much many more most some any all every each
            whether
            """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(LookAlikes.Plain),
    ];
}
