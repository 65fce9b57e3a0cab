namespace Skein.Site;

/// <summary>What an empty place shows: the seven strokes of the mark, arranged to say what is not there yet.</summary>
public enum Drawing
{
    /// <summary>On the wing: nothing has happened yet.</summary>
    Flight,

    /// <summary>In a ring: nobody has come together yet.</summary>
    Ring,

    /// <summary>Lines on a page: nothing has been written yet.</summary>
    Lines,

    /// <summary>Settled on the water: nothing is left to do.</summary>
    Rest,
}
