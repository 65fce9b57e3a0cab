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

    public static string Said(this Answer answer) => answer switch
    {
        Answer.Agreed => "agreed",
        Answer.Reservation => "agreed, with a reservation",
        Answer.Refused => "did not agree",
    };

    /// <summary>The choice of the letter, as an answer.</summary>
    internal static Answer Read(string? choice) => choice switch
    {
        "agreed" => Answer.Agreed,
        "reservation" => Answer.Reservation,
        "refused" => Answer.Refused,
        _ => throw new InvalidOperationException($"No answer is called {choice}."),
    };

    /// <summary>What happened to a version, for the chronicle.</summary>
    internal static Happening Of(AgreementText text, string verb, string sentence) =>
        new(
            $"agreement.{verb}", sentence)
        {
            SubjectKind = "agreement",
            SubjectId = text.Id.Value,
            NetworkId = text.NetworkId.Value,
        };
}
