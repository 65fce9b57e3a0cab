namespace Skein.Chronicle;

/// <summary>Who may read a row of the chronicle. Whoever did it, and whoever it is about, read it in any case.</summary>
public enum Audience
{
    /// <summary>Everybody with a part in the network it happened in.</summary>
    Everybody,

    /// <summary>The network's co-leaders and manager.</summary>
    Arrangers,

    /// <summary>The network's co-leaders, and not its manager.</summary>
    CoLeaders,

    /// <summary>The co-leaders, and whoever speaks for the school it is about.</summary>
    OwnSchool,

    /// <summary>Nobody but whoever did it and whoever it is about.</summary>
    Concerned,

    /// <summary>Those who run the installation.</summary>
    Administrators,
}
