using Skein.Networks;
using Skein.Persistence;

namespace Skein.Duties;

public readonly record struct NetworkHolidayId(Guid Value) : IId<NetworkHolidayId>
{
    public static bool TryParse(string? text, out NetworkHolidayId id) => Ids.TryParse(text, out id);
}

/// <summary>Days on which a network writes to nobody.</summary>
public sealed class NetworkHoliday : IInNetwork<NetworkHolidayId>
{
    public const int LongestName = 80;

    private NetworkHoliday(NetworkHolidayId id, NetworkId networkId, string name, DateOnly from, DateOnly until) =>
        (Id, NetworkId, Name, From, Until) = (id, networkId, name, from, until);

    public NetworkHolidayId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public string Name { get; private set; }
    public DateOnly From { get; private init; }

    /// <summary>The first day after it.</summary>
    public DateOnly Until { get; private init; }

    public DateOnly LastDay => Until.AddDays(-1);

    public static NetworkHoliday Create(NetworkId network, string name, DateOnly first, DateOnly last, DateTimeOffset now) =>
        new(Ids.New<NetworkHolidayId>(now), network, name, first, last.AddDays(1));
}

/// <summary>What a network has set about its duties; a network without a row keeps what Skein suggests.</summary>
public sealed class DutySettings : IVersioned
{
    /// <summary>Half a term: a resting school hears a voice at least as often (S-24).</summary>
    public const int SuggestedContactWeeks = 6;

    public const int SuggestedEaseDays = 42;

    private DutySettings(NetworkId networkId) => NetworkId = networkId;

    public NetworkId NetworkId { get; private init; }

    /// <summary>After how many weeks without personal contact the co-leaders are asked to ring a resting school.</summary>
    public int ContactWeeks { get; private set; } = SuggestedContactWeeks;

    /// <summary>How many days a deadline waits when nobody has said how long the rest will be.</summary>
    public int EaseDays { get; private set; } = SuggestedEaseDays;

    public int Version { get; private set; }

    public static DutySettings For(NetworkId network) => new(network);

    public void Set(int contactWeeks, int easeDays) => (ContactWeeks, EaseDays) = (contactWeeks, easeDays);
}
