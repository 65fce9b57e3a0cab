using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Duties;

public readonly record struct TurbulenceId(Guid Value) : IId<TurbulenceId>
{
    public static bool TryParse(string? text, out TurbulenceId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// A hard time (S-121): somebody says, to those they choose and to nobody else, that much comes at once. While it lasts their
/// deadlines wait, and those they chose may offer help. It ends with thanks.
/// </summary>
public sealed class Turbulence : IVersioned, IDated
{
    public const int LongestWords = 500;

    private readonly List<TurbulenceSupporter> _supporters = [];

    private Turbulence(TurbulenceId id, NetworkId networkId, PersonId personId, SchoolId? schoolId, DateOnly from) =>
        (Id, NetworkId, PersonId, SchoolId, From) = (id, networkId, personId, schoolId, from);

    public TurbulenceId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }

    /// <summary>Whoever said it.</summary>
    public PersonId PersonId { get; private init; }

    /// <summary>The school that a head says it for; null: for themselves alone.</summary>
    public SchoolId? SchoolId { get; private set; }

    public DateOnly From { get; private init; }
    public DateOnly? Until { get; private set; }

    /// <summary>Whether deadlines wait meanwhile.</summary>
    public bool EasesDeadlines { get; private set; } = true;

    public DateOnly? ExpectedOverOn { get; private set; }

    /// <summary>What they want their supporters to know; nobody else reads it.</summary>
    public string? Words { get; private set; }

    /// <summary>What they wrote to their supporters when it was over.</summary>
    public string? Thanks { get; private set; }

    public IReadOnlyList<TurbulenceSupporter> Supporters => _supporters;
    public int Version { get; private set; }

    public static Turbulence Flag(
        NetworkId network, PersonId person, SchoolId? school, IEnumerable<PersonId> supporters, bool easesDeadlines,
        DateOnly? expectedOver,
        string? words, DateOnly today, DateTimeOffset now)
    {
        var turbulence = new Turbulence(Ids.New<TurbulenceId>(now), network, person, school, today)
        {
            EasesDeadlines = easesDeadlines,
            ExpectedOverOn = expectedOver,
            Words = words,
        };
        turbulence._supporters.AddRange(
            supporters.Distinct().Where(s => s != person).Select(s => new TurbulenceSupporter(turbulence.Id, s)));
        return turbulence;
    }

    /// <summary>It is over, and those who stood by are thanked.</summary>
    /// <returns>Why it cannot end, or null once it has.</returns>
    public Refusal? End(string thanks, DateOnly on)
    {
        if (Until is not null)
        {
            return new("This is over already, and your thanks are with your supporters.");
        }

        (Thanks, Until) = (thanks, on);
        return null;
    }

    internal void PassSchool(SchoolId to) => SchoolId = to;
}

/// <summary>Somebody who was chosen to know.</summary>
public sealed class TurbulenceSupporter(TurbulenceId turbulenceId, PersonId personId)
{
    public TurbulenceId TurbulenceId { get; private init; } = turbulenceId;
    public PersonId PersonId { get; private init; } = personId;
}

public readonly record struct SupportOfferId(Guid Value) : IId<SupportOfferId>
{
    public static bool TryParse(string? text, out SupportOfferId id) => Ids.TryParse(text, out id);
}

/// <summary>What a supporter offers to do. Whoever asked reads it; nobody else.</summary>
public sealed class SupportOffer
{
    private SupportOffer(SupportOfferId id, TurbulenceId turbulenceId, PersonId personId, string words, DateTime offeredAt) =>
        (Id, TurbulenceId, PersonId, Words, OfferedAt) = (id, turbulenceId, personId, words, offeredAt);

    public SupportOfferId Id { get; private init; }
    public TurbulenceId TurbulenceId { get; private init; }
    public PersonId PersonId { get; private init; }
    public string Words { get; private set; }
    public DateTime OfferedAt { get; private init; }

    public static SupportOffer Create(TurbulenceId turbulence, PersonId person, string words, DateTimeOffset now) =>
        new(Ids.New<SupportOfferId>(now), turbulence, person, words, now.UtcDateTime);
}
