using Skein.Networks;
using Skein.Persistence;
using Skein.Registers;
using Skein.Site;

namespace Skein.Engagement;

public readonly record struct StakeholderId(Guid Value) : IId<StakeholderId>
{
    public static bool TryParse(string? text, out StakeholderId id) => Ids.TryParse(text, out id);
}

/// <summary>Somebody, or some body, that could affect the network (S-20).</summary>
public sealed class Stakeholder(StakeholderId id, NetworkId networkId, DateOnly addedOn)
    : RegisterRow<StakeholderId>(id, networkId)
{
    /// <summary>A term, in days: our choice. Somebody outside who was not spoken with for so long is listed.</summary>
    public const int ContactDays = 91;

    public string Name { get; init; } = "";
    public bool IsOutside { get; init; }

    /// <summary>What they care about, and what they could do for or against the network.</summary>
    public string? Interest { get; init; }

    /// <summary>How they like to be kept informed: “a call each term”, “the bulletin”.</summary>
    public string? ContactRule { get; init; }

    public string? Email { get; init; }

    /// <summary>They know that the network counts on them; null: nobody has asked.</summary>
    public bool? Knows { get; init; }

    public DateOnly? ToldOn { get; internal set => field = Knows is true ? value : null; }
    public DateOnly? LastContactOn { get; private set; }
    public DateOnly AddedOn { get; private init; } = addedOn;

    /// <summary>Whoever knows and has no day was told today.</summary>
    protected internal override void Settle(DateOnly today, Problems problems) => ToldOn ??= today;

    /// <summary>Somebody spoke with them.</summary>
    public void SpokenWith(DateOnly on) => LastContactOn = LastContactOn > on ? LastContactOn : on;
}
