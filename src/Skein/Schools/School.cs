using Skein.Persistence;
using Skein.Schools.Register;

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
    private School(SchoolId id, string name, string words) => (Id, Name, Words) = (id, name, words);

    public SchoolId Id { get; private init; }
    public string Name { get; private set; }

    /// <summary>
    /// Whose numbering <see cref="Code"/> belongs to: “GIAS-URN”, “NCES”; null for a school typed in by hand.
    /// </summary>
    public string? Scheme { get; private init; }

    /// <summary>Its number in the register, or the number that was typed with it: text, because zeros in front count.</summary>
    public string? Code { get; private set; }

    public string? Type { get; private set; }
    public string? Phase { get; private set; }

    /// <summary>The register's own word for whether it is open, and <see cref="Standing"/> what that comes to.</summary>
    public string? Status { get; private set; }

    /// <summary>Null where the register does not say, or says it in a word not known.</summary>
    public RegisterStanding? Standing { get; private set; }

    public DateOnly? OpenedOn { get; private set; }

    /// <summary>The first day on which it is no longer open; it may lie ahead.</summary>
    public DateOnly? ClosedOn { get; private set; }

    public string? AuthorityCode { get; private set; }
    public string? AuthorityName { get; private set; }

    /// <summary>Its number within its authority; authority and number together are what England calls LAEstab.</summary>
    public string? EstablishmentNumber { get; private set; }

    /// <summary>What England calls LAEstab, as “201/3614”; null where a part of it is not known.</summary>
    public string? LaEstab =>
        AuthorityCode is not null && EstablishmentNumber is not null ? $"{AuthorityCode}/{EstablishmentNumber}" : null;

    /// <summary>Its number, as people know it; null where a list without numbers told of it.</summary>
    public string? Number => Code is { } code && !UnnumberedCode.Is(code) ? code : null;

    /// <summary>As the register spells it, which varies: never used for grouping.</summary>
    public string? Town { get; private set; }

    public string? Postcode { get; private set; }
    public int? Pupils { get; private set; }
    public int? LowAge { get; private set; }
    public int? HighAge { get; private set; }

    /// <summary>Kept only where an administrator switched it on with a reason.</summary>
    public string? HeadName { get; private set; }

    /// <inheritdoc cref="HeadName"/>
    public string? Phone { get; private set; }

    /// <summary>What it is found by, in one spelling: its name, numbers, postcode, town and authority.</summary>
    public string Words { get; private set; }

    /// <summary>
    /// A fingerprint of all the register says, by which an import sees what changed; null when typed in by hand.
    /// </summary>
    public long? RowHash { get; private set; }

    /// <summary>When a whole register no longer held it. It is never deleted.</summary>
    public DateTime? DroppedAt { get; private set; }

    /// <summary>Closed, or known to close on a day that lies ahead.</summary>
    public bool IsClosing => ClosedOn is not null || Standing is RegisterStanding.Closed;

    /// <summary>A school that no register holds, or not yet: a name is enough.</summary>
    public static School TypedIn(SchoolName name, DateTimeOffset now) =>
        new(Ids.New<SchoolId>(now), name.Value, SchoolNameKey.TextOf(name.Value));

    /// <summary>
    /// What somebody knows of a school that was typed in, where nothing is known yet. What a register says stays.
    /// </summary>
    public void Tell(string? code, string? town, string? postcode)
    {
        if (Scheme is null)
        {
            (Code, Town, Postcode) = (Code ?? code, Town ?? town, Postcode ?? postcode);
            Words = SearchWords.From(this);
        }
    }

    /// <summary>A school as a register tells of it.</summary>
    public static School Registered(SchoolId id, RegisterRow row)
    {
        var school = new School(id, row.Name, "") { Scheme = row.Scheme, Code = row.Code };
        school.Follow(row, has: _ => true, losesPersonal: false);
        return school;
    }

    /// <summary>Takes what a newer register tells of it.</summary>
    /// <param name="row">What the register says.</param>
    /// <param name="has">Whether the register's file has a column for a field. What it has none for stays as it was.</param>
    /// <param name="losesPersonal">The file held the head's name and telephone number, and nobody asked to keep them.</param>
    /// <returns>Whether anything changed.</returns>
    public bool Follow(RegisterRow row, Func<RegisterField, bool> has, bool losesPersonal)
    {
        Name = row.Name;
        Type = has(RegisterField.Type) ? row.Type : Type;
        Phase = has(RegisterField.Phase) ? row.Phase : Phase;
        Status = has(RegisterField.Status) ? row.Status : Status;
        Standing = has(RegisterField.Status) || row.Standing is not null ? row.Standing : Standing;
        OpenedOn = has(RegisterField.OpenedOn) ? row.OpenedOn : OpenedOn;
        ClosedOn = has(RegisterField.ClosedOn) ? row.ClosedOn : ClosedOn;
        AuthorityCode = has(RegisterField.AuthorityCode) ? row.AuthorityCode : AuthorityCode;
        AuthorityName = has(RegisterField.AuthorityName) ? row.AuthorityName : AuthorityName;
        EstablishmentNumber = has(RegisterField.EstablishmentNumber) ? row.EstablishmentNumber : EstablishmentNumber;
        Town = has(RegisterField.Town) ? row.Town : Town;
        Postcode = has(RegisterField.Postcode) ? row.Postcode : Postcode;
        Pupils = has(RegisterField.Pupils) ? row.Pupils : Pupils;
        LowAge = has(RegisterField.LowAge) ? row.LowAge : LowAge;
        HighAge = has(RegisterField.HighAge) ? row.HighAge : HighAge;
        HeadName = has(RegisterField.HeadName) ? row.HeadName : losesPersonal ? null : HeadName;
        Phone = has(RegisterField.Phone) ? row.Phone : losesPersonal ? null : Phone;
        Words = SearchWords.From(this);

        var before = (RowHash, DroppedAt);
        (RowHash, DroppedAt) = (Fingerprint.Compute(this), null);
        return before != (RowHash, DroppedAt);
    }

    /// <summary>A whole register no longer holds it.</summary>
    public void Drop(DateTimeOffset now) => DroppedAt ??= now.UtcDateTime;

    /// <summary>Corrects the name of a school typed in by hand.</summary>
    /// <returns>Why it cannot be renamed, or null once it is.</returns>
    public Refusal? Rename(SchoolName name)
    {
        if (Scheme is not null)
        {
            return new("This name comes from the register. Import a newer register to change it.");
        }

        Name = name.Value;
        Words = SearchWords.From(this);
        return null;
    }
}
