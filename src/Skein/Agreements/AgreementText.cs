using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Agreements;

public readonly record struct AgreementTextId(Guid Value) : IId<AgreementTextId>
{
    public static bool TryParse(string? text, out AgreementTextId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// A text that schools agree to, in versions. At most one version is a draft, at most one is before the schools, and on no day
/// are two in force. Nothing that anybody agreed to is ever changed or lost.
/// </summary>
public sealed class AgreementText : IVersioned, IInNetwork<AgreementTextId>, IWhole<AgreementText>
{
    public const int LongestTitle = 120;

    private readonly List<AgreementVersion> _versions = [];

    private AgreementText(AgreementTextId id, NetworkId networkId, string kind, string title, DateTime startedAt) =>
        (Id, NetworkId, Kind, Title, StartedAt) = (id, networkId, kind, title, startedAt);

    public AgreementTextId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }

    /// <summary>The text with all its versions, and what everybody said to them.</summary>
    public static IQueryable<AgreementText> Whole(IQueryable<AgreementText> all) =>
        all.Include(t => t.Versions.OrderBy(v => v.Number)).ThenInclude(v => v.Parties)
            .Include(t => t.Versions).ThenInclude(v => v.Consents.OrderBy(c => c.GivenAt))
            .AsSplitQuery();

    /// <summary>A key of the kinds of agreement.</summary>
    public string Kind { get; private init; }

    public string Title { get; private set; }
    public DateTime StartedAt { get; private init; }
    public IReadOnlyList<AgreementVersion> Versions => _versions;
    public int Version { get; private set; }

    /// <summary>The version that is being written, or null.</summary>
    public AgreementVersion? Drafted => _versions.Find(v => v.PutOn is null);

    public AgreementVersion? InForceOn(DateOnly day) => _versions.Find(v => v.IsInForce(day));

    /// <summary>The version that was before the schools on a day, or null.</summary>
    public AgreementVersion? PutOn(DateOnly day) => _versions.Find(v => v.StateOn(day) is VersionState.Put);

    public static AgreementText Start(NetworkId network, AgreementKind kind, string title, DateTimeOffset now) =>
        new(Ids.New<AgreementTextId>(now), network, kind.Key, title, now.UtcDateTime);

    /// <summary>Writes the words of the version that is being drafted, or begins a new one.</summary>
    /// <returns>Why they cannot be written, or null once they are.</returns>
    public Refusal? Write(DraftWords words, PersonId by, DateOnly today, DateTimeOffset now)
    {
        if (Drafted is { } draft)
        {
            return draft.Reword(words, by);
        }

        _versions.Add(AgreementVersion.Draft(Id, _versions.Count + 1, words, by, today, now));
        return null;
    }

    /// <summary>Puts the draft to those whom it concerns. A version that is before them still is set aside.</summary>
    /// <returns>Why it cannot be put, or null once it is.</returns>
    public Refusal? Put(IReadOnlyCollection<SchoolId> schools, DateOnly today)
    {
        if (Drafted is not { } draft)
        {
            return new("There is no draft to put to anybody. Write one first.");
        }

        if (schools.Count == 0)
        {
            return new("Choose at least one school that this concerns.");
        }

        PutOn(today)?.SetAside(today);
        draft.Put(schools.Distinct().Select(school => new AgreementParty(draft.Id, school.Value, today)), today);
        return null;
    }

    /// <summary>Schools that joined since are asked too.</summary>
    public static void AskAlso(AgreementVersion version, IEnumerable<SchoolId> schools, DateOnly today)
    {
        foreach (var school in schools.Where(s => !version.Parties.Any(p => p.PartyId == s.Value)))
        {
            version.Concern(new(version.Id, school.Value, today));
        }
    }

    /// <summary>
    /// Hears what a school says to a version. The same answer said again changes nothing, and what is told takes the place of
    /// nothing that was answered in somebody's own hand. When everybody needed has agreed, the version comes into force that
    /// day.
    /// </summary>
    /// <returns>Why it cannot be heard, or null once it is.</returns>
    public Refusal? Hear(
        AgreementVersion version, SchoolId school, ConsentGiven said, AgreementKind kind, Func<SchoolId, bool> hasLeft,
        DateOnly today,
        DateTimeOffset now)
    {
        if (version.StateOn(today) is not (VersionState.Put or VersionState.InForce))
        {
            return new($"Version {version.Number} of “{Title}” is no longer before the schools. Answer the version that is.");
        }

        if (version.Parties.FirstOrDefault(p => p.PartyId == school.Value) is not { } party)
        {
            return new($"“{Title}” was not put to this school.");
        }

        if (said.Answer is not ConsentAnswer.Agreed && said.Reason is null)
        {
            return new("Say in a line why: a reservation or a refusal stands with its reason.");
        }

        var before = version.AnswerOf(party, today);
        if (before?.KeptFrom(said) is { } kept)
        {
            return kept;
        }

        if (before?.Says(said) is true)
        {
            return null;
        }

        before?.EndOn(today);
        version.Give(Consent.Give(version.Id, party.PartyId, said, today, now));
        if (version.StateOn(today) is VersionState.Put && VersionOn.Read(version, kind, today, hasLeft).IsComplete)
        {
            TakeEffect(version, today, because: null);
        }

        return null;
    }

    /// <summary>
    /// Brings a version into force: because everybody needed has agreed, or with a reason where the kind allows one.
    /// </summary>
    /// <returns>Why it cannot be, or null once it is.</returns>
    public Refusal? BringIntoForce(
        AgreementVersion version, string? because, VersionOn standing, AgreementKind kind, DateOnly today)
    {
        if (version.StateOn(today) is not VersionState.Put)
        {
            return new("Only a version that is before the schools can come into force.");
        }

        if (!standing.IsComplete && !kind.MayGoOn)
        {
            return new($"{kind.Rule} Talk with those who have not, or draft a version that they can agree to.");
        }

        if (!standing.IsComplete && because is null)
        {
            return new("Say why it comes into force before everybody needed has agreed.");
        }

        TakeEffect(version, today, standing.IsComplete ? null : because);
        return null;
    }

    /// <summary>Takes a version back from the schools before it comes into force. What they answered stays.</summary>
    /// <returns>Why it cannot be, or null once it is.</returns>
    public Refusal? TakeBack(AgreementVersion version, string because, DateOnly today)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);

        if (version.StateOn(today) is not VersionState.Put)
        {
            return new(
                $"Version {version.Number} of “{Title}” is not before the schools, so there is nothing to take back. One in "
                    + "force is replaced by a new version.");
        }

        version.TakeBack(today, because);
        return null;
    }

    private void TakeEffect(AgreementVersion version, DateOnly today, string? because)
    {
        InForceOn(today)?.EndOn(today);
        version.TakeEffect(today, because);
    }
}
