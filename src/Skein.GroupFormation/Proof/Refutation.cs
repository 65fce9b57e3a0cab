using System.Numerics;

namespace Skein.GroupFormation.Proof;

/// <summary>
/// Searches every answer that meets a demand: where shares of groups cannot meet it, whole groups cannot; where they can, two people are
/// either together or apart, and each half is searched.
/// </summary>
/// <remarks>Source: Ryan and Foster, “An integer programming approach to scheduling”, 1981.</remarks>
internal sealed class Refutation
{
    private readonly Column[] _columns;
    private readonly Feasibility _program;

    public Refutation(Instance instance, IEnumerable<Column> all, Demand demand, long turns)
    {
        TurnsLeft = turns;
        _columns = [.. all.Where(demand.Allows)];
        _program = new(new(instance, demand), _columns, instance.FocusCount, new(1));
    }

    /// <summary>Groups that meet the demand, once they are found.</summary>
    public List<Column>? Found { get; private set; }

    public long TurnsLeft { get; private set; }

    /// <summary>
    /// Tries two ways in turn, each time for longer: following the largest shares soon finds an answer where there is one, and halving
    /// what is most in doubt sooner shows that there is none.
    /// </summary>
    /// <returns>Whether it is proven that nothing meets the demand.</returns>
    public bool Run(CancellationToken stop)
    {
        for (var (limit, dive) = (1000L, true); TurnsLeft > 0 && !stop.IsCancellationRequested; (limit, dive) = (limit * 2, !dive))
        {
            var turns = Math.Min(limit, TurnsLeft);
            _program.TurnsLeft = turns;
            var isWhole = Explore(dive, stop);
            TurnsLeft -= turns - Math.Max(0, _program.TurnsLeft);
            if (isWhole || Found is not null)
            {
                return Found is null;
            }
        }

        return false;
    }

    /// <returns>Whether the whole of this part was searched.</returns>
    private bool Explore(bool dive, CancellationToken stop)
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
        if (Divided(shares, _columns, dive) is not { } rule)
        {
            Found = [.. shares.Where(share => share.Share > 0.5).Select(share => _columns[share.Column])];
            return true;
        }

        foreach (var isKept in (ReadOnlySpan<bool>)[true, false])
        {
            Ban(rule, isKept, 1);
            var isWhole = Explore(dive, stop);
            Ban(rule, isKept, -1);
            if (!isWhole || Found is not null)
            {
                return isWhole;
            }
        }

        return true;
    }

    /// <summary>Two people who are together in part, or one person who is partly on a focus; null where every share is whole.</summary>
    private static Rule? Divided(List<(int Column, double Share)> shares, Column[] columns, bool dive)
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
        var nearest = 2.0;
        foreach (var (rule, share) in together)
        {
            // Where someone goes says more than with whom, so it is settled first.
            var distance = dive ? 1 - share : Math.Abs(share - 0.5) + (rule.Focus is null ? 0 : -0.0005);
            if (share is > 0.001 and < 0.999 && distance < nearest)
            {
                (divided, nearest) = (rule, distance);
            }
        }

        return divided;
    }

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
