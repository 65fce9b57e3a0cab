using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Skein.Access;

/// <summary>
/// What becomes of a row when the record it names is joined to another of the same person. A mapping says it where the row does
/// not simply pass on.
/// </summary>
public enum WhenJoined
{
    /// <summary>
    /// It is the kept record's from then on. Where that has such a row already and there can be one only, its own stays.
    /// </summary>
    PassesOn,

    /// <summary>
    /// The same; but where the kept record has its own, this one stays with the record that goes: others build on it.
    /// </summary>
    PassesOnUnlessThere,

    /// <summary>It stays with the record that goes.</summary>
    Stays,

    /// <summary>It goes, and is back once the records are parted.</summary>
    Goes,
}

/// <summary>A row of which a person has one. Two records of one person may each have had their own.</summary>
public interface IHadOnce
{
    /// <summary>Takes over from the other what must not be lost.</summary>
    /// <param name="other">Of the record that goes, and of the same kind.</param>
    /// <returns>Whether the other is the one to keep.</returns>
    bool GivesWayTo(object other);
}

/// <summary>A row that names two people, who may turn out to be one.</summary>
public interface INamesTwo
{
    /// <returns>Whether the row still says something now that somebody whom it names has another id.</returns>
    bool Joined(DateOnly today);
}

/// <summary>
/// Columns that name a person are known by their type; a mapping marks what is not usual about one. Joining and parting two
/// records, forgetting a person, and what a person takes along walk them all (decision 36).
/// </summary>
public static class PersonMarks
{
    private const string Joining = "Skein:WhenJoined";
    private const string Once = "Skein:OneAtATime";
    private const string Confided = "Skein:Confided";
    private const string Forgotten = "Skein:GoesWhenForgotten";

    extension<T>(PropertyBuilder<T> column)
    {
        public PropertyBuilder<T> WhenJoined(WhenJoined then) => column.HasAnnotation(Joining, then.ToString());

        /// <summary>On any day a person has one such row at most with the same in the other column.</summary>
        public PropertyBuilder<T> OneAtATime(string within) => column.HasAnnotation(Once, within);

        /// <summary>The row goes with whomever it names, once they ask to be forgotten.</summary>
        public PropertyBuilder<T> GoesWhenForgotten() => column.HasAnnotation(Forgotten, bool.TrueString);

        /// <summary>Somebody else said it, for themselves alone: whom it names does not learn of it.</summary>
        public PropertyBuilder<T> IsConfided() => column.HasAnnotation(Confided, bool.TrueString);
    }

    extension(IReadOnlyProperty column)
    {
        public bool NamesPerson => (Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType) == typeof(PersonId);

        public WhenJoined WhenJoined => column[Joining] is string then ? Enum.Parse<WhenJoined>(then) : default;

        public string? OneAtATimeWithin => (string?)column[Once];

        public bool GoesWhenForgotten => column[Forgotten] is not null;

        public bool IsConfided => column[Confided] is not null;
    }
}
