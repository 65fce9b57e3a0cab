using Skein.Access;
using Skein.Agreements;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Groups;

public readonly record struct GroupId(Guid Value) : IId<GroupId>
{
    public static bool TryParse(string? text, out GroupId id) => Ids.TryParse(text, out id);
}

/// <summary>How a group came to be. Reports compare the ways; they never say which is better.</summary>
public enum FormedBy
{
    /// <summary>People signed up by questionnaire, and were brought together on what they chose.</summary>
    Questionnaire,

    /// <summary>People chose one another at an event, with a focus named on the day.</summary>
    SelfSelected,

    /// <summary>Somebody invited people one by one, and each said yes.</summary>
    Invitation,
}

/// <summary>People of several schools who work on one thing for a time.</summary>
public sealed class Group : IVersioned, IDated
{
    public const int LongestName = 120;
    public const int LongestFocus = 400;
    public const int LongestMeeting = 120;
    public const int LongestReason = 300;

    private readonly List<GroupMember> _members = [];

    private Group(GroupId id, NetworkId networkId, string kind, string name, FormedBy formedBy, DateOnly from) =>
        (Id, NetworkId, Kind, Name, FormedBy, From) = (id, networkId, kind, name, formedBy, from);

    public GroupId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }

    /// <summary>A key of the kinds of group (<see cref="GroupKinds"/>).</summary>
    public string Kind { get; private init; }

    public string Name { get; private set; }

    /// <summary>What it works on, in its own words.</summary>
    public string? Focus { get; private set; }

    /// <summary>When it meets, as its members say it: “Tuesdays after school”.</summary>
    public string? Meets { get; private set; }

    public FormedBy FormedBy { get; private init; }

    /// <summary>The intake that it belongs to, from 1; null where nobody counts intakes.</summary>
    public int? Tranche { get; private set; }

    /// <summary>The sign-up that formed it.</summary>
    public Guid? SignUpId { get; private set; }

    public DateOnly From { get; private init; }

    /// <summary>The first day on which it no longer was one.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The day on which its work began; null while it is being made ready.</summary>
    public DateOnly? BegunOn { get; private set; }

    /// <summary>Why it began without a convenor or a remit.</summary>
    public string? BegunBecause { get; private set; }

    /// <summary>The text of its remit, which its schools agree to.</summary>
    public AgreementTextId? RemitId { get; private set; }

    public IReadOnlyList<GroupMember> Members => _members;
    public int Version { get; private set; }

    public DaySpan Span => new(From, Until);

    public static Group Form(NetworkId network, string kind, string name, FormedBy formedBy, DateOnly from, DateTimeOffset now) =>
        new(Ids.New<GroupId>(now), network, kind, name, formedBy, from);

    /// <summary>As it is formed: what it works on later is changed by its members (<see cref="WorkOn"/>).</summary>
    public void Describe(string name, string? focus, string? meets) => (Name, Focus, Meets) = (name, focus, meets);

    internal void WorkOn(string? focus)
    {
        Focus = focus;
        Version++;
    }

    public void CameFrom(Guid? signUp, int tranche) => (SignUpId, Tranche) = (signUp, tranche);

    public void HasRemit(AgreementTextId text) => RemitId = text;

    public IEnumerable<GroupMember> On(DateOnly day) => _members.Where(m => m.Span.Holds(day));

    public bool Holds(PersonId person, DateOnly day) => On(day).Any(m => m.PersonId == person);

    /// <summary>Somebody takes their place. Whoever is there already keeps theirs, and may take on another part.</summary>
    public GroupMember Join(PersonId person, SchoolId? school, GroupPart part, DateOnly from, DateTimeOffset now)
    {
        if (_members.FirstOrDefault(m => m.PersonId == person && m.Until is null) is { } there)
        {
            if (there.Part == part)
            {
                return there;
            }

            _members.End(there, from);
        }

        var member = new GroupMember(Ids.New<GroupMemberId>(now), Id, person, school, part, from);
        _members.Add(member);
        Version++;
        return member;
    }

    /// <summary>From that day the person is no longer in it. Nobody asks why.</summary>
    public void Leave(PersonId person, DateOnly on)
    {
        _members.EndAll(on, m => m.PersonId == person);
        Version++;
    }

    /// <returns>Why it cannot begin then, or null once it has.</returns>
    public Refusal? Begin(DateOnly on, string? because)
    {
        if (on < From)
        {
            return new($"It was formed on {From.Said()}. Choose that day or a later one.");
        }

        (BegunOn, BegunBecause) = (on, because);
        return null;
    }

    /// <returns>Why it cannot close then, or null once it does.</returns>
    public Refusal? Close(DateOnly on)
    {
        if (on < From)
        {
            return new($"It was formed on {From.Said()}. Choose that day or a later one.");
        }

        _members.EndAll(on);
        Until = on;
        return null;
    }
}
