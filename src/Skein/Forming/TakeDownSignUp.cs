using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Asking;
using Skein.Chronicle;
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
    public sealed record Input : ChoiceInput
    {
        public string? Name { get; init; }
        public string? School { get; init; }

        /// <summary>They said so themselves, on paper or aloud.</summary>
        public string? SaidSo { get; init; }
    }

    /// <param name="Schools">Those of which the reader is not the head.</param>
    /// <param name="Led">Those of which they are.</param>
    /// <param name="Kept">What the person of the address said themselves; null where they said nothing, or it was told.</param>
    public sealed record Model(
        NetworkFrame Network, SignUp SignUp, IReadOnlyList<Option> Schools, IReadOnlyList<Option> Led, KeptChoice? Kept,
        Input Typed, Problems Problems);

    /// <param name="Sentence">That they said it in their own hand, and how they change it.</param>
    /// <param name="Foci">What they chose; none where they took their name back.</param>
    public sealed record KeptChoice(string Sentence, IReadOnlyList<string> Foci);

    public static async Task<RazorComponentResult<TakeDownSignUpPage>> Show(
        Here here, InNetwork<SignUp> signUp, PersonId? person, CancellationToken cancel)
    {
        var known = person is { } id ? await here.Db.PersonAsync(here.Id, id, cancel) : null;
        var volunteer = known is null ? null : await SignUpReader.VolunteerAsync(here.Db, signUp.It.Id, known.Id, cancel);
        var had = SignUpChoices.From(volunteer);
        var typed = new Input
        {
            Name = known?.Name.Value,
            School = known?.SchoolId?.Value.ToString(),
            First = had.First,
            Second = had.Second,
            Third = had.Third,
            Times = had.Times,
            MayConvene = had.MayConvene,
        };
        var kept = volunteer?.KeptInOwnHand(here.Network.TimeZone) is { } refusal
            ? new KeptChoice(
                refusal.Reason,
                volunteer.WithdrawnAt is null
                    ? [.. volunteer.Choices.OrderBy(c => c.Rank).Select(c => signUp.It.Focus(c.FocusId)?.Name ?? "")]
                    : [])
            : null;
        var (schools, led) = await SchoolsAsync(here, cancel);
        return TakeDownSignUpPage.Show(new(here.Network, signUp.It, schools, led, kept, typed, new()));
    }

    private static async Task<(IReadOnlyList<Option> Schools, IReadOnlyList<Option> Led)> SchoolsAsync(
        Here here, CancellationToken cancel)
    {
        var all = await Choices.SchoolsAsync(here.Db, here.Id, here.Today, cancel);
        var led = (await here.Db.SchoolsLedByAsync(here.Visitor.Id, here.Today, cancel)).ConvertAll(id => id.Value.ToString());
        return ([.. all.Where(s => !led.Contains(s.Value))], [.. all.Where(s => led.Contains(s.Value))]);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<TakeDownSignUpPage>>> TakeDown(
        Here here, [Held] InNetwork<SignUp> signUp, [FromForm] Input typed, LetterMatters matters, TellVolunteers telling,
        CancellationToken cancel)
    {
        var problems = new Problems();
        var (schools, led) = await SchoolsAsync(here, cancel);
        if (!PersonName.TryRead(typed.Name, out var name, out var nameless))
        {
            problems.Add(nameof(Input.Name), nameless);
        }

        if (
            schools.FirstOrDefault(s => s.Value == typed.School) is not { } at
                || !SchoolId.TryParse(typed.School, out var school))
        {
            problems.Add(
                nameof(Input.School), led.FirstOrDefault(s => s.Value == typed.School) is { } own
                    ? OwnHead.Hears(own.Label).Reason
                    : "Choose the school");
            (at, school) = (new("", ""), default);
        }

        if (typed.SaidSo is null)
        {
            problems.Add(nameof(Input.SaidSo), "Sign somebody up only when they said so themselves, on paper or to you");
        }

        if (SignUpChoices.Read(signUp.It, typed, problems) is { } chosen && name is not null)
        {
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

            problems.Add(nameof(Input.Name), refusal.Reason);
        }

        return TakeDownSignUpPage.Show(
            new(here.Network, signUp.It, schools, led, null, typed, problems), StatusCodes.Status422UnprocessableEntity);
    }

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
