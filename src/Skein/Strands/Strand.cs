using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Strands;

public readonly record struct StrandId(Guid Value) : IId<StrandId>
{
    public static bool TryParse(string? text, out StrandId id) => Ids.TryParse(text, out id);
}

public readonly record struct StrandLeadId(Guid Value) : IId<StrandLeadId>
{
    public static bool TryParse(string? text, out StrandLeadId id) => Ids.TryParse(text, out id);
}

public readonly record struct StrandShapeId(Guid Value) : IId<StrandShapeId>
{
    public static bool TryParse(string? text, out StrandShapeId id) => Ids.TryParse(text, out id);
}

/// <summary>A strand or theme of a network's work, led by people in its schools for as long as it runs (S-50).</summary>
public sealed class Strand : IVersioned, IDated, IInNetwork<StrandId>, IWhole<Strand>
{
    public const int LongestName = 60;

    private readonly List<StrandLead> _leads = [];

    private Strand(StrandId id, NetworkId networkId, string name, DateOnly from) =>
        (Id, NetworkId, Name, From) = (id, networkId, name, from);

    public StrandId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public string Name { get; private set; }
    public DateOnly From { get; private init; }
    public DateOnly? Until { get; private set; }
    public IReadOnlyList<StrandLead> Leads => _leads;
    public int Version { get; private set; }

    public static IQueryable<Strand> Whole(IQueryable<Strand> all) => all.Include(s => s.Leads);

    public static Strand Begin(NetworkId network, string name, DateOnly from, DateTimeOffset now) =>
        new(Ids.New<StrandId>(now), network, name, from);

    /// <param name="school">Where they lead it.</param>
    /// <param name="person">Who; null where the school as a whole does.</param>
    /// <param name="from">From which day.</param>
    /// <param name="now">When this is written down.</param>
    public StrandLead Lead(SchoolId school, PersonId? person, DateOnly from, DateTimeOffset now)
    {
        if (_leads.Find(l => l.SchoolId == school && l.PersonId == person && l.Until is null) is { } there)
        {
            return there;
        }

        var lead = new StrandLead(Ids.New<StrandLeadId>(now), Id, school, person, from);
        _leads.Add(lead);
        return lead;
    }

    public void End(StrandLead lead, DateOnly on) => _leads.End(lead, on);

    /// <summary>It is no longer one of the strands. Who led it stays known.</summary>
    public void EndOn(DateOnly day)
    {
        EndLeads(day);
        Until ??= day;
    }

    public void EndLeads(DateOnly day) => _leads.EndAll(day);
}

/// <summary>The days on which somebody, or a school as a whole, led a strand.</summary>
public sealed class StrandLead : IHeldFor
{
    internal StrandLead(StrandLeadId id, StrandId strandId, SchoolId schoolId, PersonId? personId, DateOnly from) =>
        (Id, StrandId, SchoolId, PersonId, From) = (id, strandId, schoolId, personId, from);

    public StrandLeadId Id { get; private init; }
    public StrandId StrandId { get; private init; }
    public SchoolId SchoolId { get; private init; }
    public PersonId? PersonId { get; private init; }
    public DateOnly From { get; private init; }
    public DateOnly? Until { get; private set; }

    void IHeldFor.EndOn(DateOnly day) => Until = day;
}

/// <summary>How the leading of strands is shared out. Both are known to work; which does is the network's to find out.</summary>
public enum Shape
{
    LeadInEachSchool,
    EachSchoolLeadsOne,
}

/// <summary>From which day strands were shared out in which way, and why.</summary>
public sealed class StrandShape
{
    public const int LongestReason = 300;

    private StrandShape(StrandShapeId id, NetworkId networkId, Shape shape, DateOnly from) =>
        (Id, NetworkId, Shape, From) = (id, networkId, shape, from);

    public StrandShapeId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public Shape Shape { get; private init; }
    public DateOnly From { get; private init; }
    public string? Reason { get; private set; }

    public static StrandShape Choose(NetworkId network, Shape shape, DateOnly from, string? reason, DateTimeOffset now) =>
        new(Ids.New<StrandShapeId>(now), network, shape, from) { Reason = reason };
}

internal static class StrandWords
{
    public static string Said(this Shape shape) => shape switch
    {
        Shape.LeadInEachSchool => "a lead in each school",
        Shape.EachSchoolLeadsOne => "each school leads an area of work",
    };
}
