using System.Numerics;

namespace Skein.GroupFormation.Proof;

/// <summary>What each thing that a column can have is worth.</summary>
internal sealed class ColumnPrices(int foci)
{
    private readonly double[] _ofPerson = new double[Columns.MostPeople];

    public double[] OnFocus { get; } = new double[foci];

    public double Group { get; set; }

    public double Out { get; set; }

    public double Rank { get; set; }

    public double Pair { get; set; }

    public double Lead { get; set; }

    public void Clear(ReadOnlySpan<double> ofPerson)
    {
        ofPerson.CopyTo(_ofPerson);
        Array.Clear(OnFocus);
        (Group, Out, Rank, Pair, Lead) = (0, 0, 0, 0, 0);
    }

    public double Of(in Column column)
    {
        var worth = column.Focus < 0 ? Out
            : Group + OnFocus[column.Focus] + (Rank * column.Ranks) + (Pair * column.Pairs) + (column.IsLed ? Lead : 0);
        for (var members = column.Members; members != 0; members &= members - 1)
        {
            worth += _ofPerson[BitOperations.TrailingZeroCount(members)];
        }

        return worth;
    }
}
