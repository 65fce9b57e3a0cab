using Skein.Access;
using Skein.Chronicle;
using Skein.Duties;
using Skein.Groups;
using Skein.Mail;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Forming;

/// <summary>A group that was proposed becomes one.</summary>
internal sealed class MadeGroup(Group group, SignUp signUp, ProposedGroup proposed, SignedUpPeople seated)
{
    private const int DaysToShare = 42;

    public IReadOnlyList<SignedUpPeople.Person> People { get; } =
 [
            .. proposed.Seats
                .Select(s => seated.Find(s.VolunteerId))
                .OfType<SignedUpPeople.Person>()
                .OrderBy(p => p.School, StringComparer.Ordinal),
        ];

    public Group Fill(DateOnly today, DateTimeOffset now)
    {
        group.Describe(
            group.Name, signUp.Focus(proposed.FocusId)?.Name, signUp.Times.FirstOrDefault(t => t.Id == proposed.TimeId)?.Name);
        group.CameFrom(signUp.Id.Value, signUp.Tranche);
        foreach (var person in People)
        {
            var part = person.Volunteer.Id == proposed.ConvenorId ? GroupPart.Convenor : GroupPart.Member;
            group.Join(person.Volunteer.PersonId, person.Volunteer.SchoolId, part, today, now);
        }

        return group;
    }

    public Happening Told(Visitor by) =>
        NetworkHappenings.In(
            group.NetworkId, by, "group.formed",
            $"“{group.Name}” was formed with {Counted.Words(People.Count, "person", "people")}.", "group", group.Id.Value)
            with
        {
            With = [.. People.Select(p => (Happening.Person, p.Volunteer.PersonId.Value))],
        };

    /// <summary>
    /// What everybody in a group of this kind owes once they have met, such as telling their school what they heard (S-91).
    /// </summary>
    public async Task OweAsync(SkeinDb db, string? owes, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        if (owes is null)
        {
            return;
        }

        foreach (var person in People)
        {
            var id = person.Volunteer.PersonId;
            await db.OweAsync(
                new(
                    group.NetworkId, new("group", group.Id.Value), $"share:{id.Value}", owes, Owner.For(id),
                    today.AddDays(DaysToShare))
                {
                    Href = GroupsLinks.Group(group.NetworkId, group.Id),
                },
                today,
                now,
                cancel);
        }
    }

    /// <summary>Who, what, when, and what to do if it does not suit.</summary>
    public YourGroup Letter(SignedUpPeople.Person person, string network)
    {
        var others = Counted.List([.. People.Where(p => p != person).Select(p => p.NameAndSchool)]);
        var convenor = People.FirstOrDefault(p => p.Volunteer.Id == proposed.ConvenorId);
        var calls = convenor is null ? "Nobody leads it yet: whoever rings first can."
            : convenor == person ? "You lead it."
            : $"{convenor.Name} leads it.";
        var when = group.Meets is { } meets ? $"It meets: {meets}." : "When it meets, you agree among yourselves.";
        return new(network, group.Name, others, when, calls);
    }
}

internal sealed record YourGroup(string Network, string Group, string Others, string Meets, string Leads) : MailText;
