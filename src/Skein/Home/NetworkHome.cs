using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Asking;
using Skein.Forming;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;

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
        NetworkId networkId, DateOnly? on, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await FindAsync(networkId, on, db, visitor, clock, cancel) is { } model ? NetworkHomePage.Of(model) : TypedResults.NotFound();

    public static async Task<Results<Ok<Model>, NotFound>> Json(
        NetworkId networkId, DateOnly? on, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await FindAsync(networkId, on, db, visitor, clock, cancel) is { } model ? TypedResults.Ok(model) : TypedResults.NotFound();

    private static async Task<Model?> FindAsync(
        NetworkId networkId, DateOnly? on, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return null;
        }

        var started = await db.Networks.Where(n => n.Id == networkId).Select(n => n.StartedOn).SingleAsync(cancel);
        var day = new HomeDay(db, network, on is { } asked && asked < network.Today ? asked : network.Today);
        var letters = await LettersOut.AsAtAsync(day, cancel);
        var forTheMeeting = await LettersOut.ForTheMeetingAsync(day, cancel);
        var counts = await MembershipCounts.OnAsync(db, networkId, day.Day, cancel);
        return new(network, day.Day, started)
        {
            Purpose = await PurposePanel.OfAsync(day, forTheMeeting, cancel),
            People = await PeoplePanel.OfAsync(day, counts, cancel),
            Leadership = counts.Members == 0 && letters.Count == 0 ? null : await LeadershipPanel.OfAsync(day, letters.Count > 0, cancel),
            Activity = await ActivityPanel.OfAsync(day, letters, cancel),
            Next = network.MayArrange ? NextFor(network, counts, letters.Count > 0, forTheMeeting, await db.SignUps.AnyAsync(s => s.NetworkId == networkId, cancel)) : null,
            Newcomers = network.MayLead && day.IsToday ? await NewcomersAsync(db, network, cancel) : null,
            Early = network.MayArrange && day.IsToday && letters.Count > 0 ? await EarlyActs.OfAsync(db, network, cancel) : null,
        };
    }

    private static async Task<HomeAct?> NewcomersAsync(SkeinDb db, NetworkFrame network, CancellationToken cancel) =>
        await db.Waiting.CountAsync(n => n.NetworkId == network.Id, cancel) is > 0 and var count
            ? new(
                $"{Counted.Of(count, "person", "people")} came by the code of a sign-up",
                PeopleLinks.Newcomers(network.Id),
                "Say whether they work here",
                "Until then they have their sign-up and see nothing else.")
            : null;

    /// <summary>The first useful acts, in their order: schools, a letter to their heads, and a sign-up for their teachers.</summary>
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
