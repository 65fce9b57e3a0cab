using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Asking;
using Skein.Forming;
using Skein.Networks;
using Skein.People;

namespace Skein.Home;

/// <summary>
/// A network's home: four panels with leadership in the centre, as at any day (S-60). A panel is not there before it has
/// something to say, and an empty home asks for nothing but the next act.
/// </summary>
public static class NetworkHome
{
    public sealed record Model(NetworkFrame Network, DateOnly Day, DateOnly StartedOn)
    {
        public Panel? Purpose { get; init; }
        public Panel? People { get; init; }
        public Panel? Leadership { get; init; }
        public Panel? Activity { get; init; }

        /// <summary>What is different for children, in a line of its own.</summary>
        public Fact? Children { get; init; }

        public HomeAct? Next { get; init; }

        /// <summary>What is best done at the beginning, and said until it is.</summary>
        public HomeAct? Early { get; init; }

        /// <summary>Somebody waits for a co-leader's yes.</summary>
        public HomeAct? Newcomers { get; init; }

        public bool IsEmpty => Purpose is null && People is null && Leadership is null && Activity is null && Children is null;
    }

    public static async Task<RazorComponentResult<NetworkHomePage>> Show(Here here, DateOnly? on, CancellationToken cancel) =>
        NetworkHomePage.Show(await ModelAsync(here, on, cancel));

    public static async Task<Ok<Model>> Json(Here here, DateOnly? on, CancellationToken cancel) =>
        TypedResults.Ok(await ModelAsync(here, on, cancel));

    private static async Task<Model> ModelAsync(Here here, DateOnly? on, CancellationToken cancel)
    {
        var day = new HomeDay(here.Db, here.Network, on is { } asked && asked < here.Today ? asked : here.Today);
        var (letters, forTheMeeting) = await LettersOut.AsAtAsync(day, cancel);
        var figures = await HomeFigures.OnAsync(day, cancel);
        var hasLetters = letters.Count > 0;
        return new(here.Network, day.Day, figures.StartedOn)
        {
            Purpose = await PurposePanel.ReadAsync(day, figures, forTheMeeting, cancel),
            People = await PeoplePanel.ReadAsync(day, figures, cancel),
            Leadership = figures.Schools.Members == 0 && !hasLetters
                ? null
                : await LeadershipPanel.ReadAsync(day, hasLetters, cancel),
            Activity = ActivityPanel.From(day, figures, letters),
            Next = here.Network.MayArrange ? NextFor(here.Network, figures, hasLetters, forTheMeeting) : null,
            Newcomers = here.Network.MayLead && day.IsToday ? NewcomersOf(here, figures.Newcomers) : null,
            Early = here.Network.MayArrange && day.IsToday && hasLetters
                ? await EarlyActs.ReadAsync(here, figures, cancel)
                : null,
        };
    }

    private static HomeAct? NewcomersOf(Here here, int count) => count == 0
        ? null
        : new(
            $"{Counted.Words(count, "person", "people")} came by the code of a sign-up",
            PeopleLinks.Newcomers(here.Id),
            "Say whether they work here",
            "Until then they have their sign-up and see nothing else.");

    /// <summary>
    /// The first useful acts, in their order: schools, a letter to their heads, and a sign-up for their teachers.
    /// </summary>
    private static HomeAct? NextFor(
        NetworkFrame network, HomeFigures figures, bool hasLetters, IReadOnlyList<LetterOut> forTheMeeting) =>
        (figures.Schools.Members, hasLetters, forTheMeeting) switch
        {
            (0, false, _) => new(
                "Say which schools are in",
                NetworksLinks.AddSchools(network.Id),
                "Add the schools",
                "One a line, with the head's name if you have it."),
            (_, false, _) => new(
                "Ask the heads what gets in the way of learning",
                AskingLinks.Write(network.Id, LetterKind.HeadsIssues),
                "Write to the heads",
                "The letter is written; change any word you like. A head answers in a minute, without an account."),
            (_, _, [_, ..] asked) when LetterOut.Together(asked) is var heads && heads.ClosesOn >= network.Today => new(
                $"{heads.How.Sentence} {(asked.Count == 1 ? "your letter" : "your letters")} to the heads",
                NetworksLinks.Agenda(network.Id),
                "Next meeting",
                "The answers so far, one card to talk about, and whom to ring."),
            (_, _, [_, ..] asked) when !figures.HasSignUp && LetterOut.Together(asked).How.Answered > 0 => new(
                "Let teachers choose what they work on together",
                FormingLinks.SignUps(network.Id),
                "Draft a sign-up",
                "It begins with what the heads named. Groups are formed of those who choose the same."),
            _ => null,
        };
}
