namespace Skein.People;

/// <summary>What others learned about leading a network alone.</summary>
public static class CoLeaderNotice
{
    /// <summary>Two to drive it (S-52). Nobody hears of it before the network's first letter has gone.</summary>
    public static string? For(int coLeaders, bool firstLetterHasGone) => (coLeaders, firstLetterHasGone) switch
    {
        (0, true) => "Nobody leads this network at present. Name two co-leaders, so that neither carries it alone.",
        (1, true) => "This network has one co-leader. Networks that lasted had two or more, each leading what they are good at.",
        _ => null,
    };
}
