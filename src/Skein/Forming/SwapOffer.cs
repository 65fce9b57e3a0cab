using Skein.Groups;
using Skein.Persistence;

namespace Skein.Forming;

public readonly record struct SwapOfferId(Guid Value) : IId<SwapOfferId>
{
    public static bool TryParse(string? text, out SwapOfferId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// Somebody offers their place to a whole group: whoever there likes takes it. It is gone once it is taken, and nothing is kept
/// of those who did not: nobody can tell who does not want whom.
/// </summary>
public sealed class SwapOffer
{
    private SwapOffer(SwapOfferId id, VolunteerId volunteerId, GroupId fromId, GroupId toId, DateTime offeredAt) =>
        (Id, VolunteerId, FromId, ToId, OfferedAt) = (id, volunteerId, fromId, toId, offeredAt);

    public SwapOfferId Id { get; private init; }
    public VolunteerId VolunteerId { get; private init; }
    public GroupId FromId { get; private init; }
    public GroupId ToId { get; private init; }
    public DateTime OfferedAt { get; private init; }

    public static SwapOffer Make(VolunteerId volunteer, GroupId from, GroupId to, DateTimeOffset now) =>
        new(Ids.New<SwapOfferId>(now), volunteer, from, to, now.UtcDateTime);
}
