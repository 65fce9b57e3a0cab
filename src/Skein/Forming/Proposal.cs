using Skein.Persistence;

namespace Skein.Forming;

public readonly record struct ProposalId(Guid Value) : IId<ProposalId>
{
    public static bool TryParse(string? text, out ProposalId id) => Ids.TryParse(text, out id);
}

/// <summary>Groups as the former would make them. It proposes: people move, lock, form again, and decide.</summary>
public sealed class Proposal : IVersioned
{
    /// <summary>No search is tried for longer than so many times the usual.</summary>
    public const int MostPatience = 8;

    private readonly List<ProposedGroup> _groups = [];
    private readonly List<PeopleWithoutGroup> _left = [];

    private Proposal(ProposalId id, SignUpId signUpId, string name, int seed, DateTime askedAt) =>
        (Id, SignUpId, Name, Seed, AskedAt) = (id, signUpId, name, seed, askedAt);

    public ProposalId Id { get; private init; }
    public SignUpId SignUpId { get; private init; }

    /// <summary>“A” or “B”: two stand side by side.</summary>
    public string Name { get; private init; }

    /// <summary>Which of the answers that are equally good: another number, another answer.</summary>
    public int Seed { get; private set; }

    public FormingRules Rules { get; private set; } = new();
    public DateTime AskedAt { get; private set; }

    /// <summary>When the former was done; null while it is at work.</summary>
    public DateTime? FormedAt { get; private set; }

    /// <summary>
    /// What it came to, in words: how many are placed, how many on their first choice, and whether it could be better.
    /// </summary>
    public string? Outcome { get; private set; }

    /// <summary>Trying longer would find nothing more.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>How many times the usual time the former may take.</summary>
    public int Patience { get; private set; } = 1;

    /// <summary>How many had a place when it was formed.</summary>
    public int PlacedThen { get; private set; }

    public DateTime? PublishedAt { get; private set; }
    public IReadOnlyList<ProposedGroup> Groups => _groups;

    /// <summary>Who had no place when it was formed, and why.</summary>
    public IReadOnlyList<PeopleWithoutGroup> Left => _left;
    public int Version { get; private set; }

    public static Proposal Ask(SignUpId signUp, string name, FormingRules rules, int seed, DateTimeOffset now) =>
        new(Ids.New<ProposalId>(now), signUp, name, seed, now.UtcDateTime) { Rules = rules };

    /// <summary>What is locked stays, and all others are formed anew.</summary>
    public void AskAgain(FormingRules rules, DateTimeOffset now)
    {
        (Rules, Seed, AskedAt, FormedAt, Outcome, Patience) = (rules, Seed + 1, now.UtcDateTime, null, null, 1);
        Version++;
    }

    /// <summary>The same search goes on for longer.</summary>
    public void TryLonger(DateTimeOffset now)
    {
        (AskedAt, FormedAt, Outcome, Patience) = (now.UtcDateTime, null, null, Math.Min(MostPatience, 2 * Patience));
        Version++;
    }

    /// <summary>Takes what the former made. What is locked stays as it is.</summary>
    internal void Take(GroupSearch.Formed made, DateTimeOffset now)
    {
        var formed = made.Groups;
        _groups.RemoveAll(g => !g.IsLocked);
        var place = _groups.Count == 0 ? 0 : _groups.Max(g => g.Place) + 1;
        foreach (var (focus, time, members, convenor) in formed)
        {
            var group = new ProposedGroup(Ids.New<ProposedGroupId>(now), Id, focus, place++) { TimeId = time };
            _groups.Add(group);
            foreach (var member in members)
            {
                group.Seat(member);
            }

            group.CallBy(convenor);
        }

        _left.Clear();
        _left.AddRange(
            made.Left.Where(left => Find(left.Who) is null).Select(left => new PeopleWithoutGroup(Id, left.Who, left.Why)));
        (FormedAt, Outcome, IsSettled, PlacedThen) =
            (now.UtcDateTime, made.Outcome, made.IsSettled, _groups.Sum(g => g.Seats.Count));
        Version++;
    }

    public ProposedGroup? Group(ProposedGroupId id) => _groups.FirstOrDefault(g => g.Id == id);

    public ProposedGroup? Find(VolunteerId volunteer) =>
        _groups.FirstOrDefault(g => g.Seats.Any(s => s.VolunteerId == volunteer));

    /// <summary>Seats somebody elsewhere, or nowhere. A group that is left by the last of its people is gone.</summary>
    public void Move(VolunteerId volunteer, ProposedGroup? to)
    {
        if (Find(volunteer) is { } from)
        {
            // Dropped where they sat: nothing has changed.
            if (from == to)
            {
                return;
            }

            from.Unseat(volunteer);
            if (from.Seats.Count == 0)
            {
                _groups.Remove(from);
            }
        }

        to?.Seat(volunteer);
        Version++;
    }

    /// <summary>An empty group on a focus, to move people to.</summary>
    public ProposedGroup Add(OfferedFocusId focus, DateTimeOffset now)
    {
        var group = new ProposedGroup(
            Ids.New<ProposedGroupId>(now), Id, focus, _groups.Count == 0 ? 0 : _groups.Max(g => g.Place) + 1);
        _groups.Add(group);
        Version++;
        return group;
    }

    public void Publish(DateTimeOffset now) => PublishedAt ??= now.UtcDateTime;
}

public readonly record struct ProposedGroupId(Guid Value) : IId<ProposedGroupId>
{
    public static bool TryParse(string? text, out ProposedGroupId id) => Ids.TryParse(text, out id);
}

/// <summary>People who would meet on one focus.</summary>
public sealed class ProposedGroup
{
    private readonly List<ProposedSeat> _seats = [];

    internal ProposedGroup(ProposedGroupId id, ProposalId proposalId, OfferedFocusId focusId, int place) =>
        (Id, ProposalId, FocusId, Place) = (id, proposalId, focusId, place);

    public ProposedGroupId Id { get; private init; }
    public ProposalId ProposalId { get; private init; }
    public OfferedFocusId FocusId { get; private init; }
    public int Place { get; private init; }

    /// <summary>When it would meet; null where it agrees on that itself.</summary>
    public MeetingTimeId? TimeId { get; internal set; }

    /// <summary>It stays as it is when the others are formed again.</summary>
    public bool IsLocked { get; private set; }

    /// <summary>Who would call it together.</summary>
    public VolunteerId? ConvenorId { get; private set; }

    /// <summary>When that person said yes to calling it together, and to publishing.</summary>
    public DateTime? ConvenorSaidYesAt { get; private set; }

    public IReadOnlyList<ProposedSeat> Seats => _seats;

    public void Lock(bool locked) => IsLocked = locked;

    public void CallBy(VolunteerId? convenor)
    {
        if (ConvenorId != convenor)
        {
            (ConvenorId, ConvenorSaidYesAt) = (convenor, null);
        }
    }

    public void SayYes(DateTimeOffset now) => ConvenorSaidYesAt ??= now.UtcDateTime;

    internal void Seat(VolunteerId volunteer) => _seats.Add(new(Id, volunteer));

    internal void Unseat(VolunteerId volunteer)
    {
        _seats.RemoveAll(s => s.VolunteerId == volunteer);
        if (ConvenorId == volunteer)
        {
            CallBy(null);
        }
    }
}

/// <summary>One person's place in a group that is proposed.</summary>
public sealed class ProposedSeat
{
    internal ProposedSeat(ProposedGroupId groupId, VolunteerId volunteerId) => (GroupId, VolunteerId) = (groupId, volunteerId);

    public ProposedGroupId GroupId { get; private init; }
    public VolunteerId VolunteerId { get; private init; }
}
