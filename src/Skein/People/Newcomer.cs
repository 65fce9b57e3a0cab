using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Access;
using Skein.Networks;
using Skein.Schools;

namespace Skein.People;

/// <summary>
/// Somebody who said by an open code, such as the one on a poster, in which school they work. Until somebody who knows says yes
/// they work nowhere: they stand in no list, and their sign-up is all they have.
/// </summary>
public sealed class Newcomer
{
    private Newcomer(PersonId personId, NetworkId networkId, SchoolId schoolId, DateOnly cameOn) =>
        (PersonId, NetworkId, SchoolId, CameOn) = (personId, networkId, schoolId, cameOn);

    public PersonId PersonId { get; private init; }

    /// <summary>Whose code they had.</summary>
    public NetworkId NetworkId { get; private init; }

    /// <summary>Where they say they work.</summary>
    public SchoolId SchoolId { get; private set; }

    public DateOnly CameOn { get; private init; }

    /// <summary>When somebody said that they work there; null while they wait.</summary>
    public DateOnly? ConfirmedOn { get; private set; }

    public PersonId? ConfirmedBy { get; private set; }

    /// <summary>Somebody comes whom nobody knows yet.</summary>
    public static (Person Person, Newcomer Newcomer) Come(
        PersonName name, EmailAddress? email, NetworkId network, SchoolId school, DateOnly today, DateTimeOffset now)
    {
        var person = Person.Meet(name, email, school: null, now);
        return (person, new(person.Id, network, school, today));
    }

    /// <summary>Somebody who knows says that they work there: from today they do.</summary>
    public void Confirm(Person person, PersonId by, DateOnly today)
    {
        (ConfirmedOn, ConfirmedBy) = (today, by);
        person.BeginsAt(SchoolId, today);
    }

    /// <summary>The school gave way to another.</summary>
    public void GoesWith(SchoolId school) => SchoolId = school;
}

internal sealed class NewcomerMapping : IEntityTypeConfiguration<Newcomer>
{
    public void Configure(EntityTypeBuilder<Newcomer> builder)
    {
        builder.ToTable("newcomers").HasKey(n => n.PersonId);

        // Whoever is kept is known, or waits themselves.
        builder.Property(n => n.PersonId).WhenJoined(WhenJoined.Goes).GoesWhenForgotten();
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.ConfirmedBy);
        builder.HasOne<Network>().WithMany().HasForeignKey(n => n.NetworkId);
        builder.HasOne<School>().WithMany().HasForeignKey(n => n.SchoolId);
        builder.HasIndex(n => new { n.NetworkId, n.ConfirmedOn });
        builder.HasIndex(n => n.SchoolId);
        builder.HasIndex(n => n.ConfirmedBy);
    }
}
