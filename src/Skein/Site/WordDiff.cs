using System.Text.RegularExpressions;

namespace Skein.Site;

public enum WordChange
{
    Same,
    Added,
    Removed,
}

/// <summary>Some words that stand in both versions, or in one.</summary>
public readonly record struct WordRun(WordChange Change, string Text);

/// <summary>
/// What is different between two versions, word by word: the longest run of words that both hold stays,
/// and the rest was taken out or put in.
/// Longest common subsequence (R. Wagner and M. Fischer, “The string-to-string correction problem”, JACM 21(1), 1974).
/// </summary>
public static partial class WordDiff
{
    /// <summary>
    /// Beyond so many comparisons the middle is shown as replaced whole: nobody reads a difference that large by words.
    /// </summary>
    private const int MostCells = 4_000_000;

    /// <summary>Runs in reading order. Without the added ones they are the old words, without the removed ones the new.</summary>
    public static IReadOnlyList<WordRun> Compare(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        var head = 0;
        while (head < old.Length && head < now.Length && old[head] == now[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < old.Length - head && tail < now.Length - head && old[^(tail + 1)] == now[^(tail + 1)])
        {
            tail++;
        }

        var runs = new List<(WordChange Change, string Word)>();
        runs.AddRange(old[..head].Select(word => (WordChange.Same, word)));
        runs.AddRange(Middle(old[head..^tail], now[head..^tail]));
        runs.AddRange(old[^tail..].Select(word => (WordChange.Same, word)));
        return Joined(runs);
    }

    private static IEnumerable<(WordChange Change, string Word)> Middle(string[] old, string[] now)
    {
        if ((long)old.Length * now.Length > MostCells)
        {
            return old.Select(word => (WordChange.Removed, word)).Concat(now.Select(word => (WordChange.Added, word)));
        }

        var common = Common(old, now);
        var runs = new List<(WordChange, string)>();
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                runs.Add((WordChange.Same, old[i++]));
                j++;
            }
            else if (j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                runs.Add((WordChange.Removed, old[i++]));
            }
            else
            {
                runs.Add((WordChange.Added, now[j++]));
            }
        }

        return runs;
    }

    /// <summary>At [i, j]: how many words the rests from i and from j have in common, in order.</summary>
    private static int[,] Common(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static List<WordRun> Joined(List<(WordChange Change, string Word)> words)
    {
        var runs = new List<WordRun>();
        foreach (var (change, word) in words)
        {
            if (runs.Count > 0 && runs[^1].Change == change)
            {
                runs[^1] = new(change, runs[^1].Text + word);
            }
            else
            {
                runs.Add(new(change, word));
            }
        }

        return runs;
    }

    /// <summary>Each word with the white space after it, so that the words together are the text again.</summary>
    private static string[] Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\S+\s*|\s+")]
    private static partial Regex Word();
}
