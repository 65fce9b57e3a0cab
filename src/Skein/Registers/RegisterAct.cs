using Skein.Access;
using Skein.Networks;

namespace Skein.Registers;

/// <summary>What is done with an entry: a verb of the entry's own, at an address of its own.</summary>
/// <param name="Address">What its address ends with.</param>
/// <param name="Do">The verb; what it returns is why the world says no.</param>
/// <param name="DoneAsync">What is said of it.</param>
public sealed record RegisterAct<TRow>(
    string Address, Func<TRow, Here, Refusal?> Do, Func<TRow, Here, CancellationToken, ValueTask<Done>> DoneAsync)
    where TRow : class
{
    /// <summary>A verb that nothing can stand against.</summary>
    public RegisterAct(
        string address, Action<TRow, Here> act, Func<TRow, Here, CancellationToken, ValueTask<Done>> doneAsync)
        : this(address, Always(act), doneAsync)
    {
    }

    /// <summary>Who does it.</summary>
    public Right Right { get; init; } = Right.ArrangeNetwork;

    /// <summary>Whose entry it must be; for others there is nothing at its address.</summary>
    public Func<TRow, Here, CancellationToken, ValueTask<bool>> IsTheirsAsync { get; init; } = (_, _, _) => new(true);

    /// <summary>What is asked for with it.</summary>
    public RegisterFields<TRow> Fields { get; init; } = new();

    private static Func<TRow, Here, Refusal?> Always(Action<TRow, Here> act) => (row, here) =>
    {
        act(row, here);
        return null;
    };
}

/// <summary>What was done with an entry.</summary>
/// <param name="Verb">What the chronicle calls it.</param>
/// <param name="Sentence">What the chronicle keeps.</param>
/// <param name="Said">What the person reads on the next page; null where the page shows it well enough.</param>
public sealed record Done(string Verb, string Sentence, string? Said = null)
{
    /// <summary>Who or what else it was about.</summary>
    public IReadOnlyCollection<(string Kind, Guid Id)> With { get; init; } = [];

    /// <summary>Where it leads; null for the list.</summary>
    public string? Next { get; init; }

    /// <summary>Most of what is said is known without asking the database.</summary>
    public static implicit operator ValueTask<Done>(Done done) => new(done);
}
