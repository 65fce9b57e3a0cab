using Skein.Access;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Roles;

public readonly record struct ChallengeId(Guid Value) : IId<ChallengeId>
{
    public static bool TryParse(string? text, out ChallengeId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// What a critical friend or partner put to the network, and what the network said to it. An answer may be that nothing will
/// change; silence is the only wrong one (S-54).
/// </summary>
public sealed class Challenge : IVersioned, IInNetwork<ChallengeId>
{
    public const int MaxLength = 2000;

    /// <summary>After so many days without a response a challenge is listed as waiting: eight weeks.</summary>
    public const int WaitingAfterDays = 56;

    private Challenge(ChallengeId id, NetworkId networkId, PersonId raisedBy, DateOnly raisedOn, string text) =>
        (Id, NetworkId, RaisedBy, RaisedOn, Text) = (id, networkId, raisedBy, raisedOn, text);

    public ChallengeId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public PersonId RaisedBy { get; private init; }
    public DateOnly RaisedOn { get; private init; }
    public string Text { get; private set; }
    public string? Response { get; private set; }
    public PersonId? RespondedBy { get; private set; }
    public DateOnly? RespondedOn { get; private set; }
    public int Version { get; private set; }

    public static Challenge Raise(NetworkId network, PersonId by, DateOnly on, string text, DateTimeOffset now) =>
        new(Ids.New<ChallengeId>(now), network, by, on, text);

    /// <summary>Says what the network makes of it.</summary>
    /// <returns>Why it cannot be said, or null once it is.</returns>
    public Refusal? Respond(string response, PersonId by, DateOnly on)
    {
        if (RespondedOn is { } before)
        {
            return new($"This challenge was answered on {before.Said()}. To say more, raise it again and answer that.");
        }

        (Response, RespondedBy, RespondedOn) = (response, by, on);
        return null;
    }
}
