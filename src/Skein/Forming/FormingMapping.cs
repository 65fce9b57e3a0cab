using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Access;
using Skein.Groups;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Forming;

internal sealed class SignUpMapping : IEntityTypeConfiguration<SignUp>
{
    public void Configure(EntityTypeBuilder<SignUp> builder)
    {
        builder.ToTable("sign_ups");
        builder.Property(s => s.Title).HoldsWords(SignUp.LongestTitle);
        builder.Property(s => s.GroupKind).MadeByProgram(30);
        builder.Property(s => s.FormedBy).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Code).MadeByProgram(20);
        builder.HasIndex(s => s.Code).IsUnique();
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.ComplexProperty(s => s.Rules);
        builder.HasOne<Network>().WithMany().HasForeignKey(s => s.NetworkId);
        builder.HasMany(s => s.Foci).WithOne().HasForeignKey(f => f.SignUpId);
        builder.HasMany(s => s.Times).WithOne().HasForeignKey(t => t.SignUpId);
        builder.HasMany(s => s.Issues).WithOne().HasForeignKey(i => i.SignUpId);
    }
}

internal sealed class OfferedFocusMapping : IEntityTypeConfiguration<OfferedFocus>
{
    public void Configure(EntityTypeBuilder<OfferedFocus> builder)
    {
        builder.ToTable("offered_foci");
        builder.Property(f => f.Name).HoldsWords(OfferedFocus.LongestName);
        builder.HasOne<Person>().WithMany().HasForeignKey(f => f.NamedBy);
    }
}

internal sealed class MeetingTimeMapping : IEntityTypeConfiguration<MeetingTime>
{
    public void Configure(EntityTypeBuilder<MeetingTime> builder)
    {
        builder.ToTable("meeting_times");
        builder.Property(t => t.Name).HoldsWords(MeetingTime.LongestName);
    }
}

internal sealed class HeardIssueMapping : IEntityTypeConfiguration<HeardIssue>
{
    public void Configure(EntityTypeBuilder<HeardIssue> builder)
    {
        builder.ToTable("heard_issues");
        builder.Property(i => i.Words).HoldsWords(HeardIssue.LongestWords);
        builder.HasOne<School>().WithMany().HasForeignKey(i => i.SchoolId);
        builder.HasOne<OfferedFocus>().WithMany().HasForeignKey(i => i.FocusId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class VolunteerMapping : IEntityTypeConfiguration<Volunteer>
{
    public void Configure(EntityTypeBuilder<Volunteer> builder)
    {
        builder.ToTable("volunteers");
        builder.Property(v => v.PersonId).WhenJoined(WhenJoined.PassesOnUnlessThere);
        builder.Property(v => v.CameBy).HasConversion<string>().HasMaxLength(10);
        builder.Property(v => v.Version).IsConcurrencyToken();
        builder.Property(v => v.Code).MadeByProgram(20);
        builder.HasIndex(v => v.Code).IsUnique();
        builder.HasIndex(v => new { v.SignUpId, v.PersonId }).IsUnique();
        builder.HasOne<SignUp>().WithMany().HasForeignKey(v => v.SignUpId);
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.ToldTo);
        builder.HasOne<School>().WithMany().HasForeignKey(v => v.SchoolId);
        builder.HasOne<OfferedFocus>().WithMany().HasForeignKey(v => v.TableId);
        builder.HasMany(v => v.Choices).WithOne().HasForeignKey(c => c.VolunteerId);
        builder.HasMany(v => v.Times).WithOne().HasForeignKey(t => t.VolunteerId);
    }
}

internal sealed class VolunteerChoiceMapping : IEntityTypeConfiguration<VolunteerChoice>
{
    public void Configure(EntityTypeBuilder<VolunteerChoice> builder)
    {
        builder.ToTable("volunteer_choices").HasKey(c => new { c.VolunteerId, c.FocusId });
        builder.HasOne<OfferedFocus>().WithMany().HasForeignKey(c => c.FocusId);
    }
}

internal sealed class VolunteerTimeMapping : IEntityTypeConfiguration<VolunteerTime>
{
    public void Configure(EntityTypeBuilder<VolunteerTime> builder)
    {
        builder.ToTable("volunteer_times").HasKey(t => new { t.VolunteerId, t.TimeId });
        builder.HasOne<MeetingTime>().WithMany().HasForeignKey(t => t.TimeId);
    }
}

internal sealed class ProposalMapping : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.ToTable("proposals");
        builder.Property(p => p.Name).MadeByProgram(1);
        builder.Property(p => p.Outcome).HoldsWords(1000);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.ComplexProperty(p => p.Rules);
        builder.HasOne<SignUp>().WithMany().HasForeignKey(p => p.SignUpId);
        builder.HasIndex(p => new { p.SignUpId, p.Name }).IsUnique();
        builder.HasMany(p => p.Groups).WithOne().HasForeignKey(g => g.ProposalId);
        builder.HasMany(p => p.Left).WithOne().HasForeignKey(l => l.ProposalId);
    }
}

internal sealed class LeftWithoutMapping : IEntityTypeConfiguration<PeopleWithoutGroup>
{
    public void Configure(EntityTypeBuilder<PeopleWithoutGroup> builder)
    {
        builder.ToTable("left_without").HasKey(l => new { l.ProposalId, l.VolunteerId });
        builder.Property(l => l.Why).HoldsWords(PeopleWithoutGroup.LongestWhy);
        builder.HasOne<Volunteer>().WithMany().HasForeignKey(l => l.VolunteerId);
    }
}

internal sealed class ProposedGroupMapping : IEntityTypeConfiguration<ProposedGroup>
{
    public void Configure(EntityTypeBuilder<ProposedGroup> builder)
    {
        builder.ToTable("proposed_groups");
        builder.HasOne<OfferedFocus>().WithMany().HasForeignKey(g => g.FocusId);
        builder.HasOne<MeetingTime>().WithMany().HasForeignKey(g => g.TimeId);
        builder.HasOne<Volunteer>().WithMany().HasForeignKey(g => g.ConvenorId);
        builder.HasMany(g => g.Seats).WithOne().HasForeignKey(s => s.GroupId);
    }
}

internal sealed class ProposedSeatMapping : IEntityTypeConfiguration<ProposedSeat>
{
    public void Configure(EntityTypeBuilder<ProposedSeat> builder)
    {
        builder.ToTable("proposed_seats").HasKey(s => new { s.GroupId, s.VolunteerId });
        builder.HasOne<Volunteer>().WithMany().HasForeignKey(s => s.VolunteerId);
    }
}

internal sealed class SwapOfferMapping : IEntityTypeConfiguration<SwapOffer>
{
    public void Configure(EntityTypeBuilder<SwapOffer> builder)
    {
        builder.ToTable("swap_offers");
        builder.HasOne<Volunteer>().WithMany().HasForeignKey(s => s.VolunteerId);
        builder.HasOne<Group>().WithMany().HasForeignKey(s => s.FromId);
        builder.HasOne<Group>().WithMany().HasForeignKey(s => s.ToId);
    }
}

public static class FormingTables
{
    extension(SkeinDb db)
    {
        public DbSet<SignUp> SignUps => db.Set<SignUp>();
        public DbSet<Volunteer> Volunteers => db.Set<Volunteer>();
        public DbSet<Proposal> Proposals => db.Set<Proposal>();
        public DbSet<SwapOffer> SwapOffers => db.Set<SwapOffer>();
    }
}
