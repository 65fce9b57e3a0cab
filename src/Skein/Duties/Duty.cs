using Skein.Access;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Duties;

public readonly record struct DutyId(Guid Value) : IId<DutyId>
{
    public static bool TryParse(string? text, out DutyId id) => Ids.TryParse(text, out id);
}

/// <summary>What a duty follows from: a word for the thing, and its id.</summary>
public sealed record Origin(string Kind, Guid Id);

/// <summary>How a duty ended.</summary>
public enum DutyEnding
{
    Done,
    LetGo,
}

/// <summary>
/// What somebody owes in a network: one sentence, an owner, and a day. Who owed it is kept day by day, so that a page can show
/// any past day; a duty that has ended stays, with who ended it and what they said.
/// </summary>
public sealed class Duty : IVersioned
{
    public const int LongestSentence = 200;
    public const int LongestNote = 500;

    private readonly List<DutyOwner> _owners = [];

    private Duty(
        DutyId id, NetworkId networkId, string originKind, Guid originId, string what, string sentence, DateOnly begunOn,
        DateOnly dueOn) =>
        (Id, NetworkId, OriginKind, OriginId, What, Sentence, BegunOn, DueOn) =
            (id, networkId, originKind, originId, what, sentence, begunOn, dueOn);

    public DutyId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public string OriginKind { get; private init; }
    public Guid OriginId { get; private init; }

    /// <summary>Which of its origin's duties this is. Owing the same thing twice is owing it once.</summary>
    public string What { get; private init; }

    /// <summary>What is to be done, as an act: “Ring Rowan Hill at Elm School”.</summary>
    public string Sentence { get; private set; }

    /// <summary>How it is discharged, in words.</summary>
    public string? How { get; private set; }

    /// <summary>Where in Skein it is discharged; null where it is done elsewhere.</summary>
    public string? Href { get; private init; }

    /// <summary>To whom it is owed; null: to the network.</summary>
    public PersonId? OwedTo { get; private init; }

    public DateOnly BegunOn { get; private init; }

    /// <summary>The day by which it is due, as it stands now; each easing keeps the day before it.</summary>
    public DateOnly DueOn { get; private set; }

    public DateOnly? EndedOn { get; private set; }
    public DutyEnding? Ending { get; private set; }
    public PersonId? EndedBy { get; private set; }

    /// <summary>What whoever did it wrote about it, or why it was let go.</summary>
    public string? Note { get; private set; }

    public IReadOnlyList<DutyOwner> Owners => _owners;
    public int Version { get; private set; }

    public bool IsOpen => EndedOn is null;

    public Owner Owner => Latest.Owner;

    private DutyOwner Latest => _owners.MaxBy(o => o.From)!; // somebody owes it from its first day

    public static Duty Owe(NewDuty owed, DateOnly today, DateTimeOffset now)
    {
        var duty = new Duty(
            Ids.New<DutyId>(now), owed.Network, owed.Origin.Kind, owed.Origin.Id, owed.What,
            owed.Sentence.Length <= LongestSentence ? owed.Sentence : owed.Sentence[..LongestSentence], today, owed.DueOn)
        {
            How = owed.How,
            Href = owed.Href,
            OwedTo = owed.OwedTo,
        };
        duty._owners.Add(new(duty.Id, duty.NetworkId, owed.Owner, today, null));
        return duty;
    }

    /// <summary>Somebody else owes it from <paramref name="from"/>. Whoever owed it before stays known.</summary>
    /// <returns>Why it cannot pass, or null once it has.</returns>
    public Refusal? PassTo(Owner to, DateOnly from, string? why)
    {
        if (EndedOn is { } ended)
        {
            return Over(ended);
        }

        if (Latest.Owner == to)
        {
            return new("It is theirs already. Choose somebody else.");
        }

        _owners.RemoveAll(o => o.From > from && o.From > _owners.Min(first => first.From));
        if (from <= Latest.From)
        {
            Latest.Turn(to, why);
        }
        else
        {
            Latest.EndOn(from);
            _owners.Add(new(Id, NetworkId, to, from, why));
        }

        Version++;
        return null;
    }

    /// <summary>It was done, on the day, by somebody Skein knows or by a change that Skein saw.</summary>
    /// <returns>Why it cannot be done, or null once it is.</returns>
    public Refusal? Discharge(PersonId? by, DateOnly on, string? note) => End(DutyEnding.Done, by, on, note);

    /// <summary>Nobody owes it any more, though it was not done.</summary>
    /// <returns>Why it cannot be let go, or null once it is.</returns>
    public Refusal? LetGo(PersonId? by, DateOnly on, string because) => End(DutyEnding.LetGo, by, on, because);

    internal void Ease(DateOnly dueOn) => DueOn = dueOn;

    private Refusal? End(DutyEnding how, PersonId? by, DateOnly on, string? note)
    {
        if (EndedOn is { } ended)
        {
            return Over(ended);
        }

        var day = on < BegunOn ? BegunOn : on;
        _owners.RemoveAll(o => o.From > day);
        Latest.EndOn(day.AddDays(1));
        (Ending, EndedBy, EndedOn, Note) = (how, by, day, note);
        return null;
    }

    private Refusal Over(DateOnly ended) => Ending is DutyEnding.Done
        ? new($"This was done on {ended.Said()}. Nothing is left to do.")
        : new($"This was dropped on {ended.Said()}. Nobody has to do it any more.");
}
