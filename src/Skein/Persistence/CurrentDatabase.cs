namespace Skein.Persistence;

/// <summary>
/// The database that this request works on: the installation's own, or the demonstration's for somebody who is looking round.
/// It is set once, before anything asks for a <see cref="SkeinDb"/>.
/// </summary>
public sealed class CurrentDatabase(DatabaseAddress own)
{
    public DatabaseAddress Address { get; private set; } = own;

    public bool IsDemonstration { get; private set; }

    public void LookRound(DatabaseAddress demonstration) => (Address, IsDemonstration) = (demonstration, true);
}
