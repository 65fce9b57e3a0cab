using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Sustaining;

public readonly record struct ChangeHereId(Guid Value) : IId<ChangeHereId>
{
    public static bool TryParse(string? text, out ChangeHereId id) => Ids.TryParse(text, out id);
}

/// <summary>Something that a school says has changed there, for its noticeboard. It claims no cause.</summary>
public sealed class ChangeHere
{
    public const int MaxLength = 300;

    private ChangeHere(ChangeHereId id, NetworkId networkId, SchoolId schoolId, string text, DateOnly day) =>
        (Id, NetworkId, SchoolId, Text, Day) = (id, networkId, schoolId, text, day);

    public ChangeHereId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }
    public SchoolId SchoolId { get; private init; }
    public string Text { get; private set; }
    public DateOnly Day { get; private init; }

    public static ChangeHere Tell(NetworkId network, SchoolId school, string text, DateOnly day, DateTimeOffset now) =>
        new(Ids.New<ChangeHereId>(now), network, school, text, day);
}
