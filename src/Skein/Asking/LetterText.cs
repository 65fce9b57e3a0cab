namespace Skein.Asking;

/// <summary>The words of a letter to one addressee.</summary>
public sealed record LetterText(string Subject, string Body)
{
    /// <summary>What fills the places.</summary>
    public sealed record Names(string Addressee, string? School, string Network, string Asker, DateOnly ClosesOn);

    public static LetterText Fill(string subject, string body, Names names)
    {
        var filled = Filled(names.Addressee, names.School, names.Network, names.Asker, names.ClosesOn.Said());
        return new(PlacesInWords.Fill(subject, filled), PlacesInWords.Fill(body, filled).Trim());
    }

    /// <summary>
    /// A subject as a page says it that is about the letter and is not the letter itself: what is filled in for each reader is
    /// said in words there.
    /// </summary>
    /// <param name="subject">As it was written, with its places.</param>
    /// <param name="school">The one school that it is about there; null where it is about each.</param>
    public static string About(string subject, string? school = null) =>
        PlacesInWords.Fill(subject, ForAnybody(school));

    /// <returns>A place in the words that nothing fills, perhaps misspelt; null where every place is one that is
    /// filled.</returns>
    public static string? NotFilled(string words) =>
        PlacesInWords.In(words).Except(ForAnybody().Keys).FirstOrDefault() is { } place ? $"{{{place}}}" : null;

    private static Dictionary<string, string> ForAnybody(string? school = null) =>
        Filled("you", school, "our network", "us", "the last day");

    private static Dictionary<string, string> Filled(
        string addressee, string? school, string network, string asker, string closes) => new()
        {
            ["addressee"] = addressee,
            ["school"] = school ?? "your school",
            ["network"] = network,
            ["asker"] = asker,
            ["closes"] = closes,
        };
}
