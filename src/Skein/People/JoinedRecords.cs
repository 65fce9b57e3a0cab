using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Access;
using Skein.Jobs;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.People;

/// <summary>That two records were joined, and what they were before: for some weeks it can be taken back.</summary>
public sealed class JoinedRecords(
    PersonId goneId, PersonName goneName, PersonId keptId, NetworkId networkId, DateOnly joinedOn, string before)
{
    public const int DaysToPart = 30;

    public PersonId GoneId { get; private init; } = goneId;

    /// <summary>As the record that went was called: whoever parts them has to know whom from whom.</summary>
    public PersonName GoneName { get; private init; } = goneName;

    public PersonId KeptId { get; private init; } = keptId;
    public NetworkId NetworkId { get; private init; } = networkId;
    public DateOnly JoinedOn { get; private init; } = joinedOn;

    /// <summary>As <see cref="RowsBefore"/> writes it.</summary>
    public string Before { get; private init; } = before;

    public DateOnly LastDay => JoinedOn.AddDays(DaysToPart);
}

internal sealed class JoinedRecordsMapping : IEntityTypeConfiguration<JoinedRecords>
{
    public void Configure(EntityTypeBuilder<JoinedRecords> builder)
    {
        builder.ToTable("joined_records").HasKey(j => j.GoneId);
        builder.Property(j => j.GoneId).WhenJoined(WhenJoined.Stays).GoesWhenForgotten();

        // A record that is joined with a third is parted from that one first: then this is back with all else that it was.
        builder.Property(j => j.KeptId).WhenJoined(WhenJoined.Goes).GoesWhenForgotten();
        builder.Property(j => j.GoneName)
            .HasConversion(n => n.Value, v => PersonName.Stored(v))
            .HoldsWords(PersonName.MaxLength);
        builder.HoldsWords(j => j.Before);
        builder.HasOne<Person>().WithMany().HasForeignKey(j => j.GoneId);
        builder.HasOne<Person>().WithMany().HasForeignKey(j => j.KeptId);
        builder.HasOne<Network>().WithMany().HasForeignKey(j => j.NetworkId);
        builder.HasIndex(j => j.KeptId);
        builder.HasIndex(j => j.NetworkId);
        builder.HasIndex(j => j.JoinedOn);
    }
}

/// <summary>After some weeks nobody can part the records again, and what they were is forgotten.</summary>
internal sealed class ForgetJoinedRecords : IWork
{
    public string Kind => "people.joined";
    public TimeSpan? Every => TimeSpan.FromHours(6);

    public async Task DoAsync(SkeinDb db, Job job, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var (today, networks) in await db.EachDayAsync(now, cancel))
        {
            var before = today.AddDays(-JoinedRecords.DaysToPart);
            await db.JoinedRecords
                .Where(j => j.JoinedOn < before && networks.Contains(j.NetworkId))
                .ExecuteDeleteAsync(cancel);
        }
    }
}

internal sealed class JoinedRecordsOfPeople(SkeinDb db) : ITellOwnData
{
    public IEnumerable<Type> Tells => [typeof(JoinedRecords)];

    /// <summary>That it is kept, and until when. What it holds is not shown: the records may be those of two people.</summary>
    public async Task<(string Heading, object Content)?> TellAsync(PersonId person, CancellationToken cancel)
    {
        var joined = await db.JoinedRecords
            .AsNoTracking()
            .Where(j => j.KeptId == person)
            .OrderBy(j => j.JoinedOn)
            .ThenBy(j => j.GoneId)
            .ToListAsync(cancel);
        return joined.Count == 0
            ? null
            : ("recordsJoined", joined.Select(j => new { j.JoinedOn, KeptAsTheyWereUntil = j.LastDay }));
    }
}
