using Skein.Persistence;

namespace Skein.Schools;

public readonly record struct SchoolId(Guid Value) : IId<SchoolId>
{
    public static bool TryParse(string? text, out SchoolId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// A school: a row of a public register, or one that somebody typed in. In a register a school that becomes an academy is a
/// new school; what came before and after is <see cref="Succession"/>.
/// </summary>
public sealed class School
{
    private School(SchoolId id, string name) => (Id, Name) = (id, name);

    public SchoolId Id { get; private init; }
    public string Name { get; private set; }

    /// <summary>Whose numbering <see cref="Code"/> belongs to: «GIAS-URN», «NCES»; null for a school typed in by hand.</summary>
    public string? Scheme { get; init; }

    /// <summary>Its number in the register: text, because zeros in front count.</summary>
    public string? Code { get; init; }

    public string? Type { get; init; }
    public string? Phase { get; init; }
    public string? Status { get; init; }
    public DateOnly? OpenedOn { get; init; }

    /// <summary>The first day on which it is no longer open; it may lie ahead.</summary>
    public DateOnly? ClosedOn { get; init; }

    public string? AuthorityCode { get; init; }
    public string? AuthorityName { get; init; }

    /// <summary>Its number within its authority; authority and number together are what England calls LAEstab.</summary>
    public string? EstablishmentNumber { get; init; }

    /// <summary>As the register spells it, which varies: never used for grouping.</summary>
    public string? Town { get; init; }

    public string? Postcode { get; init; }
    public int? Pupils { get; init; }
    public int? LowAge { get; init; }
    public int? HighAge { get; init; }

    /// <summary>Kept only where an administrator switched it on with a reason.</summary>
    public string? HeadName { get; init; }

    /// <inheritdoc cref="HeadName"/>
    public string? Phone { get; init; }

    /// <summary>A fingerprint of the register's row, by which an import sees what changed; null when typed in by hand.</summary>
    public long? RowHash { get; init; }

    /// <summary>When a whole register no longer held it. It is never deleted.</summary>
    public DateTime? DroppedAt { get; init; }

    /// <summary>A school that no register holds, or not yet: a name is enough.</summary>
    public static School TypedIn(SchoolName name, DateTimeOffset now) => new(Ids.New<SchoolId>(now), name.Value);

    /// <summary>A school as a register tells of it.</summary>
    public static School Registered(SchoolId id, string name, string scheme, string code, string? phase = null) =>
        new(id, name) { Scheme = scheme, Code = code, Phase = phase };

    /// <summary>Corrects the name of a school typed in by hand.</summary>
    /// <returns>Why it cannot be renamed, or null once it is.</returns>
    public Refusal? Rename(SchoolName name)
    {
        if (Scheme is not null)
        {
            return new("This name comes from the register. Import a newer register to change it.");
        }

        Name = name.Value;
        return null;
    }
}

/// <summary>That one school came after another, as the register's links file tells it. Together they form a graph, with cycles.</summary>
public sealed class Succession(string scheme, string code, string otherCode, string kind, DateOnly? establishedOn)
{
    public string Scheme { get; private init; } = scheme;

    /// <summary>The number of the school the register tells of; it may tell of schools that were never imported.</summary>
    public string Code { get; private init; } = code;
    public string OtherCode { get; private init; } = otherCode;

    /// <summary>What the other school is to this one: «Successor», «Predecessor - merged».</summary>
    public string Kind { get; private init; } = kind;
    public DateOnly? EstablishedOn { get; private init; } = establishedOn;
}
