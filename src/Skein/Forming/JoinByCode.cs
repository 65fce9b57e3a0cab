using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Asking;
using Skein.Chronicle;
using Skein.Forms;
using Skein.Networks;
using Skein.People;
using Skein.Schools;
using Skein.Site;

namespace Skein.Forming;

/// <summary>
/// Whoever has the sign-up's own code, from the big screen or the staff room's wall, says who they are and signs up.
/// Whom Skein does not know waits for a yes of their school or a co-leader (<see cref="Newcomer"/>).
/// </summary>
public static class JoinByCode
{
    private const string Name = "Name";
    private const string School = "School";
    private const string Email = "Email";

    public sealed record Model(
        string Code, string NetworkName, SignUp SignUp, string? Closed, AskedForm Who, AskedForm Choices);

    private sealed record Found(SignUp SignUp, string NetworkName, string TimeZone, DateOnly Today,
        IReadOnlyList<Option> Schools);

    public static async Task<Results<RazorComponentResult<JoinPage>, NotFound>> Show(
        Asked asked, string code, CancellationToken cancel) =>
        await FindAsync(asked, code, held: false, cancel) is { } found
            ? JoinPage.Show(ModelOf(code, found, form => form.Ask()))
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<JoinPage>, NotFound>> Join(
        Asked asked, string code, IFormCollection typed, LetterMatters matters, TellVolunteers telling, CancellationToken cancel)
    {
        await asked.Db.BeginAsync(cancel);
        if (await FindAsync(asked, code, held: true, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        if (!PersonName.TryRead(typed[Name], out var name, out var nameless))
        {
            problems.Add(Name, nameless);
        }

        var told = WhoOf(found.Schools).Read(typed, problems);
        if (SignUpForm.Read(found.SignUp, typed, problems) is { } chosen && told is not null && name is not null)
        {
            var school = new SchoolId(Guid.Parse(told.Given[School]));
            var email = EmailAddress.TryRead(told[Email], out var address, out _) ? address : null;
            var person = await MeetAsync(asked, found, name, school, email, cancel);
            var who = new TakeSignUp.Who(
                found.SignUp, person.Id, person.Name.Value, school, found.Schools.First(s => s.Value == told[School]).Label,
                asked.Visitor.Id == person.Id ? null : CameBy.Code, ToldTo: null, By: null, found.TimeZone, asked.Now);
            var isThere = await SignUpReader.VolunteerAsync(asked.Db, found.SignUp.Id, person.Id, cancel) is not null;
            var volunteer = await TakeSignUp.VolunteerAsync(asked.Db, who, cancel);
            var refusal = TakeSignUp.WhyNot(found.SignUp)
                ?? (isThere ? IsSignedUp(name) : null)
                ?? await TakeSignUp.ChooseAsync(asked.Db, matters, who, volunteer, chosen, cancel);
            if (refusal is null)
            {
                await telling.TellSignedUpAsync(who, volunteer, person.Email, chosen, by: null, cancel);
                asked.Say($"You are signed up. Your own code is {AnswerCode.Printed(volunteer.Code)}: it opens this page again.");
                var signed = (await asked.Links.SignerAsync(cancel)).Write(LinkHolder.Purpose, volunteer.Id.Value);
                return TypedResults.LocalRedirect(FormingLinks.Own(signed));
            }

            problems.Add(Name, refusal.Reason);
        }

        return JoinPage.Show(
            ModelOf(code, found, form => form.Typed(typed, problems)), StatusCodes.Status422UnprocessableEntity);
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

    private static Refusal IsSignedUp(PersonName name) => new(
        $"Somebody called {name} has signed up for that school. "
            + "If that is you, use the code on your own page; if not, add an initial");

    /// <summary>
    /// The code is guessed at, so it is looked up by the handler, after it was seen whether this place has guessed too often.
    /// </summary>
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

    private static Form WhoOf(IReadOnlyList<Option> schools) => new(
    [
        new(Name, "Your name", QuestionKind.Line) { Autocomplete = "name" },
        new(School, "Your school", QuestionKind.School)
        {
            Empty = "Choose a school", Options = schools, OrElse = "Choose your school",
        },
        new(Email, "E-mail address (optional)", QuestionKind.EmailAddress)
        {
            Hint = "Your group is told to you there. Without it you get a slip of paper.", Autocomplete = "email",
        },
    ]);

    private static Model ModelOf(string code, Found found, Func<Form, AskedForm> ask) =>
        new(
            code, found.NetworkName, found.SignUp, TakeSignUp.WhyNot(found.SignUp)?.Reason, ask(WhoOf(found.Schools)),
            ask(SignUpForm.For(found.SignUp)));
}
