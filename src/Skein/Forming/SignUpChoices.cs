namespace Skein.Forming;

/// <summary>What somebody chooses when they sign up.</summary>
/// <param name="Foci">One to three, the dearest first; none where themes are named at the tables.</param>
/// <param name="Times">When they can come; none: any time.</param>
/// <param name="MayConvene">They would call a group together.</param>
public sealed record SignUpChoices(IReadOnlyList<OfferedFocusId> Foci, IReadOnlyList<MeetingTimeId> Times, bool MayConvene)
{
    /// <summary>
    /// At an event that opens without a theme, people come first, and name what they work on when they sit down.
    /// </summary>
    public static bool IsNamedAtTables(SignUp signUp) =>
        signUp.FormedBy is Groups.FormedBy.SelfSelected && signUp.Foci.Count == 0;

    /// <summary>What was chosen, in words.</summary>
    public string Said(SignUp signUp) =>
        Foci.Count == 0
            ? "what you work on is named at the tables"
            : Counted.List([.. Foci.Select(f => signUp.Focus(f)?.Name).OfType<string>()]);
}
