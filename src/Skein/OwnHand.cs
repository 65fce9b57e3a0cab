namespace Skein;

/// <summary>What somebody answered in their own hand, by link, by code or signed in, is changed by nobody else.</summary>
public static class OwnHand
{
    private const string LinkOrCode = "the link in their letter or the code on their sheet";

    /// <param name="on">The day on which they answered.</param>
    /// <param name="with">What they change it with.</param>
    public static Refusal Kept(DateOnly on, string with = LinkOrCode) =>
        new(
            $"This was answered in their own hand on {on.Said()}, so nobody else can change it. They can change it themselves, "
                + $"with {with}.");
}
