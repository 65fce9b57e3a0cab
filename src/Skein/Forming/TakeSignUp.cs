using Skein.Access;
using Skein.Asking;
using Skein.Chronicle;
using Skein.Forms;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Forming;

/// <summary>Stores what somebody chooses, whichever way it came, and answers their letter with it if one asked them.</summary>
internal static class TakeSignUp
{
    /// <param name="SignUp">What they sign up for; it is held.</param>
    /// <param name="Person">Who signs up.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="School">The school for which they come.</param>
    /// <param name="SchoolName">Its name.</param>
    /// <param name="CameBy">How it came; null: signed in.</param>
    /// <param name="ToldTo">Who took it down.</param>
    /// <param name="By">Whoever did it, where Skein knows.</param>
    /// <param name="TimeZone">Where the network's days begin and end.</param>
    /// <param name="Now">The instant.</param>
    internal sealed record Who(
        SignUp SignUp, PersonId Person, string Name, SchoolId School, string SchoolName, CameBy? CameBy, PersonId? ToldTo,
        Guid? By, string TimeZone, DateTimeOffset Now)
    {
        /// <summary>The day it is in the network.</summary>
        public DateOnly Today => Days.Today(Now, TimeZone);
    }

    /// <returns>Why it cannot be taken, with nothing stored; or null once it is stored.</returns>
    public static async Task<Refusal?> ChooseAsync(
        SkeinDb db, LetterMatters matters, Who who, Volunteer volunteer, SignUpChoices chosen, CancellationToken cancel)
    {
        if (WhyNot(who.SignUp) is { } closed)
        {
            return closed;
        }

        if (volunteer.Choose(chosen, who.CameBy, who.ToldTo, who.TimeZone, who.Now) is { } kept)
        {
            return kept;
        }

        Record(db, who, volunteer);
        return await AnswerLetterAsync(db, matters, who, chosen, cancel);
    }

    /// <summary>Sits somebody down at a table.</summary>
    public static async Task<Refusal?> SitAsync(
        SkeinDb db, Who who, OfferedFocus table, CancellationToken cancel)
    {
        if (WhyNot(who.SignUp) is { } closed)
        {
            return closed;
        }

        var volunteer = await VolunteerAsync(db, who, cancel);
        volunteer.SitAt(table.Id, who.Now);
        Record(db, who, volunteer);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    internal static Refusal? WhyNot(SignUp signUp) => signUp.State switch
    {
        SignUpState.Open => null,
        SignUpState.Drafted => new("The sign-up has not opened yet."),
        SignUpState.Closed =>
            new("The sign-up is closed, and groups are being formed. Ring whoever sent the letter: there may be a place."),
        SignUpState.Published => new("The groups are formed. Ring whoever sent the letter: a group may have a place."),
    };

    /// <summary>The volunteer that somebody is, or is from now on.</summary>
    internal static async Task<Volunteer> VolunteerAsync(SkeinDb db, Who who, CancellationToken cancel)
    {
        if (await SignUpReader.VolunteerAsync(db, who.SignUp.Id, who.Person, cancel) is { } there)
        {
            return there;
        }

        var volunteer = Volunteer.SignUp(who.SignUp.Id, who.Person, who.School, who.Now);
        db.Add(volunteer);
        return volunteer;
    }

    private static void Record(SkeinDb db, Who who, Volunteer volunteer) => db.Record(
        new("volunteer.signed-up", $"A name was put down for “{who.SignUp.Title}”.")
        {
            SubjectKind = "sign-up",
            SubjectId = who.SignUp.Id.Value,
            NetworkId = who.SignUp.NetworkId.Value,
            By = who.By,
            With = [(Happening.Person, volunteer.PersonId.Value), (Happening.School, volunteer.SchoolId.Value)],
        },
        who.Today, who.Now);

    private static async Task<Refusal?> AnswerLetterAsync(
        SkeinDb db, LetterMatters matters, Who who, SignUpChoices chosen, CancellationToken cancel)
    {
        var about = who.SignUp.Id.Value;
        var asked = await (
            from a in db.Addressees.Include(a => a.Given)
            join l in db.Letters on a.LetterId equals l.Id
            where l.AboutId == about && a.PersonId == who.Person
            select new { Addressee = a, Letter = l }).FirstOrDefaultAsync(cancel);
        if (asked is null || !asked.Letter.IsOpen(who.Today))
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }

        var words = chosen.Said(who.SignUp);
        var answers = new Answers(new Dictionary<string, string> { ["Answer"] = words });
        var heard = new HeardAnswer(
            asked.Letter, who.Person, who.School, who.SchoolName, answers, who.CameBy
                ?? CameBy.Link, who.ToldTo, who.TimeZone, who.Now);
        return await TakeAnswer.StoreAsync(
            db, matters, new(asked.Addressee, heard, $"{who.Name} answered “{asked.Letter.About}”.", who.By), cancel);
    }
}
