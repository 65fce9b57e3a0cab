using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Networks;
using Skein.Persistence;
using Skein.Voice;

namespace Skein.Evaluation;

internal sealed class PlanLineMapping : IEntityTypeConfiguration<PlanLine>
{
    public void Configure(EntityTypeBuilder<PlanLine> builder)
    {
        builder.ToTable("plan_lines");
        builder.Property(l => l.WhatWeValue).HoldsWords(PlanLine.LongestText);
        builder.Property(l => l.Evidence).HoldsWords(PlanLine.LongestText);
        builder.Property(l => l.Who).HoldsWords(PlanLine.LongestWho);
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.HasOne<Network>().WithMany().HasForeignKey(l => l.NetworkId);
        builder.HasOne<SurveyItem>().WithMany().HasForeignKey(l => l.ItemId);
    }
}

public static class EvaluationTables
{
    extension(SkeinDb db)
    {
        public DbSet<PlanLine> PlanLines => db.Set<PlanLine>();
    }
}
