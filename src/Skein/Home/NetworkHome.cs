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

    public static async Task<Results<RazorComponentResult<NetworkHomePage>, NotFound>> Show(
        Here here, DateOnly? on, CancellationToken cancel) =>
        await FindAsync(here, on, cancel) is { } model ? NetworkHomePage.Of(model) : TypedResults.NotFound();

    public static async Task<Results<Ok<Model>, NotFound>> Json(Here here, DateOnly? on, CancellationToken cancel) =>
        await FindAsync(here, on, cancel) is { } model ? TypedResults.Ok(model) : TypedResults.NotFound();

    private static async Task<Model?> FindAsync(Here here, DateOnly? on, CancellationToken cancel)
    {
        var started = await here.Db.Networks.Where(n => n.Id == here.Id).Select(n => n.StartedOn).SingleAsync(cancel);
        var day = new HomeDay(here.Db, here.Network, on is { } asked && asked < here.Today ? asked : here.Today);
        var letters = await LettersOut.AsAtAsync(day, cancel);
        var forTheMeeting = await LettersOut.ForTheMeetingAsync(day, cancel);
        var counts = await MembershipCounts.OnAsync(here.Db, here.Id, day.Day, cancel);
        return new(here.Network, day.Day, started)
        {
            Purpose = await PurposePanel.OfAsync(day, forTheMeeting, cancel),
            People = await PeoplePanel.OfAsync(day, counts, cancel),
            Leadership = counts.Members == 0 && letters.Count == 0
                ? null
                : await LeadershipPanel.OfAsync(day, letters.Count > 0, cancel),
            Activity = await ActivityPanel.OfAsync(day, letters, cancel),
            Next = here.Network.MayArrange
                ? NextFor(
                    here.Network, counts, letters.Count > 0, forTheMeeting,
                    await here.Db.SignUps.AnyAsync(s => s.NetworkId == here.Id, cancel))
                : null,
            Newcomers = here.Network.MayLead && day.IsToday ? await NewcomersAsync(here, cancel) : null,
            Early = here.Network.MayArrange && day.IsToday && letters.Count > 0 ? await EarlyActs.OfAsync(here, cancel) : null,
        };
    }

    private static async Task<HomeAct?> NewcomersAsync(Here here, CancellationToken cancel) =>
        await here.Db.Waiting.CountAsync(n => n.NetworkId == here.Id, cancel) is > 0 and var count
            ? new(
                $"{Counted.Of(count, "person", "people")} came by the code of a sign-up",
                PeopleLinks.Newcomers(here.Id),
                "Say whether they work here",
                "Until then they have their sign-up and see nothing else.")
            : null;

    /// <summary>
    /// The first useful acts, in their order: schools, a letter to their heads, and a sign-up for their teachers.
    /// </summary>
    private static HomeAct? NextFor(
        NetworkFrame network, MembershipCounts counts, bool hasLetters, IReadOnlyList<LetterOut> forTheMeeting, bool hasSignUp) =>
        (counts.Members, hasLetters, forTheMeeting) switch
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
            (_, _, [_, ..] asked) when !hasSignUp && LetterOut.Together(asked).How.Answered > 0 => new(
                "Let teachers choose what they work on together",
                FormingLinks.SignUps(network.Id),
                "Draft a sign-up",
                "It begins with what the heads named. Groups are formed of those who choose the same."),
            _ => null,
        };
}
