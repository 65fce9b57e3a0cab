namespace Skein.GroupFormation.Foci;

/// <summary>The work that may be spent on choosing foci, in about the time it takes to look at one person once.</summary>
internal sealed class Budget(long work)
{
    private long _left = work;

    /// <summary>What is left of it, and never less than a little.</summary>
    public long Left => Math.Max(_left, 0);

    public void Spend(long work) => _left -= work;
}
