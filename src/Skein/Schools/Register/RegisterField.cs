namespace Skein.Schools.Register;

/// <summary>What a column of a register file can hold, of what Skein reads.</summary>
public enum RegisterField
{
    Code,
    Name,
    Type,
    Phase,
    Status,
    OpenedOn,
    ClosedOn,
    AuthorityCode,
    AuthorityName,
    EstablishmentNumber,
    Town,
    Postcode,
    Pupils,
    LowAge,
    HighAge,

    /// <summary>A list of the schools that came before or after this one, each a number and a kind of link.</summary>
    Links,

    HeadTitle,
    HeadFirstName,

    /// <summary>The head's surname where the file divides the name, otherwise the whole name.</summary>
    HeadName,
    Phone,

    /// <summary>In a file of links: the school at the other end.</summary>
    OtherCode,

    /// <summary>In a file of links: what the other school is to this one.</summary>
    LinkKind,

    /// <summary>In a file of links: the day from which the link holds.</summary>
    LinkedOn,
}
