using Skein.Access;
using Skein.Groups;
using Skein.Mail;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;

namespace Skein.Forming;

/// <summary>Writes to those who signed up, each with the link to their own page. The change that writes it saves it.</summary>
public sealed class TellVolunteers(OwnMail mail, SkeinDb db, Visitor visitor, TimeProvider clock)
{
    private Asker? _asker;

    internal bool Reaches(string? email) => mail.Reaches(email);

    internal Task<bool> TellAsync(
        SignedUpPeople.Person person, MailText said, DateTimeOffset now, CancellationToken cancel) =>
        TellAsync(person.Volunteer.Id, person.Name, person.Email, said, now, cancel);

    /// <returns>Whether they could be written to; the others get a slip of paper.</returns>
    internal async Task<bool> TellAsync(
        VolunteerId volunteer, string name, string? email, MailText said, DateTimeOffset now, CancellationToken cancel) =>
        await mail.WriteAsync(
            await AskerAsync(await NetworkOfAsync(volunteer, cancel), cancel), new(name, email), new WithOwnSignUp(said),
            new(LinkHolder.Purpose, volunteer.Value, FormingLinks.Own), now, cancel);

    /// <summary>
    /// Whoever was signed up by name hears of it, wherever Skein can write to them: it may have been somebody else who typed it.
    /// </summary>
    /// <param name="who">Who was signed up.</param>
    /// <param name="volunteer">What is kept of it.</param>
    /// <param name="email">Where they are reached.</param>
    /// <param name="chosen">What was chosen.</param>
    /// <param name="by">Who typed it in; null: whoever has the code of the sign-up.</param>
    /// <param name="cancel">Ends the wait.</param>
    internal async Task TellSignedUpAsync(
        TakeSignUp.Who who, Volunteer volunteer, EmailAddress? email, SignUpChoices chosen, string? by, CancellationToken cancel)
    {
        var (title, chose) = (who.SignUp.Title, chosen.Said(who.SignUp));
        MailText said = by is null ? new SignedUpByCode(title, chose) : new Receipt(by, who.Today.Said(), title, chose);
        await TellAsync(volunteer.Id, who.Name, email?.Value, new SignUpCanChange(said), who.Now, cancel);
    }

    /// <summary>The convenor of a group whose people have changed hears who they are now: never who went, nor why.</summary>
    internal async Task TellConvenorAsync(
        Group group, FormedGroups groups, PersonId but, DateTimeOffset now, CancellationToken cancel)
    {
        if (groups.ConvenorToTell(group) is not var (person, name, volunteer, email) || person == but)
        {
            return;
        }

        MailText said = new GroupChanged(group.Name, Counted.List(groups.Where(group).People));
        said = groups.HasRoom(group) ? new GroupChangedWithRoom(said) : said;
        _ = volunteer is { } id
            ? await TellAsync(id, name, email, said, now, cancel)
            : mail.Write(
                await AskerAsync(group.NetworkId, cancel), new(name, email), new WithGroupPage(said),
                GroupsLinks.Group(group.NetworkId, group.Id), now);
    }

    /// <summary>Whoever is signed in asks; where somebody uses their own link, a co-leader does.</summary>
    private async Task<Asker?> AskerAsync(NetworkId network, CancellationToken cancel) =>
        _asker ??= visitor.Id is null
            ? await db.CoLeaderAskerAsync(network, await db.TodayInAsync(network, clock.GetUtcNow(), cancel), cancel)
            : await db.AskerAsync(visitor.Id, cancel);

    private Task<NetworkId> NetworkOfAsync(VolunteerId volunteer, CancellationToken cancel) =>
        db.Volunteers
            .Where(v => v.Id == volunteer)
            .Join(db.SignUps, v => v.SignUpId, s => s.Id, (_, s) => s.NetworkId)
            .SingleAsync(cancel);
}

internal sealed record WithOwnSignUp(MailText Mail) : MailText;

internal sealed record SignedUpByCode(string Title, string Chose) : MailText;

internal sealed record SignUpCanChange(MailText Mail) : MailText;

internal sealed record GroupChanged(string Group, string People) : MailText;

internal sealed record GroupChangedWithRoom(MailText Mail) : MailText;

internal sealed record WithGroupPage(MailText Mail) : MailText;
