using Skein.Persistence;
using Skein.Schools;

namespace Skein.Networks;

public readonly record struct SubNetworkId(Guid Value) : IId<SubNetworkId>
{
    public static bool TryParse(string? text, out SubNetworkId id) => Ids.TryParse(text, out id);
}

/// <summary>A few schools of a network that work more closely together for a time: a triad, a strand, a valley (S-62).</summary>
public sealed class SubNetwork : IVersioned
{
    private readonly List<SubNetworkSchool> _schools = [];

    private SubNetwork(SubNetworkId id, NetworkId networkId, NetworkName name, DateOnly startedOn) =>
        (Id, NetworkId, Name, StartedOn) = (id, networkId, name, startedOn);

    public SubNetworkId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public NetworkName Name { get; private set; }
    public DateOnly StartedOn { get; private init; }

    /// <summary>The first day on which it no longer was one.</summary>
    public DateOnly? ClosedOn { get; private set; }

    public IReadOnlyList<SubNetworkSchool> Schools => _schools;
    public int Version { get; private set; }

    public static SubNetwork Start(
        NetworkId network, NetworkName name, IEnumerable<SchoolId> schools, DateOnly on, DateTimeOffset now)
    {
        var sub = new SubNetwork(Ids.New<SubNetworkId>(now), network, name, on);
        sub._schools.AddRange(schools.Distinct().Select(school => new SubNetworkSchool(sub.Id, school, on)));
        return sub;
    }

    public void Rename(NetworkName name) => Name = name;

    /// <summary>From that day these schools belong to it, and no others.</summary>
    /// <returns>Why it cannot be so, or null once it is.</returns>
    public Refusal? HoldFrom(DateOnly on, IReadOnlyCollection<SchoolId> schools)
    {
        if (ClosedOn is { } closed)
        {
            return new($"{Name} closed on {closed.Said()}. Start another.");
        }

        var held = _schools.Where(s => s.Until is null).ToList();
        var going = held.Where(s => !schools.Contains(s.SchoolId)).ToList();
        var latest = going.Select(s => s.From).Append(StartedOn).Max();
        if (on < latest)
        {
            return new($"Choose {latest.Said()} or a later day: that is when it last was as it is now.");
        }

        foreach (var school in going)
        {
            _schools.End(school, on);
        }

        _schools.AddRange(
            schools.Distinct().Except(held.Select(s => s.SchoolId)).Select(school => new SubNetworkSchool(Id, school, on)));
        Version++;
        return null;
    }

    /// <returns>Why it cannot close then, or null once it does.</returns>
    public Refusal? Close(DateOnly on)
    {
        if (HoldFrom(on, []) is { } refusal)
        {
            return refusal;
        }

        ClosedOn = on;
        return null;
    }
}

/// <summary>The days on which a school belonged to a sub-network.</summary>
public sealed class SubNetworkSchool : IHeldFor
{
    internal SubNetworkSchool(SubNetworkId subNetworkId, SchoolId schoolId, DateOnly from) =>
        (SubNetworkId, SchoolId, From) = (subNetworkId, schoolId, from);

    public SubNetworkId SubNetworkId { get; private init; }
    public SchoolId SchoolId { get; private init; }
    public DateOnly From { get; private init; }
    public DateOnly? Until { get; private set; }

    void IHeldFor.EndOn(DateOnly day) => Until = day;
}
