using Skein.Access;
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
        VolunteerId volunteer, string name, string? email, string subject, string words, DateTimeOffset now, CancellationToken cancel)
    {
        if (email is null || !options.SendsMail || options.IsAlone)
        {
            return false;
        }

        var own = FormingLinks.Own((await links.SignerAsync(cancel)).Write(Holder.Purpose, volunteer.Value));
        db.Add(MailMessage.To(email, subject, $"Dear {name},\n\n{words}\n\nYour own page, without an account:\n\n{options.AddressOf(own)}\n", now, name: name));
        return true;
    }
}
