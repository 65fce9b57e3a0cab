using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Registers;

namespace Skein.Sustaining;

public readonly record struct PledgeId(Guid Value) : IId<PledgeId>
{
    public static bool TryParse(string? text, out PledgeId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// What somebody says in public that they will do: their own words, with a day, renewed or retired after a year (S-122).
/// </summary>
public sealed class Pledge(PledgeId id, NetworkId networkId, PersonId personId, DateOnly from)
    : RegisterRow<PledgeId>(id, networkId)
{
    public PersonId PersonId { get; private init; } = personId;
    public string Text { get; init; } = "";
    public DateOnly From { get; private init; } = from;
    public DateOnly RenewedOn { get; private set; } = from;
    public DateOnly? RetiredOn { get; private set; }

    public static Pledge Make(NetworkId network, PersonId person, string text, DateOnly on, DateTimeOffset now) =>
        new(Ids.New<PledgeId>(now), network, person, on) { Text = text };

    /// <summary>Whether to go on with it is worth asking a year after it was last said.</summary>
    public bool AsksToBeRenewed(DateOnly today) => RetiredOn is null && RenewedOn.AddYears(1) <= today;

    public void Renew(DateOnly on) => RenewedOn = on;

    public void Retire(DateOnly on) => RetiredOn ??= on;
}
