using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Persistence;

namespace Skein.Access;

public readonly record struct SessionId(Guid Value) : IId<SessionId>
{
    public static bool TryParse(string? text, out SessionId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// That somebody is signed in on one device. Their cookie names it and opens nothing without it: when the row goes, the session
/// has ended.
/// </summary>
public sealed class Session : INotTakenBack
{
    /// <summary>A session that nobody has used for so long is forgotten.</summary>
    public const int DaysUnused = 90;

    private Session(SessionId id, PersonId personId, string device, DateTime beganAt, DateOnly lastUsedOn) =>
        (Id, PersonId, Device, BeganAt, LastUsedOn) = (id, personId, device, beganAt, lastUsedOn);

    public SessionId Id { get; private init; }
    public PersonId PersonId { get; private init; }

    /// <summary>The kind of browser and device in words, so that its owner knows it again.</summary>
    public string Device { get; private init; }

    public DateTime BeganAt { get; private init; }

    /// <summary>A day and no hour: it is written once a day, and tells nobody when somebody works.</summary>
    public DateOnly LastUsedOn { get; private init; }

    internal static Session Begin(PersonId person, string device, DateOnly today, DateTimeOffset now) =>
        new(Ids.New<SessionId>(now), person, device, now.UtcDateTime, today);
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions");
        builder.Property(s => s.PersonId).WhenJoined(WhenJoined.Goes).GoesWhenForgotten();
        builder.Property(s => s.Device).HoldsWords(Device.MaxLength);
        builder.HasIndex(s => s.PersonId);
        builder.HasIndex(s => s.LastUsedOn);
    }
}
