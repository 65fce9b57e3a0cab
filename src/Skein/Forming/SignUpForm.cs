using Skein.Forms;
using Skein.Site;

namespace Skein.Forming;

/// <summary>
/// What a sign-up asks, on whichever page: what somebody would like to work on, when they can come, and whether they would lead.
/// </summary>
internal static class SignUpForm
{
    public const string First = "First";
    private const string Times = "Times";
    private const string MayConvene = "MayConvene";
    private const string Yes = "yes";

    /// <summary>The dearest first.</summary>
    private static readonly (string Field, string Label, string Empty)[] Places =
    [
        (First, "What I would like most", "Choose"),
        ("Second", "In second place (optional)", "Nothing else"),
        ("Third", "In third place (optional)", "Nothing else"),
    ];

    public static Form For(SignUp signUp) => new(
    [
        .. SignUpChoices.IsNamedAtTables(signUp) ? [] : PlacesOf(signUp),
        .. signUp.Times.Count == 0 ? (Question[])[] : [TimesOf(signUp)],
        new(MayConvene, "Leading a group", QuestionKind.Choices)
        {
            Options = [new(Yes, "I would lead a group, if nobody else does")],
        },
    ]);

    /// <returns>What was chosen, or null after the problems were told what to put right.</returns>
    public static SignUpChoices? Read(SignUp signUp, IFormCollection typed, Problems problems)
    {
        if (!SignUpChoices.IsNamedAtTables(signUp) && Places.All(place => string.IsNullOrEmpty(typed[place.Field])))
        {
            problems.Add(First, "Choose what you would like to work on");
        }

        if (For(signUp).Read(typed, problems) is not { } answers)
        {
            return null;
        }

        var foci = Places.Select(place => answers[place.Field]).OfType<string>().Distinct();
        var times = answers[Times]?.Split('\n') ?? [];
        return new(
            [.. foci.Select(id => new OfferedFocusId(Guid.Parse(id)))],
            [.. times.Select(id => new MeetingTimeId(Guid.Parse(id)))],
            answers[MayConvene] is not null);
    }

    /// <summary>What somebody chose before.</summary>
    public static Answers Known(Volunteer? volunteer) => volunteer is null ? Answers.None : Answers.Known(
    [
        .. Places.Zip(
            volunteer.Choices.OrderBy(choice => choice.Rank),
            (place, choice) => (place.Field, (string?)choice.FocusId.Value.ToString())),
        (Times, volunteer.Times.Count > 0 ? string.Join('\n', volunteer.Times.Select(time => time.TimeId.Value)) : null),
        (MayConvene, volunteer.MayConvene ? Yes : null),
    ]);

    private static IEnumerable<Question> PlacesOf(SignUp signUp)
    {
        List<Option> foci = [.. signUp.Foci.Select(focus => new Option(focus.Id.Value.ToString(), focus.Name))];
        return Places.Select(place => new Question(place.Field, place.Label, QuestionKind.List)
        {
            Empty = place.Empty,
            Options = foci,
        });
    }

    private static Question TimesOf(SignUp signUp) => new(Times, "When I can come", QuestionKind.Choices)
    {
        Hint = "Leave them all empty if any time will do.",
        Options = [.. signUp.Times.OrderBy(time => time.Place).Select(time => new Option(time.Id.Value.ToString(), time.Name))],
    };
}
