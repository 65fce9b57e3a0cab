using Skein.Networks;
using Skein.Persistence;

namespace Skein.Engagement;

public readonly record struct StakeholderId(Guid Value) : IId<StakeholderId>
{
    public static bool TryParse(string? text, out StakeholderId id) => Ids.TryParse(text, out id);
}

/// <summary>Somebody, or some body, that could affect the network (S-20).</summary>
public sealed class Stakeholder : IVersioned, IInNetwork<StakeholderId>
{
    public const int LongestName = 120;
    public const int LongestWords = 300;

    /// <summary>A term, in days: our choice. Somebody outside who was not spoken with for so long is listed.</summary>
    public const int ContactDays = 91;

    private Stakeholder(StakeholderId id, NetworkId networkId, string name) => (Id, NetworkId, Name) = (id, networkId, name);

    public StakeholderId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public string Name { get; private set; }
    public bool IsOutside { get; private set; }

    /// <summary>What they care about, and what they could do for or against the network.</summary>
    public string? Interest { get; private set; }

    /// <summary>How they like to be kept informed: “a call each term”, “the bulletin”.</summary>
    public string? ContactRule { get; private set; }

    public string? Email { get; private set; }

    /// <summary>They know that the network counts on them; null: nobody has asked.</summary>
    public bool? Knows { get; private set; }

    public DateOnly? ToldOn { get; private set; }
    public DateOnly? LastContactOn { get; private set; }
    public DateOnly AddedOn { get; private init; }
    public int Version { get; private set; }

    public static Stakeholder Notice(NetworkId network, string name, DateOnly on, DateTimeOffset now) =>
        new(Ids.New<StakeholderId>(now), network, name) { AddedOn = on };

    public void Describe(string name, bool isOutside, string? interest, string? rule, string? email) =>
        (Name, IsOutside, Interest, ContactRule, Email) = (name, isOutside, interest, rule, email);

    public void SayWhetherTheyKnow(bool? knows, DateOnly? toldOn) => (Knows, ToldOn) = (knows, knows is true ? toldOn : null);

    /// <summary>Somebody spoke with them.</summary>
    public void SpokenWith(DateOnly on) => LastContactOn = LastContactOn > on ? LastContactOn : on;
}
