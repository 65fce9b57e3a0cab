using Skein.GroupFormation.Seating;

namespace Skein.GroupFormation.Proof;

/// <summary>
/// Whether shares of columns can fill the rows: a linear program that only asks for any solution, solved by the simplex method with an
/// explicit inverse.
/// </summary>
/// <remarks>
/// Each row starts with a stopgap, and the sum of all stopgaps is driven down. Where it cannot reach zero, the prices of the rows prove
/// it: no allowed column is worth more than nothing at them, and the right-hand sides together are. Source: Dantzig, “Linear Programming
/// and Extensions”, 1963; Farkas's lemma.
/// </remarks>
internal sealed class Feasibility
{
    private const double Tiny = 1e-9;
    private readonly Rows _rows;
    private readonly Column[] _columns;
    private readonly int _size;
    private readonly Inverse _inverse;
    private readonly double[] _value;
    private readonly int[] _basis; // a column; or −1 − r for the slack of row r; or Stopgap
    private readonly ColumnPrices _ofColumn;
    private readonly double[] _prices;
    private readonly double[] _entering;
    private readonly double[] _turned;
    private int _next; // where pricing goes on
    private const int Stopgap = int.MinValue;
    private const int Block = 4096;

    public Feasibility(Rows rows, Column[] columns, int foci, Chance chance)
    {
        (_rows, _columns, _size) = (rows, columns, rows.Right.Length);
        (_ofColumn, Banned) = (new(foci), new int[columns.Length]);
        (_inverse, _value, _basis) = (new(_size), new double[_size], new int[_size]);
        (_prices, _entering, _turned) = (new double[_size], new double[_size], new double[_size]);
        for (var r = 0; r < _size; r++)
        {
            // Sides that differ a little from each other keep the method from going round in circles.
            var right = rows.Right[r] + (chance.Share() * 1e-7);
            var isSlack = r >= rows.People && right >= 0;
            _inverse.Row(r)[r] = right >= 0 ? 1 : -1;
            (_value[r], _basis[r]) = (Math.Abs(right), isSlack ? -1 - r : Stopgap);
        }
    }

    /// <summary>Columns that may not be used, by how many reasons.</summary>
    public int[] Banned { get; }

    /// <summary>How often the basis may still change before the search gives up.</summary>
    public long TurnsLeft { get; set; }

    /// <returns>True where shares fill the rows, false where it is proven that none do, null where it cannot be said.</returns>
    public bool? Solve(CancellationToken stop)
    {
        while (true)
        {
            if (TurnsLeft-- <= 0 || stop.IsCancellationRequested)
            {
                return null;
            }

            var lack = Price();
            if (lack < 1e-4)
            {
                return true;
            }

            var (column, worth) = Dearest();
            if (worth < 1e-7)
            {
                return IsProof() ? false : null;
            }

            if (!Enter(column))
            {
                return null;
            }
        }
    }

    /// <summary>The share of each column that is used.</summary>
    public IEnumerable<(int Column, double Share)> Shares()
    {
        for (var r = 0; r < _size; r++)
        {
            if (_basis[r] >= 0 && _value[r] > 1e-5)
            {
                yield return (_basis[r], _value[r]);
            }
        }
    }

    private double CostOf(int basic) => basic == Stopgap || (basic >= 0 && Banned[basic] > 0) ? 1 : 0;

    private double Price()
    {
        Array.Clear(_prices);
        var lack = 0.0;
        for (var r = 0; r < _size; r++)
        {
            if (CostOf(_basis[r]) > 0)
            {
                lack += _value[r];
                var row = _inverse.Row(r);
                for (var c = 0; c < _size; c++)
                {
                    _prices[c] += row[c];
                }
            }
        }

        return lack;
    }

    private (int Column, double Worth) Dearest()
    {
        var (dearest, most) = (0, 0.0);
        for (var r = _rows.People; r < _size; r++)
        {
            if (_prices[r] > most)
            {
                (dearest, most) = (-1 - r, _prices[r]);
            }
        }

        // The dearest of a block will do; only the last turn has to look at every column.
        _rows.Read(_prices, _ofColumn);
        for (var looked = 0; looked < _columns.Length && (most < 1e-6 || looked % Block != 0); looked++)
        {
            _next = _next + 1 < _columns.Length ? _next + 1 : 0;
            if (Banned[_next] == 0 && _ofColumn.Of(_columns[_next]) is var worth && worth > most)
            {
                (dearest, most) = (_next, worth);
            }
        }

        return (dearest, most);
    }

    /// <summary>Checks the prices against the true right-hand sides, with room for what rounding may have spoilt.</summary>
    private bool IsProof()
    {
        var (sum, worst) = (0.0, 0.0);
        for (var r = 0; r < _size; r++)
        {
            sum += _prices[r] * _rows.Right[r];
            worst = r >= _rows.People ? Math.Max(worst, _prices[r] * Math.Abs(_rows.Right[r])) : worst;
        }

        for (var i = 0; i < _columns.Length; i++)
        {
            worst = Banned[i] == 0 ? Math.Max(worst, _ofColumn.Of(_columns[i])) : worst;
        }

        // An answer has at most a column a person, and a slack at most as large as its side and what the columns add to it.
        return sum - (worst * 4 * (_rows.People + _size)) > 1e-5;
    }

    private bool Enter(int column)
    {
        if (column >= 0)
        {
            _rows.Fill(_columns[column], _entering);
        }
        else
        {
            Array.Clear(_entering);
            _entering[-1 - column] = 1;
        }

        for (var r = 0; r < _size; r++)
        {
            _turned[r] = Inverse.Dot(_inverse.Row(r), _entering);
        }

        var leaving = -1;
        for (var r = 0; r < _size; r++)
        {
            if (_turned[r] > Tiny * 100 && (leaving < 0 || IsTighter(r, leaving)))
            {
                leaving = r;
            }
        }

        if (leaving >= 0)
        {
            _inverse.Turn(leaving, _turned, _value);
            _basis[leaving] = column;
        }

        return leaving >= 0;
    }

    private bool IsTighter(int row, int than)
    {
        var (mine, theirs) = (_value[row] / _turned[row], _value[than] / _turned[than]);
        return mine < theirs - Tiny || (mine < theirs + Tiny && _turned[row] > _turned[than]);
    }
}
