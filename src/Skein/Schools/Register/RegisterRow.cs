namespace Skein.Schools.Register;

/// <summary>One school as a register describes it.</summary>
/// <remarks>
/// Null means that the register says nothing. Whether it had a column to say it in, and so whether what is already known
/// should be blanked, is answered for the whole file by <see cref="RegisterFile.Has"/>.
/// </remarks>
public sealed record RegisterRow(long Line) : RegisterLine(Line)
{
    public required string Scheme { get; init; }

    /// <summary>The school's number in the scheme, with its leading zeros.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }
    public string? Type { get; init; }
    public string? Phase { get; init; }

    /// <summary>The register's own word for whether the school is open.</summary>
    public string? Status { get; init; }

    /// <summary>
    /// What <see cref="Status"/> comes to, or null where it is not said or not understood. Closed without a
    /// <see cref="ClosedOn"/> is closed on a day not known.
    /// </summary>
    public RegisterStanding? Standing { get; init; }

    public DateOnly? OpenedOn { get; init; }

    /// <summary>The first day on which the school is closed, which may lie ahead.</summary>
    public DateOnly? ClosedOn { get; init; }

    public string? AuthorityCode { get; init; }
    public string? AuthorityName { get; init; }
    public string? EstablishmentNumber { get; init; }

    /// <summary>The number schools in England are known by to their authority, as “201/3614”.</summary>
    public string? LaEstab =>
        Scheme == RegisterScheme.GiasUrn && AuthorityCode is not null && EstablishmentNumber is not null
            ? $"{AuthorityCode}/{EstablishmentNumber}"
            : null;

    /// <summary>As the register spells it, which varies for one town: group by authority or postcode instead.</summary>
    public string? Town { get; init; }

    public string? Postcode { get; init; }
    public int? Pupils { get; init; }
    public int? LowAge { get; init; }
    public int? HighAge { get; init; }

    /// <summary>Null unless asked for with a <see cref="KeepPersonal"/>.</summary>
    public string? HeadName { get; init; }

    /// <summary>Null unless asked for with a <see cref="KeepPersonal"/>.</summary>
    public string? Phone { get; init; }

    /// <summary>What is odd about a row that was kept, in a sentence for the person who imports it.</summary>
    public string? Remark { get; init; }
}
