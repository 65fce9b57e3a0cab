namespace Skein.Schools.Register;

/// <summary>What a register's status comes to. The register's own words are kept beside it.</summary>
public enum RegisterStanding
{
    Open,
    Closed,

    /// <summary>Not open yet.</summary>
    Planned,

    /// <summary>Teaching nobody for now, and expected back: its members are not to be moved to another school.</summary>
    Paused,
}
