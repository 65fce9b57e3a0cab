using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Asking;
using Skein.Chronicle;
using Skein.Mail;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Forming;

/// <summary>
/// Whoever has the sign-up's own code, from the big screen or the staff room's wall, says who they are and signs up.
/// Whom Skein does not know waits for a yes of their school or a co-leader (<see cref="Newcomer"/>).
/// </summary>
public static class JoinByCode
{
    public sealed record Input : ChoiceInput
    {
        public string? Name { get; init; }
        public string? School { get; init; }
        public string? Email { get; init; }
    }

    public sealed record Model(
        string Code, string NetworkName, SignUp SignUp, IReadOnlyList<Option> Schools, string? Closed, Input Typed,
        Problems Problems);

    private sealed record Found(SignUp SignUp, string NetworkName, string TimeZone, DateOnly Today,
        IReadOnlyList<Option> Schools);

    public static async Task<Results<RazorComponentResult<JoinPage>, NotFound>> Show(
        Asked asked, string code, CancellationToken cancel) =>
        await FindAsync(asked, code, held: false, cancel) is { } found
            ? JoinPage.Show(ModelOf(code, found, new(), new()))
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<JoinPage>, NotFound>> Join(
        Asked asked, string code, [FromForm] Input typed, LetterMatters matters, TellVolunteers telling, CancellationToken cancel)
    {
        await asked.Db.BeginAsync(cancel);
        if (await FindAsync(asked, code, held: true, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        if (!PersonName.TryRead(typed.Name, out var name, out var nameless))
        {
            problems.Add(nameof(Input.Name), nameless);
        }

        if (!found.Schools.Any(s => s.Value == typed.School) || !SchoolId.TryParse(typed.School, out var school))
        {
            problems.Add(nameof(Input.School), "Choose your school");
            school = default;
        }

        EmailAddress? email = null;
        if (TypedText.Read(typed.Email) is { } address && !EmailAddress.TryRead(address, out email, out var wrong))
        {
            problems.Add(nameof(Input.Email), wrong);
        }

        if (SignUpChoices.Read(found.SignUp, typed, problems) is { } chosen && name is not null)
        {
            var (volunteer, refusal) = await TakeAsync(asked, matters, telling, found, name, school, email, chosen, cancel);
            if (volunteer is not null)
            {
                asked.Say($"You are signed up. Your own code is {AnswerCode.Printed(volunteer.Code)}: it opens this page again.");
                var signed = (await asked.Links.SignerAsync(cancel)).Write(LinkHolder.Purpose, volunteer.Id.Value);
                return TypedResults.LocalRedirect(FormingLinks.Own(signed));
            }

            problems.Add(nameof(Input.Name), refusal!.Reason);
        }

        return JoinPage.Show(ModelOf(code, found, typed, problems), StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>
    /// Whoever was signed up by name hears of it, wherever Skein can write to them: it may have been somebody else who typed it.
    /// </summary>
    internal static async Task<(Volunteer? Taken, Refusal? Refusal)> TakeAsync(
        SkeinDb db, LetterMatters matters, TellVolunteers telling, Person known, SignUp signUp, SchoolId school,
        string schoolName, SignUpChoices chosen, CameBy? cameBy, Visitor? by, string zone, DateTimeOffset now,
        CancellationToken cancel)
    {
        var (taken, refusal) = await TakeSignUp.ChooseAsync(
            db,
            matters,
            new(signUp, known.Id, known.Name.Value, school, schoolName, cameBy, by?.Id, by?.Actor, zone, now),
            chosen,
            cancel);
        if (taken is null || refusal is not null)
        {
            return (null, refusal);
        }

        var chose = chosen.Said(signUp);
        var receipt = by is null ? null : new Receipt(by.Name, null, Days.Today(now, zone), signUp.Title, chose);
        var words = receipt?.Words ?? $"You are signed up for “{signUp.Title}”, with the code of the sign-up: {chose}.";
        await telling.TellAsync(
            taken.Id,
            known.Name.Value,
            known.Email?.Value,
            receipt?.Subject ?? $"You are signed up: {signUp.Title}",
            $"{words}\n\nYou can change what was chosen, or take your name back, until the sign-up closes. Nobody asks why.",
            now,
            cancel);
        await db.SaveChangesAsync(cancel);
        return (taken, null);
    }

    /// <summary>
    /// Somebody of that name in that school whom Skein knows is that person, and an address typed beside it is not kept: it would
    /// be a way in. Otherwise somebody has come who waits for a yes.
    /// </summary>
    private static async Task<Person> MeetAsync(
        Asked asked, Found found, PersonName name, SchoolId school, EmailAddress? email, CancellationToken cancel)
    {
        if (await asked.Db.OfNameAsync(name, school, cancel) is { } same)
        {
            return same;
        }

        var (signUp, came) = (found.SignUp, Newcomer.Come(name, email, found.SignUp.NetworkId, school, found.Today, asked.Now));
        asked.Db.AddRange(came.Person, came.Newcomer);
        asked.Record(new("person.came", $"Somebody came by the code of “{signUp.Title}”.")
        {
            SubjectKind = Happening.Person,
            SubjectId = came.Person.Id.Value,
            NetworkId = signUp.NetworkId.Value,
            With = [(Happening.School, school.Value)],
        }, found.Today);
        return came.Person;
    }

    private static async Task<(Volunteer? Taken, Refusal? Refusal)> TakeAsync(
        Asked asked, LetterMatters matters, TellVolunteers telling, Found found, PersonName name, SchoolId school,
        EmailAddress? email, SignUpChoices chosen, CancellationToken cancel)
    {
        if (TakeSignUp.WhyNot(found.SignUp) is { } closed)
        {
            return (null, closed);
        }

        var person = await MeetAsync(asked, found, name, school, email, cancel);
        if (await asked.Db.Volunteers.AnyAsync(v => v.SignUpId == found.SignUp.Id && v.PersonId == person.Id, cancel))
        {
            return (null, new(
                $"Somebody called {name} has signed up for that school. "
                    + "If that is you, use the code on your own page; if not, add an initial"));
        }

        var schoolName = found.Schools.First(s => s.Value == school.Value.ToString()).Label;
        CameBy? cameBy = asked.Visitor.Id == person.Id ? null : CameBy.Code;
        return await TakeAsync(
            asked.Db, matters, telling, person, found.SignUp, school, schoolName, chosen, cameBy, by: null, found.TimeZone,
            asked.Now, cancel);
    }

    private static async Task<Found?> FindAsync(Asked asked, string typed, bool held, CancellationToken cancel)
    {
        if (!AnswerCode.TryRead(typed, out var code, out _))
        {
            return null;
        }

        var about = await asked.Db.SignUps.Where(s => s.Code == code)
            .Join(asked.Db.Networks, s => s.NetworkId, n => n.Id, (s, n) => new { s.Id, s.NetworkId, n.Name, n.TimeZone })
            .SingleOrDefaultAsync(cancel);
        var signUp = about is null ? null
            : held ? await SignUpReader.HoldAsync(asked.Db, about.NetworkId, about.Id, cancel)
            : await SignUpReader.FindAsync(asked.Db, about.NetworkId, about.Id, cancel);
        if (about is null || signUp is null or { State: SignUpState.Drafted })
        {
            return null;
        }

        var today = Days.Today(asked.Now, about.TimeZone);
        return new(
            signUp, about.Name.Value, about.TimeZone, today,
            await Choices.SchoolsAsync(asked.Db, about.NetworkId, today, cancel));
    }

    private static Model ModelOf(string code, Found found, Input typed, Problems problems) =>
        new(code, found.NetworkName, found.SignUp, found.Schools, TakeSignUp.WhyNot(found.SignUp)?.Reason, typed, problems);
}
