using Skein.Purpose;

namespace Skein.Demo;

/// <summary>What made-up schools write: none of it was ever written by anybody.</summary>
internal static class Wordings
{
    public const string Beginning =
        "Two heads had shared a car to meetings for years and found that they were worried about the same children. They asked "
            + "the schools nearby to tea. "
        + "Nobody had a plan; everybody had a class that puzzled them.";

    public static readonly string Agreement = string.Join(
        "\n\n",
        "What each school gives. Two teachers for three afternoons a year, with cover, and a room for one meeting a year. "
            + "A school that cannot give its share in a year says so by Easter, and stays a member.",
        "How we decide. The heads decide together, each school with one voice. We look for what everybody can live with; "
            + "when we cannot find it, we wait a month and ask again.",
        "Who may commit spending. Each co-leader alone up to 200 pounds; "
            + "above that both together, after the heads have heard of it.",
        "Leaving. A school tells the co-leaders one term before. What it has paid in stays; what it has written stays its own.",
        "Sharing data. Schools tell one another what they choose to, never about a single child.",
        "Publishing. Nothing about a school is shown outside the network before its head has seen it and agreed.",
        "We read this again every September.");

    public static readonly IReadOnlyList<string> Values =
        ["Children are listened to.", "We say what did not work.", "Adults go on learning.", "Nobody has to do it alone."];

    /// <summary>Gain, effort, and what was decided.</summary>
    public static readonly IReadOnlyList<(int Gain, int Effort, Verdict Verdict)> Weighings =
        [(5, 3, Verdict.Network), (4, 4, Verdict.Network), (3, 1, Verdict.Share), (2, 3, Verdict.Alone)];

    public static readonly IReadOnlyList<(string Name, bool IsOutside, string Interest, string Rule)> Stakeholders =
    [
        (
            "The governors of the seed schools", false, "Release time for teachers: they decide on it each March.",
            "A page before each meeting"),
        ("The local authority's adviser", true, "Could open doors to schools that have not joined.", "A call each term"),
        ("The library service", true, "Lends books for children who have just arrived.", "A visit each year"),
    ];

    public static readonly IReadOnlyList<string> Aims =
    [
        "Every school has had one visitor from another school.",
        "Two teachers from each school have planned a lesson together with somebody from elsewhere.",
        "Every class has tried one thing that came from another school, and said how it went.",
    ];

    public static readonly IReadOnlyList<string> Pledges =
    [
        "I will open my classroom to anybody from our schools on the first Thursday of each month.",
        "I will say at each meeting one thing that did not work.",
        "I will ring one head a week, for no reason but to ask how it goes.",
    ];

    public static readonly IReadOnlyList<string> Changes =
    [
        "Children now talk in pairs before they write, in every class.",
        "The staff meeting begins with what somebody saw in another school.",
        "Two teachers plan together on Wednesdays, with cover.",
        "Our oldest children read to the youngest ones twice a week.",
    ];

    public static readonly IReadOnlyList<string> Notes =
    [
        "They would like help with new arrivals, and could show others how they run their paired reading.",
        "Cover is the difficulty here: two vacancies. They will come when the meeting is on a Thursday.",
        "The walk round showed work on questions that the others should see. They had not thought it worth telling.",
    ];

    public static readonly IReadOnlyList<string> Duties =
    [
        "Ring the schools that have not been heard of this term",
        "Send round what the last heads' meeting decided",
        "Book the room for the enquiry day",
        "Ask the archivist what the groups have written",
        "Write to the governors about release time",
    ];

    private static readonly string[] Wins =
    [
        "Somebody asks them what they think, and waits for the answer.",
        "They have somebody to turn to who is not the teacher.",
        "They know what to try next when they are stuck.",
        "They can choose a book that was not there last term.",
    ];

    public static string Win(int number) => Wins[number % Wins.Length];

    public static string Purpose(string about, int version) => string.Join(
        "\n\n",
        "What we want to be different for children: they speak up about their own learning, and somebody listens.",
        version == 1
            ? "Why this matters in our schools: each of us saw it in our own classrooms and thought that it was only ours."
            : "Why this matters in our schools: each of us saw it in our own classrooms. After a year children tell us that it "
                + "depends on who teaches them, and that is what we want to change.",
        $"What we will work on first: {about.ToLowerInvariant()}.",
        version < 3
            ? "We will look at this purpose again each summer, and ask pupils what they noticed."
            : "We will look at this purpose again each summer.");
}
