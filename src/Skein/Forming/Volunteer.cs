using Skein.Access;
using Skein.Asking;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Forming;

public readonly record struct VolunteerId(Guid Value) : IId<VolunteerId>
{
    public static bool TryParse(string? text, out VolunteerId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// Somebody who signed up: what they chose, the dearest first, when they can come, and where they have sat down.
/// </summary>
public sealed class Volunteer : IVersioned
{
    public const int MostChoices = 3;

    private const string OwnPage = "the link or the code of their own page";

    private readonly List<VolunteerChoice> _choices = [];
    private readonly List<VolunteerTime> _times = [];

    private Volunteer(
        VolunteerId id, SignUpId signUpId, PersonId personId, SchoolId schoolId, string code, DateTime signedUpAt) =>
        (Id, SignUpId, PersonId, SchoolId, Code, SignedUpAt) = (id, signUpId, personId, schoolId, code, signedUpAt);

    public VolunteerId Id { get; private init; }
    public SignUpId SignUpId { get; private init; }
    public PersonId PersonId { get; private init; }
    public SchoolId SchoolId { get; private init; }

    /// <summary>Opens their own page, for whoever has no e-mail: it stands on the slip that tells them of their group.</summary>
    public string Code { get; private init; }

    public DateTime SignedUpAt { get; private init; }

    /// <summary>How they signed up: by their letter's link, by a code, or told to somebody; null: signed in.</summary>
    public CameBy? CameBy { get; private set; }

    /// <summary>Who took it down, when it was told to somebody.</summary>
    public PersonId? ToldTo { get; private set; }

    /// <summary>When they changed what they had chosen, or took their name back; null where it is as they signed up.</summary>
    public DateTime? ChangedAt { get; private set; }

    /// <summary>When they last said what they would like.</summary>
    public DateTime SaidAt => ChangedAt ?? SignedUpAt;

    /// <summary>They would call a group together.</summary>
    public bool MayConvene { get; private set; }

    /// <summary>The table at which they sat down themselves: they stay on that focus.</summary>
    public OfferedFocusId? TableId { get; private set; }

    /// <summary>They took their name back. Nobody asks why.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>In the order of rank, from 0.</summary>
    public IReadOnlyList<VolunteerChoice> Choices => _choices;

    /// <summary>None: any of them, or what their group agrees.</summary>
    public IReadOnlyList<VolunteerTime> Times => _times;

    public int Version { get; private set; }

    public static Volunteer SignUp(SignUpId signUp, PersonId person, SchoolId school, DateTimeOffset now, string? code = null) =>
        new(Ids.New<VolunteerId>(now), signUp, person, school, code ?? AnswerCode.New(), now.UtcDateTime);

    /// <summary>They said it themselves; what was told is nobody's own hand, and neither is what nobody has said yet.</summary>
    public bool IsInOwnHand => CameBy is not Asking.CameBy.Told && (_choices.Count > 0 || WithdrawnAt is not null);

    /// <summary>Why nothing that is told takes the place of what they said themselves; null where it may.</summary>
    /// <param name="zone">Where the network's days begin and end.</param>
    public Refusal? KeptInOwnHand(string zone) =>
        IsInOwnHand ? OwnHand.Kept(Days.Today(SaidAt, zone), OwnPage) : null;

    /// <summary>What they choose replaces what they chose before, unless it is told and they had said it themselves.</summary>
    /// <param name="zone">Where the network's days begin and end.</param>
    /// <returns>Why it cannot, or null once it has.</returns>
    public Refusal? Choose(SignUpChoices chosen, CameBy? cameBy, PersonId? toldTo, string zone, DateTimeOffset now)
    {
        if (cameBy is Asking.CameBy.Told && KeptInOwnHand(zone) is { } kept)
        {
            return kept;
        }

        Rank(chosen.Foci);
        _times.RemoveAll(t => !chosen.Times.Contains(t.TimeId));
        _times.AddRange(chosen.Times.Where(t => !_times.Any(had => had.TimeId == t)).Select(t => new VolunteerTime(Id, t)));
        (MayConvene, CameBy, ToldTo, ChangedAt, WithdrawnAt) = (chosen.MayConvene, cameBy, toldTo, now.UtcDateTime, null);
        TableId = chosen.Foci.Contains(TableId.GetValueOrDefault()) ? TableId : null;
        Version++;
        return null;
    }

    /// <summary>Sits down at a table, which becomes their first choice.</summary>
    public void SitAt(OfferedFocusId table, DateTimeOffset now)
    {
        Rank([table, .. _choices.OrderBy(c => c.Rank).Select(c => c.FocusId).Where(f => f != table).Take(MostChoices - 1)]);
        (TableId, WithdrawnAt) = (table, null);
        SayThemselves(now);
        Version++;
    }

    public void StandUp() => TableId = null;

    public void Withdraw(DateTimeOffset now)
    {
        (WithdrawnAt, TableId) = (now.UtcDateTime, null);
        SayThemselves(now);
    }

    public bool Chose(OfferedFocusId focus) => _choices.Any(c => c.FocusId == focus);

    private void SayThemselves(DateTimeOffset now) =>
        (CameBy, ToldTo, ChangedAt) = (CameBy is Asking.CameBy.Told ? null : CameBy, null, now.UtcDateTime);

    private void Rank(IReadOnlyList<OfferedFocusId> foci)
    {
        _choices.RemoveAll(c => !foci.Contains(c.FocusId));
        foreach (var (focus, rank) in foci.Select((focus, rank) => (focus, rank)))
        {
            if (_choices.FirstOrDefault(c => c.FocusId == focus) is { } had)
            {
                had.RankAs(rank);
            }
            else
            {
                _choices.Add(new(Id, focus, rank));
            }
        }
    }
}

/// <summary>One focus that somebody chose, and how dear it is to them: 0 is the first choice.</summary>
public sealed class VolunteerChoice
{
    internal VolunteerChoice(VolunteerId volunteerId, OfferedFocusId focusId, int rank) =>
        (VolunteerId, FocusId, Rank) = (volunteerId, focusId, rank);

    public VolunteerId VolunteerId { get; private init; }
    public OfferedFocusId FocusId { get; private init; }
    public int Rank { get; private set; }

    internal void RankAs(int rank) => Rank = rank;
}

/// <summary>A time that suits somebody.</summary>
public sealed class VolunteerTime
{
    internal VolunteerTime(VolunteerId volunteerId, MeetingTimeId timeId) => (VolunteerId, TimeId) = (volunteerId, timeId);

    public VolunteerId VolunteerId { get; private init; }
    public MeetingTimeId TimeId { get; private init; }
}
