using Skein.Access;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Sustaining;

public readonly record struct NetworkTaskId(Guid Value) : IId<NetworkTaskId>
{
    public static bool TryParse(string? text, out NetworkTaskId id) => Ids.TryParse(text, out id);
}

/// <summary>Something that somebody in the network sees to, and who does, for a time.</summary>
public sealed class NetworkTask : IVersioned, IDated
{
    public const int MaxLength = 120;

    private readonly List<TaskHolder> _holders = [];

    private NetworkTask(NetworkTaskId id, NetworkId networkId, string title, int place, DateOnly from) =>
        (Id, NetworkId, Title, Place, From) = (id, networkId, title, place, from);

    public NetworkTaskId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public string Title { get; private set; }

    /// <summary>Where it stands among the tasks.</summary>
    public int Place { get; private init; }

    public DateOnly From { get; private init; }
    public DateOnly? Until { get; private set; }
    public IReadOnlyList<TaskHolder> Holders => _holders;
    public int Version { get; private set; }

    public static NetworkTask Set(NetworkId network, string title, int place, DateOnly from, DateTimeOffset now) =>
        new(Ids.New<NetworkTaskId>(now), network, title, place, from);

    public void Rename(string title) => Title = title;

    public void GiveTo(PersonId person, DateOnly from)
    {
        if (!_holders.Any(h => h.PersonId == person && h.Until is null))
        {
            _holders.Add(new(Id, person, from));
        }
    }

    /// <summary>From that day the person no longer does it.</summary>
    public void TakeFrom(PersonId person, DateOnly on) => _holders.EndAll(on, held => held.PersonId == person);

    /// <summary>The network no longer counts it among its tasks.</summary>
    public void EndOn(DateOnly day)
    {
        Until ??= day;
        _holders.EndAll(day);
    }
}

/// <summary>The days on which somebody saw to a task.</summary>
public sealed class TaskHolder : IHeldFor
{
    internal TaskHolder(NetworkTaskId taskId, PersonId personId, DateOnly from) =>
        (TaskId, PersonId, From) = (taskId, personId, from);

    public NetworkTaskId TaskId { get; private init; }
    public PersonId PersonId { get; private init; }
    public DateOnly From { get; private init; }
    public DateOnly? Until { get; private set; }

    void IHeldFor.EndOn(DateOnly day) => Until = day;
}
