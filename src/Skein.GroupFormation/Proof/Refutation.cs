using System.Numerics;
using Skein.GroupFormation.Seating;

namespace Skein.GroupFormation.Proof;

/// <summary>
/// Searches every answer that meets a demand: where shares of groups cannot meet it, whole groups cannot; where they can, two people are
/// either together or apart, and each half is searched.
/// </summary>
/// <remarks>Source: Ryan and Foster, «An integer programming approach to scheduling», 1981.</remarks>
internal sealed class Refutation
{
    private readonly Column[] _columns;
    private readonly Feasibility _program;

    public Refutation(Instance instance, IEnumerable<Column> all, Demand demand, long turns)
    {
        _columns = [.. all.Where(demand.Allows)];
        _program = new(new(instance, demand), _columns, instance.FocusCount, new(1)) { TurnsLeft = turns };
    }

    /// <summary>Groups that meet the demand, once they are found.</summary>
    public List<Column>? Found { get; private set; }

    public long TurnsLeft => _program.TurnsLeft;

    /// <returns>Whether it is proven that nothing meets the demand.</returns>
    public bool Run(CancellationToken stop) => Explore(stop) && Found is null;

    /// <returns>Whether the whole of this part was searched.</returns>
    private bool Explore(CancellationToken stop)
    {
        if (_program.Solve(stop) is not { } isPossible)
        {
            return false;
        }

        if (!isPossible)
        {
            return true;
        }

        List<(int Column, double Share)> shares = [.. _program.Shares()];
        if (Divided(shares) is not { } rule)
        {
            Found = [.. shares.Where(share => share.Share > 0.5).Select(share => _columns[share.Column])];
            return true;
        }

        foreach (var isKept in (ReadOnlySpan<bool>)[true, false])
        {
            Ban(rule, isKept, 1);
            var isWhole = Explore(stop);
            Ban(rule, isKept, -1);
            if (!isWhole || Found is not null)
            {
                return isWhole;
            }
        }

        return true;
    }

    /// <summary>Two people who are together in part, or one person who is partly on a focus; null where every share is whole.</summary>
    private static Rule? Divided(List<(int Column, double Share)> shares, Column[] columns)
    {
        var together = new Dictionary<Rule, double>();
        foreach (var (column, share) in shares)
        {
            for (var first = columns[column].Members; first != 0; first &= first - 1)
            {
                var one = 1UL << BitOperations.TrailingZeroCount(first);
                var rule = new Rule(one, columns[column].Focus);
                together[rule] = together.GetValueOrDefault(rule) + share;
                for (var second = first & (first - 1); second != 0; second &= second - 1)
                {
                    rule = new(one | (1UL << BitOperations.TrailingZeroCount(second)), null);
                    together[rule] = together.GetValueOrDefault(rule) + share;
                }
            }
        }

        Rule? divided = null;
        var nearest = 0.499;
        foreach (var (rule, share) in together)
        {
            // Where someone goes says more than with whom, so it is settled first.
            var distance = Math.Abs(share - 0.5) + (rule.Focus is null ? 0 : -0.0005);
            if (Math.Abs(share - 0.5) < 0.499 && distance < nearest)
            {
                (divided, nearest) = (rule, distance);
            }
        }

        return divided;
    }

    private Rule? Divided(List<(int Column, double Share)> shares) => Divided(shares, _columns);

    private void Ban(Rule rule, bool isKept, int by)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            var shared = _columns[i].Members & rule.People;
            var isBroken = rule.Focus is { } focus ? shared != 0 && (_columns[i].Focus == focus) != isKept
                : isKept ? shared != 0 && shared != rule.People
                : shared == rule.People;
            _program.Banned[i] += isBroken ? by : 0;
        }
    }

    /// <summary>Two people together, or one person on a focus.</summary>
    private readonly record struct Rule(ulong People, int? Focus);
}
