using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Questions;

internal sealed class CardTalkMapping : IEntityTypeConfiguration<CardTalk>
{
    public void Configure(EntityTypeBuilder<CardTalk> builder)
    {
        builder.ToTable("card_talks");
        builder.Property(t => t.Prompt).MadeByProgram(CardTalk.LongestPrompt);
        builder.Property(t => t.Note).HoldsWords(CardTalk.MaxLength);
        builder.HasOne<Network>().WithMany().HasForeignKey(t => t.NetworkId);
        builder.HasIndex(t => new { t.NetworkId, t.Prompt, t.TalkedOn });
    }
}

public static class QuestionTables
{
    extension(SkeinDb db)
    {
        public DbSet<CardTalk> CardTalks => db.Set<CardTalk>();
    }
}
