namespace Skein.Access;

/// <summary>For how long Access keeps what lets people in; the papers read it from here.</summary>
public static class KeptByAccess
{
    /// <summary>A session that nobody has used for so long has ended.</summary>
    public const int SessionDays = 90;

    /// <summary>Slips and keys that have ended are deleted so long after.</summary>
    public const int DaysAfterEnd = 30;
}
