using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Asking;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Voice;

internal sealed class StatedValueMapping : IEntityTypeConfiguration<StatedValue>
{
    public void Configure(EntityTypeBuilder<StatedValue> builder)
    {
        builder.ToTable("stated_values");
        builder.Property(v => v.Text).HoldsWords(StatedValue.MaxLength);
        builder.HasOne<Network>().WithMany().HasForeignKey(v => v.NetworkId);
    }
}

internal sealed class SurveyMapping : IEntityTypeConfiguration<Survey>
{
    public void Configure(EntityTypeBuilder<Survey> builder)
    {
        builder.ToTable("surveys");
        builder.Ignore(s => s.Fixed);
        builder.Property(s => s.Title).HoldsWords(Survey.LongestTitle);
        builder.Property(s => s.Why).HoldsWords(Survey.LongestWhy);
        builder.Property(s => s.Cut).HasConversion<string>().HasMaxLength(10);
        builder.Property(s => s.Template).MadeByProgram(40);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasOne<Network>().WithMany().HasForeignKey(s => s.NetworkId);
    }
}

internal sealed class SurveyItemMapping : IEntityTypeConfiguration<SurveyItem>
{
    public void Configure(EntityTypeBuilder<SurveyItem> builder)
    {
        builder.ToTable("survey_items");
        builder.Ignore(i => i.Steps).Ignore(i => i.Question);
        builder.Property(i => i.Kind).HasConversion<string>().HasMaxLength(10);
        builder.Property(i => i.Text).HoldsWords(SurveyItem.LongestText);
        builder.Property(i => i.Choices).HoldsWords(SurveyItem.LongestChoices);
        builder.HasOne<Survey>().WithMany().HasForeignKey(i => i.SurveyId);
        builder.HasOne<StatedValue>().WithMany().HasForeignKey(i => i.StatedValueId);
    }
}

internal sealed class WaveMapping : IEntityTypeConfiguration<Wave>
{
    public void Configure(EntityTypeBuilder<Wave> builder)
    {
        builder.ToTable("waves");
        builder.Property(w => w.Version).IsConcurrencyToken();
        builder.HasOne<Survey>().WithMany().HasForeignKey(w => w.SurveyId);
        builder.HasOne<Network>().WithMany().HasForeignKey(w => w.NetworkId);
        builder.HasIndex(w => new { w.SurveyId, w.Number }).IsUnique();
        builder.HasIndex(w => new { w.NetworkId, w.ClosesOn });
        builder.HasIndex(w => w.ClosedOn);
    }
}

internal sealed class TokenMapping : IEntityTypeConfiguration<Token>
{
    public void Configure(EntityTypeBuilder<Token> builder)
    {
        builder.ToTable("tokens");
        builder.Property(t => t.Code).MadeByProgram(AnswerCode.Length);
        builder.HasOne<Wave>().WithMany().HasForeignKey(t => t.WaveId);
        builder.HasOne<School>().WithMany().HasForeignKey(t => t.SchoolId);
        builder.HasIndex(t => t.Code).IsUnique();
    }
}

internal sealed class TokenHandMapping : IEntityTypeConfiguration<TokenHand>
{
    public void Configure(EntityTypeBuilder<TokenHand> builder)
    {
        builder.ToTable("token_hands").HasKey(h => new { h.TokenId, h.PersonId });
        builder.HasOne<Wave>().WithMany().HasForeignKey(h => h.WaveId);
        builder.HasIndex(h => h.PersonId);
    }
}

internal sealed class BallotMapping : IEntityTypeConfiguration<Ballot>
{
    public void Configure(EntityTypeBuilder<Ballot> builder)
    {
        builder.ToTable("ballots");
        builder.Ignore(b => b.Steps);
        builder.Property(b => b.Group).HasConversion<string>().HasMaxLength(20);
        builder.Property(b => b.Marks).MadeByProgram(Ballot.LongestMarks);
        builder.HasOne<Wave>().WithMany().HasForeignKey(b => b.WaveId);
        builder.HasOne<School>().WithMany().HasForeignKey(b => b.SchoolId);
    }
}

internal sealed class WrittenWordsMapping : IEntityTypeConfiguration<WrittenWords>
{
    public void Configure(EntityTypeBuilder<WrittenWords> builder)
    {
        builder.ToTable("written_words");
        builder.Property(w => w.Text).HoldsWords(WrittenWords.MaxLength);
        builder.HasOne<Wave>().WithMany().HasForeignKey(w => w.WaveId);
        builder.HasOne<SurveyItem>().WithMany().HasForeignKey(w => w.ItemId);
    }
}

internal sealed class ReleasedTableMapping : IEntityTypeConfiguration<ReleasedTable>
{
    public void Configure(EntityTypeBuilder<ReleasedTable> builder)
    {
        builder.ToTable("released_tables");
        builder.Ignore(t => t.Numbers);
        builder.Property(t => t.Whose).HasConversion<string>().HasMaxLength(20);
        builder.Property(t => t.Group).HasConversion<string>().HasMaxLength(20);
        builder.Property(t => t.Why).HasConversion<string>().HasMaxLength(20);
        builder.Property(t => t.Counts).MadeByProgram(Ballot.LongestMarks);
        builder.HasOne<Wave>().WithMany().HasForeignKey(t => t.WaveId);
        builder.HasOne<SurveyItem>().WithMany().HasForeignKey(t => t.ItemId);
        builder.HasOne<School>().WithMany().HasForeignKey(t => t.SchoolId);
    }
}
