using Skein.Access;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Sustaining;

public readonly record struct PledgeId(Guid Value) : IId<PledgeId>
{
    public static bool TryParse(string? text, out PledgeId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// What somebody says in public that they will do: their own words, with a day, renewed or retired after a year (S-122).
/// </summary>
public sealed class Pledge : IVersioned
{
    public const int MaxLength = 300;

    private Pledge(PledgeId id, NetworkId networkId, PersonId personId, string text, DateOnly from) =>
        (Id, NetworkId, PersonId, Text, From, RenewedOn) = (id, networkId, personId, text, from, from);

    public PledgeId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public PersonId PersonId { get; private init; }
    public string Text { get; private set; }
    public DateOnly From { get; private init; }
    public DateOnly RenewedOn { get; private set; }
    public DateOnly? RetiredOn { get; private set; }
    public int Version { get; private set; }

    public static Pledge Make(NetworkId network, PersonId person, string text, DateOnly on, DateTimeOffset now) =>
        new(Ids.New<PledgeId>(now), network, person, text, on);

    /// <summary>Whether to go on with it is worth asking a year after it was last said.</summary>
    public bool AsksToBeRenewed(DateOnly today) => RetiredOn is null && RenewedOn.AddYears(1) <= today;

    public void Renew(DateOnly on) => RenewedOn = on;

    public void Retire(DateOnly on) => RetiredOn ??= on;
}
