using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Persistence;

namespace Skein.Voice;

/// <summary>
/// A line of a list that somebody ticked for themselves. <see cref="Mark"/> stands for who; only they can take it back.
/// </summary>
internal sealed class Tick(Guid listId, Guid lineId, string mark)
{
    public Guid ListId { get; private init; } = listId;
    public Guid LineId { get; private init; } = lineId;
    public string Mark { get; private init; } = mark;
}

/// <summary>Somebody has ticked or unticked since the counts were last made.</summary>
internal sealed class TickChange(Guid listId, string mark)
{
    public Guid ListId { get; private init; } = listId;
    public string Mark { get; private init; } = mark;
}

/// <summary>The counts of a list as they are shown, made anew when five people or more have changed theirs.</summary>
internal sealed class TallyCount(Guid listId, Guid lineId, int count)
{
    public Guid ListId { get; private init; } = listId;
    public Guid LineId { get; private init; } = lineId;
    public int Count { get; private set; } = count;

    public void Become(int count) => Count = count;
}

internal sealed class TickMapping : IEntityTypeConfiguration<Tick>
{
    public void Configure(EntityTypeBuilder<Tick> builder)
    {
        builder.ToTable("ticks").HasKey(t => new { t.ListId, t.LineId, t.Mark });
        builder.Property(t => t.Mark).MadeByProgram(Tally.MarkLength);
        builder.HasIndex(t => t.Mark);
    }
}

internal sealed class TickChangeMapping : IEntityTypeConfiguration<TickChange>
{
    public void Configure(EntityTypeBuilder<TickChange> builder)
    {
        builder.ToTable("tick_changes").HasKey(t => new { t.ListId, t.Mark });
        builder.Property(t => t.Mark).MadeByProgram(Tally.MarkLength);
    }
}

internal sealed class TallyCountMapping : IEntityTypeConfiguration<TallyCount>
{
    public void Configure(EntityTypeBuilder<TallyCount> builder) =>
        builder.ToTable("tally_counts").HasKey(t => new { t.ListId, t.LineId });
}
