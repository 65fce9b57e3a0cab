namespace Skein.GroupFormation.Seating;

/// <summary>Weighs what groups have become, and books it where it costs no more than is allowed.</summary>
internal sealed class Scales(Seats seats, FocusTables tables, Weights weights)
{
    /// <summary>Books the groups as they sit now, if that costs no more than is allowed.</summary>
    public bool Settle(int first, int second, int third, double allowed)
    {
        var (one, two, three) = (seats.Look(first), second < 0 ? default : seats.Look(second), third < 0 ? default : seats.Look(third));
        var change = one - seats.Worth[first];
        change += second < 0 ? default : two - seats.Worth[second];
        change += third < 0 ? default : three - seats.Worth[third];
        if (weights.Of(change) > allowed)
        {
            return false;
        }

        Book(first, one);
        Book(second, two);
        Book(third, three);
        return true;
    }

    private void Book(int group, Worth worth)
    {
        if (group >= 0)
        {
            seats.Book(group, worth);
            tables.Note(group, worth);
        }
    }
}
