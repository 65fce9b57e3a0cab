using System.Numerics;

namespace Skein.GroupFormation.Proof;

/// <summary>A demand as rows of a linear program: each person once, and each limit with its slack.</summary>
internal sealed class Rows
{
    private readonly List<(Kind Kind, int Focus, double Sign)> _limits = [];
    private readonly int _people;

    public Rows(Instance instance, Demand demand)
    {
        _people = instance.People.Count;
        var right = Enumerable.Repeat(1.0, _people).ToList();
        Add(Kind.Groups, instance.MaxGroups);
        Add(Kind.Out, demand.MostOut);
        Add(Kind.Ranks, demand.MostRanks);
        Add(Kind.Pairs, demand.MostPairs);
        Add(Kind.Led, demand.FewestLed, sign: -1);
        for (var f = 0; f < instance.FocusCount; f++)
        {
            Add(Kind.OnFocus, Math.Min(demand.MostOnFocus ?? int.MaxValue, instance.FocusCap ?? int.MaxValue) is < int.MaxValue and var most ? most : null, f);
            Add(Kind.OnFocus, demand.FewestOnFocus is > 0 and var fewest ? fewest : null, f, -1);
        }

        Right = [.. right];

        void Add(Kind kind, double? limit, int focus = -1, double sign = 1)
        {
            if (limit is { } value)
            {
                _limits.Add((kind, focus, sign));
                right.Add(sign * value);
            }
        }
    }

    private enum Kind
    {
        Groups,
        Out,
        Ranks,
        Pairs,
        Led,
        OnFocus,
    }

    /// <summary>The right-hand sides: a row of a person is an equation, every other is at most its side.</summary>
    public double[] Right { get; }

    public int People => _people;

    /// <summary>What a column adds to each limit.</summary>
    public void Fill(Column column, Span<double> rows)
    {
        rows.Clear();
        for (var members = column.Members; members != 0; members &= members - 1)
        {
            rows[BitOperations.TrailingZeroCount(members)] = 1;
        }

        for (var i = 0; i < _limits.Count; i++)
        {
            rows[_people + i] = Of(column, i);
        }
    }

    /// <summary>Sums the prices of the limits up by what a column has, so that a column is priced in a few steps.</summary>
    public void Read(ReadOnlySpan<double> prices, ColumnPrices into)
    {
        into.Clear(prices[.._people]);
        for (var i = 0; i < _limits.Count; i++)
        {
            var price = prices[_people + i] * _limits[i].Sign;
            switch (_limits[i].Kind)
            {
                case Kind.Groups:
                    into.Group += price;
                    break;
                case Kind.Out:
                    into.Out += price;
                    break;
                case Kind.Ranks:
                    into.Rank += price;
                    break;
                case Kind.Pairs:
                    into.Pair += price;
                    break;
                case Kind.Led:
                    into.Lead += price;
                    break;
                case Kind.OnFocus:
                    into.OnFocus[_limits[i].Focus] += price;
                    break;
            }
        }
    }

    private double Of(Column column, int limit)
    {
        var (kind, focus, sign) = _limits[limit];
        return sign * kind switch
        {
            Kind.Groups => column.Focus >= 0 ? 1 : 0,
            Kind.Out => column.Focus < 0 ? 1 : 0,
            Kind.Ranks => column.Ranks,
            Kind.Pairs => column.Pairs,
            Kind.Led => column.IsLed ? 1 : 0,
            Kind.OnFocus => column.Focus == focus ? 1 : 0,
        };
    }
}
