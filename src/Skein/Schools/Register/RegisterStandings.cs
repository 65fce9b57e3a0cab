namespace Skein.Schools.Register;

/// <summary>Reads a register's word for whether a school is open.</summary>
internal static class RegisterStandings
{
    /// <summary>Null for a word not known: it is better not to know than to close a school.</summary>
    public static RegisterStanding? Parse(string? status) => status?.ToLowerInvariant() switch
    {
        null => null,
        "open" or "open, but proposed to close" or "active" => RegisterStanding.Open,
        "new" or "added" or "changed agency" or "reopened" => RegisterStanding.Open,
        "closed" => RegisterStanding.Closed,
        "proposed to open" or "to be opened" => RegisterStanding.Planned,
        "temporarily closed" => RegisterStanding.Paused,
        _ => null,
    };
}
