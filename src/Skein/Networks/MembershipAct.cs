using Skein.Access;

namespace Skein.Networks;

/// <summary>Something that can be recorded of a school's membership.</summary>
/// <param name="Key">Its place in the address.</param>
/// <param name="Question">The heading of its page, with a place for the school.</param>
/// <param name="Button">What the button says.</param>
/// <param name="Verb">What the chronicle calls it.</param>
/// <param name="Told">How the chronicle says it, after the school's name.</param>
public sealed record MembershipAct(string Key, string Question, string Button, string Verb, string Told) : IFound<MembershipAct>
{
    static Task<MembershipAct?> IFound<MembershipAct>.FindAsync(Asked asked, Sought sought, CancellationToken cancel) =>
        Task.FromResult(Find(sought.Word("act")));


    public static readonly MembershipAct Activate = new(
        "activity", "When did {0} first take part?", "Record that it takes part", "school.activated", "takes part");

    public static readonly MembershipAct Rest = new(
        "rest", "Let {0} rest for a while", "Record that it rests", "school.rested", "is resting")
    {
        AsksReason = true,
        AsksReturn = true,
        MayLieAhead = true,
        Explains = "A resting school stays a member and is kept in the know. Nothing is expected of it until it returns.",
    };

    public static readonly MembershipAct Return = new(
        "return", "{0} returns from its rest", "Record its return", "school.returned", "is back from its rest");

    public static readonly MembershipAct Leave = new(
        "departure", "{0} leaves the network", "Record that it leaves", "school.left", "is no longer a member")
    {
        AsksReason = true,
        MayLieAhead = true,
        Explains = "What it did in the network stays in the history. It can rejoin at any time.",
    };

    public static readonly MembershipAct Rejoin = new(
        "rejoining", "{0} rejoins the network", "Record that it rejoins", "school.rejoined", "is a member again");

    private static readonly MembershipAct[] All = [Activate, Rest, Return, Leave, Rejoin];

    public bool AsksReason { get; private init; }
    public bool AsksReturn { get; private init; }
    public string? Explains { get; private init; }

    /// <summary>It can be agreed for a day ahead; what else is recorded has happened.</summary>
    public bool MayLieAhead { get; private init; }

    public static MembershipAct? Find(string key) => All.FirstOrDefault(act => act.Key == key);

    /// <summary>What can come next, the likeliest first.</summary>
    public static IReadOnlyList<MembershipAct> After(MembershipState state) => state switch
    {
        MembershipState.Joined => [Activate, Rest, Leave],
        MembershipState.Active => [Rest, Leave],
        MembershipState.Resting => [Return, Leave],
        MembershipState.Left => [Rejoin],
    };

    internal Refusal? Do(Membership membership, DateOnly on, string? reason, DateOnly? expectedBack) => Key switch
    {
        "activity" => membership.Become(MembershipState.Active, on),
        "rest" => membership.Become(MembershipState.Resting, on, reason, expectedBack),
        "return" => membership.Return(on),
        "departure" => membership.Become(MembershipState.Left, on, reason),
        _ => membership.Latest.State is MembershipState.Left
            ? membership.Become(MembershipState.Joined, on)
            : new($"This school is already a member: it is {membership.Latest.State.Said()}."),
    };
}
