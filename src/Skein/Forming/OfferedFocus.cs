using Skein.Access;
using Skein.Forms;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Forming;

public readonly record struct OfferedFocusId(Guid Value) : IId<OfferedFocusId>
{
    public static bool TryParse(string? text, out OfferedFocusId id) => Ids.TryParse(text, out id);
}

/// <summary>Something that people can choose to work on; on the big screen, a table at which they sit down.</summary>
public sealed class OfferedFocus
{
    public const int LongestName = 400;

    internal OfferedFocus(OfferedFocusId id, SignUpId signUpId, string name, int place, PersonId? namedBy) =>
        (Id, SignUpId, Name, Place, NamedBy) = (id, signUpId, name, place, namedBy);

    public OfferedFocusId Id { get; private init; }
    public SignUpId SignUpId { get; private init; }
    public string Name { get; private set; }
    public int Place { get; private init; }

    /// <summary>Who named it at the event; null where it came from the heads or a co-leader.</summary>
    public PersonId? NamedBy { get; private init; }

    public void Call(string name) => Name = name;
}

public readonly record struct MeetingTimeId(Guid Value) : IId<MeetingTimeId>
{
    public static bool TryParse(string? text, out MeetingTimeId id) => Ids.TryParse(text, out id);
}

/// <summary>A time at which a group could meet, in people's own words: “Tuesday after school”.</summary>
public sealed class MeetingTime
{
    public const int LongestName = 80;

    internal MeetingTime(MeetingTimeId id, SignUpId signUpId, string name, int place) =>
        (Id, SignUpId, Name, Place) = (id, signUpId, name, place);

    public MeetingTimeId Id { get; private init; }
    public SignUpId SignUpId { get; private init; }
    public string Name { get; private init; }
    public int Place { get; private set; }

    internal void StandAt(int place) => Place = place;
}

public readonly record struct HeardIssueId(Guid Value) : IId<HeardIssueId>
{
    public static bool TryParse(string? text, out HeardIssueId id) => Ids.TryParse(text, out id);
}

/// <summary>What a head named as getting in the way of learning, and the focus under which it is gathered.</summary>
public sealed class HeardIssue
{
    /// <summary>All that a head may write in answer to a letter: nothing of it is cut.</summary>
    public const int LongestWords = QuestionInFile.Longest;

    internal HeardIssue(HeardIssueId id, SignUpId signUpId, SchoolId schoolId, string words) =>
        (Id, SignUpId, SchoolId, Words) = (id, signUpId, schoolId, words);

    public HeardIssueId Id { get; private init; }
    public SignUpId SignUpId { get; private init; }
    public SchoolId SchoolId { get; private init; }
    public string Words { get; private set; }
    public OfferedFocusId? FocusId { get; private set; }

    /// <summary>The name of the focus that it is by itself. Words that are longer than a name stand under it, whole.</summary>
    public string OwnName => Words.Shortened(OfferedFocus.LongestName);

    public void GatherUnder(OfferedFocus focus) => FocusId = focus.Id;
}
