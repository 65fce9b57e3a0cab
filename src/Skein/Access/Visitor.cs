namespace Skein.Access;

/// <summary>Whoever makes this request: a person with a standing here, or nobody Skein knows.</summary>
public sealed class Visitor
{
    public PersonId? Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The id the chronicle keeps; null for somebody without an account.</summary>
    public Guid? Actor => Id?.Value;

    /// <summary>A program is here with a key of theirs, and not the person.</summary>
    public bool IsProgram { get; private set; }

    private IReadOnlySet<Right> _rights = EmptyRights;
    private static readonly HashSet<Right> EmptyRights = [];

    public bool May(Right right) => _rights.Contains(right);

    internal void IsProgramOf(PersonId person, Standing standing)
    {
        Is(person, standing);
        IsProgram = true;
    }

    internal void Is(PersonId person, Standing standing) => (Id, Name, _rights) = (person, standing.Name, standing.Rights);
}
