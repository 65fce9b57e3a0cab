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

    /// <summary>They came by an open code, and wait: what is their own is open to them, and nothing else.</summary>
    public bool IsWaiting { get; private set; }

    /// <summary>The time zones of all networks; null where the request is about one of them, or about a school.</summary>
    public IReadOnlyList<string>? Zones { get; private set; }

    /// <summary>The session that this request belongs to; null for a program and for nobody.</summary>
    public SessionId? Session { get; private set; }

    private IReadOnlySet<Right> _rights = EmptyRights;
    private static readonly HashSet<Right> EmptyRights = [];

    public bool May(Right right) => _rights.Contains(right);

    internal void IsProgramOf(PersonId person, Standing standing)
    {
        Is(person, standing);
        IsProgram = true;
    }

    internal void IsHere(PersonId person, Standing standing, SessionId session)
    {
        Is(person, standing);
        Session = session;
    }

    /// <summary>Their session has ended; what this request still does, it does for them.</summary>
    internal void HasLeft() => Session = null;

    internal void Is(PersonId person, Standing standing) =>
        (Id, Name, IsWaiting, Zones, _rights) =
            (person, standing.Name, standing.IsWaiting, standing.Zones, standing.Rights);
}
