namespace Skein.Demo;

/// <summary>Where looking round begins and ends.</summary>
public static class DemoLinks
{
    public const string FrontDoor = "/";
    public const string LookRound = "/look-round";
    public const string EndLookRound = "/look-round/end";
}
