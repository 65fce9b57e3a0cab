using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Persistence;
using Skein.Registers;
using Skein.Voice;

namespace Skein.Evaluation;

internal sealed class PlanLineMapping() : EntryMapping<PlanLine, PlanLineId>("plan_lines", EvaluationPlan.Lines.Fields)
{
    protected override void More(EntityTypeBuilder<PlanLine> builder) =>
        builder.HasOne<SurveyItem>().WithMany().HasForeignKey(line => line.ItemId);
}

public static class EvaluationTables
{
    extension(SkeinDb db)
    {
        public DbSet<PlanLine> PlanLines => db.Set<PlanLine>();
    }
}
