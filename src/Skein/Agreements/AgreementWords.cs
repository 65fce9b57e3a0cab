using Skein.Chronicle;

namespace Skein.Agreements;

/// <summary>How states and answers are said on a page.</summary>
public static class AgreementWords
{
    public static string Said(this VersionState state) => state switch
    {
        VersionState.Draft => "draft",
        VersionState.Put => "before the schools",
        VersionState.InForce => "in force",
        VersionState.Replaced => "replaced",
        VersionState.SetAside => "set aside for a newer version",
        VersionState.TakenBack => "taken back before it came into force",
    };

    public static string Said(this ConsentAnswer answer) => answer switch
    {
        ConsentAnswer.Agreed => "agreed",
        ConsentAnswer.Reservation => "agreed, with a reservation",
        ConsentAnswer.Refused => "did not agree",
    };

    /// <summary>The choice of the letter, as an answer.</summary>
    internal static ConsentAnswer Read(string? choice) => choice switch
    {
        "agreed" => ConsentAnswer.Agreed,
        "reservation" => ConsentAnswer.Reservation,
        "refused" => ConsentAnswer.Refused,
        _ => throw new InvalidOperationException($"No answer is called {choice}."),
    };

    /// <summary>What happened to a version, for the chronicle.</summary>
    internal static Happening About(AgreementText text, string verb, string sentence) =>
        new(
            $"agreement.{verb}", sentence)
        {
            SubjectKind = "agreement",
            SubjectId = text.Id.Value,
            NetworkId = text.NetworkId.Value,
        };
}
