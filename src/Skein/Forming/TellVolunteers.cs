using Skein.Access;
using Skein.Groups;
using Skein.Mail;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Forming;

/// <summary>Writes to those who signed up, each with the link to their own page. The change that writes it saves it.</summary>
public sealed class TellVolunteers(SkeinDb db, SignedLinks links, SiteOptions options)
{
    internal Task<bool> TellAsync(Seated.Person person, string subject, string words, DateTimeOffset now, CancellationToken cancel) =>
        TellAsync(person.Volunteer.Id, person.Name, person.Email, subject, words, now, cancel);

    /// <returns>Whether they could be written to; the others get a slip of paper.</returns>
    internal async Task<bool> TellAsync(
        VolunteerId volunteer, string name, string? email, string subject, string words, DateTimeOffset now, CancellationToken cancel) =>
        Tell(name, email, subject, $"{words}\n\nYour own page, without an account:",
            FormingLinks.Own((await links.SignerAsync(cancel)).Write(Holder.Purpose, volunteer.Value)), now);

    /// <summary>The convenor of a group whose people have changed hears who they are now: never who went, nor why.</summary>
    internal async Task TellConvenorAsync(Group group, FormedGroups groups, PersonId but, DateTimeOffset now, CancellationToken cancel)
    {
        if (groups.ConvenorToTell(group) is not var (person, name, volunteer, email) || person == but)
        {
            return;
        }

        var subject = $"Your group has changed: {group.Name}";
        var words = $"The people of «{group.Name}» are others now: {Counted.List(groups.Where(group).People)}. Nobody is asked why."
            + (groups.HasRoom(group) ? "\n\nIt has a free place, which the others who signed up see on their own pages." : "");
        _ = volunteer is { } id
            ? await TellAsync(id, name, email, subject, words, now, cancel)
            : Tell(name, email, subject, $"{words}\n\nIts page:", GroupsLinks.Group(group.NetworkId, group.Id), now);
    }

    private bool Tell(string name, string? email, string subject, string words, string page, DateTimeOffset now)
    {
        if (email is null || !options.SendsMail || options.IsAlone)
        {
            return false;
        }

        db.Add(MailMessage.To(email, subject, $"Dear {name},\n\n{words}\n\n{options.AddressOf(page)}\n", now, name: name));
        return true;
    }
}
