using Skein.Access;
using Skein.Groups;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Forming;

public readonly record struct SignUpId(Guid Value) : IId<SignUpId>
{
    public static bool TryParse(string? text, out SignUpId id) => Ids.TryParse(text, out id);
}

public enum SignUpState
{
    Drafted,
    Open,
    Closed,
    Published,
}

/// <summary>
/// Asks the people of a network's schools what they would like to work on, with whom they may then be brought together.
/// </summary>
public sealed class SignUp : IVersioned, IInNetwork<SignUpId>, IWhole<SignUp>
{
    public const int LongestTitle = 120;
    public const int MostFoci = 60;
    public const int MostTimes = 30;

    private readonly List<OfferedFocus> _foci = [];
    private readonly List<MeetingTime> _times = [];
    private readonly List<HeardIssue> _issues = [];

    private SignUp(SignUpId id, NetworkId networkId, string title, string groupKind, FormedBy formedBy, string code) =>
        (Id, NetworkId, Title, GroupKind, FormedBy, Code) = (id, networkId, title, groupKind, formedBy, code);

    public SignUpId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public string Title { get; private set; }

    public static IQueryable<SignUp> Whole(IQueryable<SignUp> all) =>
        all.AsSplitQuery()
            .Include(s => s.Foci.OrderBy(f => f.Place))
            .Include(s => s.Times.OrderBy(t => t.Place))
            .Include(s => s.Issues.OrderBy(i => i.Words).ThenBy(i => i.Id));

    /// <summary>A key of the kinds of group: what is to be formed.</summary>
    public string GroupKind { get; private init; }

    /// <summary>By questionnaire, or by people who choose one another at an event.</summary>
    public FormedBy FormedBy { get; private init; }

    /// <summary>Which tranche this is, from 1.</summary>
    public int Tranche { get; init; }

    /// <summary>Opens the sign-up to whoever has it: it stands on the big screen and on the sheet in the staff room.</summary>
    public string Code { get; private init; }

    public DateTime? OpenedAt { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public DateTime? PublishedAt { get; private set; }
    public FormingRules Rules { get; private set; } = new();
    public IReadOnlyList<OfferedFocus> Foci => _foci;
    public IReadOnlyList<MeetingTime> Times => _times;
    public IReadOnlyList<HeardIssue> Issues => _issues;
    public int Version { get; private set; }

    public SignUpState State => this switch
    {
        { PublishedAt: not null } => SignUpState.Published,
        { ClosedAt: not null } => SignUpState.Closed,
        { OpenedAt: not null } => SignUpState.Open,
        _ => SignUpState.Drafted,
    };

    public static SignUp Draft(
        NetworkId network, string title, GroupKind kind, FormedBy formedBy, int tranche, string code, DateTimeOffset now) =>
        new(
            Ids.New<SignUpId>(now), network, title, kind.Key, formedBy, code)
        {
            Tranche = tranche,
            Rules = FormingRules.For(kind),
        };

    public void Call(string title) => Title = title;

    public void Form(FormingRules rules) => Rules = rules;

    /// <summary>A head named something: it will stand in the questionnaire, under a focus or as one of its own.</summary>
    public HeardIssue Hear(SchoolId school, string words, DateTimeOffset now)
    {
        var issue = new HeardIssue(Ids.New<HeardIssueId>(now), Id, school, words);
        _issues.Add(issue);
        return issue;
    }

    /// <summary>The focus of that name, offered from now on if it was not yet.</summary>
    public OfferedFocus Offer(string name, PersonId? namedBy, DateTimeOffset now)
    {
        if (_foci.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase)) is { } there)
        {
            return there;
        }

        var focus = new OfferedFocus(
            Ids.New<OfferedFocusId>(now), Id, name, _foci.Count == 0 ? 1 : _foci.Max(f => f.Place) + 1, namedBy);
        _foci.Add(focus);
        Version++;
        return focus;
    }

    /// <summary>The foci that nobody has asked for any more fall away; while it is a draft, nobody has chosen any.</summary>
    public void OfferOnly(IReadOnlyCollection<OfferedFocus> kept)
    {
        _foci.RemoveAll(f => !kept.Contains(f));
        Version++;
    }

    public void MeetAt(IReadOnlyList<string> names, DateTimeOffset now)
    {
        _times.RemoveAll(t => !names.Contains(t.Name));
        foreach (var (name, place) in names.Select((name, place) => (name, place)))
        {
            if (_times.FirstOrDefault(t => t.Name == name) is { } there)
            {
                there.StandAt(place);
            }
            else
            {
                _times.Add(new(Ids.New<MeetingTimeId>(now), Id, name, place));
            }
        }

        Version++;
    }

    /// <summary>
    /// From now on people can sign up. An issue that was gathered under no focus is offered as one of its own: none is lost.
    /// </summary>
    /// <returns>Why it cannot open, or null once it has.</returns>
    public Refusal? Open(DateTimeOffset now)
    {
        foreach (var issue in _issues.Where(i => i.FocusId is null))
        {
            issue.GatherUnder(Offer(issue.OwnName, null, now));
        }

        if (_foci.Count == 0 && FormedBy is not FormedBy.SelfSelected)
        {
            return new("There is nothing to choose yet. Add a theme first.");
        }

        OpenedAt ??= now.UtcDateTime;
        ClosedAt = null;
        return null;
    }

    public void Close(DateTimeOffset now) => ClosedAt ??= now.UtcDateTime;

    public void Publish(DateTimeOffset now)
    {
        Close(now);
        PublishedAt ??= now.UtcDateTime;
    }

    public OfferedFocus? Focus(OfferedFocusId? id) => _foci.FirstOrDefault(f => f.Id == id);
}
