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
/// A sign-up that came on paper or was told is typed in, as told to whom. It is the person's own choice: whoever types it in
/// says so, and the person hears of it and can take it back. What they chose themselves stays, and their own head types in
/// nothing for them.
/// </summary>
public static class TakeDownSignUp
{
    private const string Name = "Name";
    private const string School = "School";

    public static readonly Question SaidSo = new("SaidSo", "Whose choice it is", QuestionKind.Choices)
    {
        Options = [new("yes", "They said so themselves, on paper or to me")],
        OrElse = "Sign somebody up only when they said so themselves, on paper or to you",
    };

    /// <param name="Network">The network.</param>
    /// <param name="SignUp">What they sign up for.</param>
    /// <param name="Led">Schools of which the reader is the head.</param>
    /// <param name="Kept">What the person of the address said themselves; null where they said nothing, or it was told.</param>
    /// <param name="Who">Who signs up, of one of the other schools.</param>
    /// <param name="Choices">What they chose.</param>
    public sealed record Model(
        NetworkFrame Network, SignUp SignUp, IReadOnlyList<Option> Led, KeptChoice? Kept, AskedForm Who, AskedForm Choices);

    /// <param name="Name">Who they are.</param>
    /// <param name="Sentence">That they said it in their own hand, and how they change it.</param>
    /// <param name="Foci">What they chose; none where they took their name back.</param>
    public sealed record KeptChoice(string Name, string Sentence, IReadOnlyList<string> Foci);

    public static async Task<RazorComponentResult<TakeDownSignUpPage>> Show(
        Here here, InNetwork<SignUp> signUp, PersonId? person, CancellationToken cancel)
    {
        var known = person is { } id ? await here.Db.PersonAsync(here.Id, id, cancel) : null;
        var volunteer = known is null ? null : await SignUpReader.VolunteerAsync(here.Db, signUp.It.Id, known.Id, cancel);
        var kept = known is not null && volunteer?.KeptInOwnHand(here.Network.TimeZone) is { } refusal
            ? new KeptChoice(
                known.Name.Value, refusal.Reason,
                volunteer.WithdrawnAt is null
                    ? [.. volunteer.Choices.OrderBy(c => c.Rank).Select(c => signUp.It.Focus(c.FocusId)?.Name ?? "")]
                    : [])
            : null;
        var (schools, led) = await SchoolsAsync(here, cancel);
        var who = Answers.Known((Name, known?.Name.Value), (School, known?.SchoolId?.Value.ToString()));
        return TakeDownSignUpPage.Show(new(
            here.Network, signUp.It, led, kept, WhoOf(schools, null).Ask(who),
            ChoicesOf(signUp.It).Ask(SignUpForm.Known(volunteer))));
    }

    private static async Task<(IReadOnlyList<Option> Schools, IReadOnlyList<Option> Led)> SchoolsAsync(
        Here here, CancellationToken cancel)
    {
        var all = await Choices.SchoolsAsync(here.Db, here.Id, here.Today, cancel);
        var led = (await here.Db.SchoolsLedByAsync(here.Visitor.Id, here.Today, cancel)).ConvertAll(id => id.Value.ToString());
        return ([.. all.Where(s => !led.Contains(s.Value))], [.. all.Where(s => led.Contains(s.Value))]);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<TakeDownSignUpPage>>> TakeDown(
        Here here, [Held] InNetwork<SignUp> signUp, IFormCollection typed, LetterMatters matters, TellVolunteers telling,
        CancellationToken cancel)
    {
        var problems = new Problems();
        var (schools, led) = await SchoolsAsync(here, cancel);
        if (!PersonName.TryRead(typed[Name], out var name, out var nameless))
        {
            problems.Add(Name, nameless);
        }

        var whoOf = WhoOf(schools, led.FirstOrDefault(s => s.Value == typed[School]));
        var told = whoOf.Read(typed, problems);
        var chosen = SignUpForm.Read(signUp.It, typed, problems);
        if (SaidSo.Read(typed[SaidSo.Name], problems) is not null && told is not null && chosen is not null && name is not null)
        {
            var at = schools.First(s => s.Value == told[School]);
            var school = new SchoolId(Guid.Parse(at.Value));
            var person = await MeetAsync(here, signUp.It, name, school, cancel);
            var who = new TakeSignUp.Who(
                signUp.It, person.Id, person.Name.Value, school, at.Label, CameBy.Told, here.Visitor.Id, here.Visitor.Actor,
                here.Network.TimeZone, here.Now);
            var volunteer = await TakeSignUp.VolunteerAsync(here.Db, who, cancel);
            var refusal = await TakeSignUp.ChooseAsync(here.Db, matters, who, volunteer, chosen, cancel);
            if (refusal is null)
            {
                await telling.TellSignedUpAsync(who, volunteer, person.Email, chosen, here.Visitor.Name, cancel);
                here.Say(
                    $"{person.Name} is signed up. "
                        + $"{(telling.Reaches(person.Email?.Value) ? "They hear of it by e-mail." : "Print their slip, which "
                            + "stands at “Who has signed up”: it says that this was written down.")}");
                return TypedResults.LocalRedirect(FormingLinks.TakeDown(here.Id, signUp.It.Id));
            }

            problems.Add(Name, refusal.Reason);
        }

        return TakeDownSignUpPage.Show(
            new(
                here.Network, signUp.It, led, null, whoOf.Typed(typed, problems),
                ChoicesOf(signUp.It).Typed(typed, problems)),
            StatusCodes.Status422UnprocessableEntity);
    }

    /// <param name="schools">Those of which the reader is not the head.</param>
    /// <param name="own">The school that was chosen, where the reader is its head.</param>
    private static Form WhoOf(IReadOnlyList<Option> schools, Option? own) => new(
    [
        new(Name, "Name", QuestionKind.Line) { Autocomplete = "off" },
        new(School, "School", QuestionKind.School)
        {
            Empty = "Choose a school",
            Options = schools,
            OrElse = own is null ? "Choose the school" : OwnHead.Hears(own.Label).Reason,
        },
    ]);

    private static Form ChoicesOf(SignUp signUp) => new([.. SignUpForm.For(signUp).Questions, SaidSo]);

    /// <summary>
    /// Somebody of that name in that school; otherwise they are known from now on, on the word of whoever types it in.
    /// </summary>
    private static async Task<Person> MeetAsync(
        Here here, SignUp signUp, PersonName name, SchoolId school, CancellationToken cancel)
    {
        if (await here.Db.OfNameAsync(name, school, cancel) is { } same)
        {
            return same;
        }

        var person = Person.Meet(name, email: null, school, here.Now);
        here.Db.People.Add(person);
        here.Record(
            NetworkHappenings.In(
                signUp.NetworkId, here.Visitor, "person.added", $"{here.Visitor.Name} added {person.Name}.", person.Id)
                with
            { With = [(Happening.School, school.Value)] });
        return person;
    }
}
