using System.Diagnostics.CodeAnalysis;
using Skein.Persistence;

namespace Skein.Networks;

public readonly record struct NetworkId(Guid Value) : IId<NetworkId>
{
    public static bool TryParse(string? text, out NetworkId id) => Ids.TryParse(text, out id);
}

/// <summary>Schools that have agreed to learn from, with and on behalf of one another.</summary>
public sealed class Network : IVersioned
{
    private Network(NetworkId id, NetworkName name, string timeZone, DateOnly startedOn) =>
        (Id, Name, TimeZone, StartedOn) = (id, name, timeZone, startedOn);

    public NetworkId Id { get; private init; }
    public NetworkName Name { get; private set; }

    /// <summary>A code under which a programme or its researchers know the network, for example N283.</summary>
    public string? Code { get; init; }

    public DateOnly StartedOn { get; private init; }

    /// <summary>Where its days begin and end, as the tz database names it.</summary>
    public string TimeZone { get; private set; }

    public int Version { get; private set; }

    public static Network Start(NetworkName name, string zone, DateTimeOffset now) =>
        new(Ids.New<NetworkId>(now), name, zone, Days.Today(now, zone));

    /// <summary>A network whose start is known from elsewhere.</summary>
    public static Network Started(NetworkId id, NetworkName name, string zone, DateOnly on, string? code = null) =>
        new(id, name, zone, on) { Code = code };

    public void Rename(NetworkName name) => Name = name;

    /// <summary>Lets its days begin and end elsewhere. Days that were stored stay the days they were.</summary>
    /// <returns>Why they cannot, or null once they do.</returns>
    public Refusal? KeepTimeOf(string zone)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) || !found.HasIanaId)
        {
            return new("Choose a time zone from the list");
        }

        TimeZone = zone;
        return null;
    }
}

/// <summary>The name of a network: trimmed, 1 to 120 characters.</summary>
public sealed record NetworkName
{
    public const int MaxLength = 120;

    private NetworkName(string value) => Value = value;

    public string Value { get; }

    public override string ToString() => Value;

    public static bool TryRead(string? typed, [NotNullWhen(true)] out NetworkName? name, [NotNullWhen(false)] out string? problem)
    {
        var trimmed = typed?.Trim() ?? "";
        problem = trimmed.Length switch
        {
            0 => "Enter a name for your network. You can change it later",
            > MaxLength => $"The name must be {MaxLength} characters or fewer",
            _ => null,
        };
        name = problem is null ? new(trimmed) : null;
        return name is not null;
    }

    /// <summary>A name that was accepted before, read back from where it was stored.</summary>
    internal static NetworkName Stored(string value) => new(value);
}
