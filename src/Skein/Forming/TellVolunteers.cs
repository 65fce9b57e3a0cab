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
        SignedUpPeople.Person person, string subject, string words, DateTimeOffset now, CancellationToken cancel) =>
        TellAsync(person.Volunteer.Id, person.Name, person.Email, subject, words, now, cancel);

    /// <returns>Whether they could be written to; the others get a slip of paper.</returns>
    internal async Task<bool> TellAsync(
        VolunteerId volunteer, string name, string? email, string subject, string words, DateTimeOffset now,
        CancellationToken cancel) =>
        await mail.WriteAsync(
            await AskerAsync(await NetworkOfAsync(volunteer, cancel), cancel), new(name, email), subject,
            $"{words}\n\nYour own page, without an account:",
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
        var chose = chosen.Said(who.SignUp);
        var receipt = by is null ? null : new Receipt(by, null, who.Today, who.SignUp.Title, chose);
        var words = receipt?.Words ?? $"You are signed up for “{who.SignUp.Title}”, with the code of the sign-up: {chose}.";
        await TellAsync(
            volunteer.Id,
            who.Name,
            email?.Value,
            receipt?.Subject ?? $"You are signed up: {who.SignUp.Title}",
            $"{words}\n\nYou can change what was chosen, or take your name back, until the sign-up closes. Nobody asks why.",
            who.Now,
            cancel);
    }

    /// <summary>The convenor of a group whose people have changed hears who they are now: never who went, nor why.</summary>
    internal async Task TellConvenorAsync(
        Group group, FormedGroups groups, PersonId but, DateTimeOffset now, CancellationToken cancel)
    {
        if (groups.ConvenorToTell(group) is not var (person, name, volunteer, email) || person == but)
        {
            return;
        }

        var subject = $"Your group has changed: {group.Name}";
        var words =
            $"The people of “{group.Name}” are others now: {Counted.List(groups.Where(group).People)}. Nobody is asked why."
            + (groups.HasRoom(group) ? "\n\nIt has a free place, which the others who signed up see on their own pages." : "");
        _ = volunteer is { } id
            ? await TellAsync(id, name, email, subject, words, now, cancel)
            : mail.Write(
                await AskerAsync(group.NetworkId, cancel), new(name, email), subject, $"{words}\n\nIts page:",
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
