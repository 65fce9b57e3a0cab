using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Persistence;

namespace Skein.Access;

public readonly record struct ProgramKeyId(Guid Value) : IId<ProgramKeyId>
{
    public static bool TryParse(string? text, out ProgramKeyId id) => Ids.TryParse(text, out id);
}

/// <summary>What a person calls a program: 1 to 60 characters.</summary>
public sealed record ProgramName
{
    public const int MaxLength = 60;

    private ProgramName(string value) => Value = value;

    public string Value { get; }

    public static bool TryRead(string? typed, [NotNullWhen(true)] out ProgramName? name, [NotNullWhen(false)] out string? problem)
    {
        var trimmed = typed?.Trim() ?? "";
        problem = trimmed switch
        {
            "" => "Say which program the key is for",
            { Length: > MaxLength } => $"The name must be {MaxLength} characters or fewer",
            _ => null,
        };
        name = problem is null ? new(trimmed) : null;
        return name is not null;
    }
}

/// <summary>
/// A key by which a program acts as a person: it may do what they may do today, and makes no way in. We keep its mark, by which
/// it is known again; the key itself is shown once.
/// </summary>
public sealed class ProgramKey : INotTakenBack
{
    public const int LongestDays = 365;

    private ProgramKey(ProgramKeyId id, PersonId personId, string name, string keyHash, DateTime madeAt, DateOnly lastDay) =>
        (Id, PersonId, Name, KeyHash, MadeAt, LastDay) = (id, personId, name, keyHash, madeAt, lastDay);

    public ProgramKeyId Id { get; private init; }
    public PersonId PersonId { get; private init; }
    public string Name { get; private set; }
    public string KeyHash { get; private init; }
    public DateTime MadeAt { get; private init; }

    /// <summary>It opens on this day, and on none after it.</summary>
    public DateOnly LastDay { get; private init; }

    /// <summary>A day and no hour: enough to see that a key lies unused.</summary>
    public DateOnly? LastUsedOn { get; private init; }

    internal static ProgramKey Make(
        PersonId person, ProgramName name, string keyHash, int days, DateOnly today, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, LongestDays);
        return new(Ids.New<ProgramKeyId>(now), person, name.Value, keyHash, now.UtcDateTime, today.AddDays(days));
    }
}

internal sealed class ProgramKeyMapping : IEntityTypeConfiguration<ProgramKey>
{
    public void Configure(EntityTypeBuilder<ProgramKey> builder)
    {
        builder.ToTable("program_keys");
        builder.Property(k => k.PersonId).WhenJoined(WhenJoined.Goes).GoesWhenForgotten();
        builder.Property(k => k.Name).HoldsWords(ProgramName.MaxLength);
        builder.Property(k => k.KeyHash).MadeByProgram(Secret.HashLength);
        builder.HasIndex(k => k.KeyHash).IsUnique();
        builder.HasIndex(k => k.PersonId);
    }
}
