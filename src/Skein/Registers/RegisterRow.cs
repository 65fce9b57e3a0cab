using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Registers;

/// <summary>
/// An entry of a list that a network keeps. Its fields are filled by the questions of its <see cref="Register{TRow, TId}"/>;
/// what is done with it are verbs of its own.
/// </summary>
public abstract class RegisterRow<TId>(TId id, NetworkId networkId) : IVersioned, IInNetwork<TId>
    where TId : struct, IId<TId>
{
    public TId Id { get; private init; } = id;
    public NetworkId NetworkId { get; private init; } = networkId;
    public int Version { get; private set; }

    /// <summary>
    /// Its fields were filled: what they say together is put in order, or <paramref name="problems"/> is told what is wrong.
    /// </summary>
    protected internal virtual void Settle(DateOnly today, Problems problems)
    {
    }
}
