using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Asking;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Forming;

/// <summary>
/// A sign-up that came on paper or was told is typed in, as told to whom. It is the person's own choice: whoever types it in says so,
/// and the person hears of it and can take it back. What they chose themselves stays, and their own head types in nothing for them.
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
        NetworkFrame Network, SignUp SignUp, IReadOnlyList<Option> Schools, IReadOnlyList<Option> Led, KeptChoice? Kept, Input Typed, Problems Problems);

    /// <param name="Sentence">That they said it in their own hand, and how they change it.</param>
    /// <param name="Foci">What they chose; none where they took their name back.</param>
    public sealed record KeptChoice(string Sentence, IReadOnlyList<string> Foci);

    public static async Task<Results<RazorComponentResult<TakeDownSignUpPage>, NotFound>> Show(
        NetworkId networkId, SignUpId signUpId, PersonId? person, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await SignUpReader.FindAsync(db, networkId, signUpId, cancel) is not { } signUp)
        {
            return TypedResults.NotFound();
        }

        var known = person is { } id ? await db.PersonAsync(networkId, id, cancel) : null;
        var volunteer = known is null ? null : await SignUpReader.VolunteerAsync(db, signUpId, known.Id, cancel);
        var had = Chosen.Of(volunteer);
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
        var kept = volunteer?.KeptInOwnHand(network.TimeZone) is { } refusal
            ? new KeptChoice(
                refusal.Reason,
                volunteer.WithdrawnAt is null ? [.. volunteer.Choices.OrderBy(c => c.Rank).Select(c => signUp.Focus(c.FocusId)?.Name ?? "")] : [])
            : null;
        var (schools, led) = await SchoolsAsync(db, network, visitor, cancel);
        return TakeDownSignUpPage.Of(new(network, signUp, schools, led, kept, typed, new()));
    }

    private static async Task<(IReadOnlyList<Option> Schools, IReadOnlyList<Option> Led)> SchoolsAsync(
        SkeinDb db, NetworkFrame network, Visitor visitor, CancellationToken cancel)
    {
        var all = await Choices.SchoolsAsync(db, network.Id, network.Today, cancel);
        var led = (await db.SchoolsLedByAsync(visitor.Id, network.Today, cancel)).ConvertAll(id => id.Value.ToString());
        return ([.. all.Where(s => !led.Contains(s.Value))], [.. all.Where(s => led.Contains(s.Value))]);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<TakeDownSignUpPage>, NotFound>> TakeDown(
        NetworkId networkId, SignUpId signUpId, [FromForm] Input typed, SkeinDb db, Visitor visitor, LetterMatters matters, TellVolunteers telling, Frame frame,
        TimeProvider clock, CancellationToken cancel)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await SignUpReader.HoldAsync(db, networkId, signUpId, cancel) is not { } signUp)
        {
            return TypedResults.NotFound();
        }

        var (problems, now) = (new Problems(), clock.GetUtcNow());
        var (schools, led) = await SchoolsAsync(db, network, visitor, cancel);
        if (!PersonName.TryRead(typed.Name, out var name, out var nameless))
        {
            problems.Add(nameof(Input.Name), nameless);
        }

        if (schools.FirstOrDefault(s => s.Value == typed.School) is not { } at || !SchoolId.TryParse(typed.School, out var school))
        {
            problems.Add(nameof(Input.School), led.FirstOrDefault(s => s.Value == typed.School) is { } own ? OwnHead.Hears(own.Label).Reason : "Choose the school");
            (at, school) = (new("", ""), default);
        }

        if (typed.SaidSo is null)
        {
            problems.Add(nameof(Input.SaidSo), "Sign somebody up only when they said so themselves, on paper or to you");
        }

        if (Chosen.Read(signUp, typed, problems) is { } chosen)
        {
            var person = await MeetAsync(db, signUp, name!, school, visitor, now, cancel);
            var (taken, refusal) = await JoinByCode.TakeAsync(
                db, matters, telling, person, signUp, school, at.Label, chosen, CameBy.Told, visitor, network.Today, now, cancel);
            if (taken is not null)
            {
                await whole.CommitAsync(cancel);
                frame.Say($"{person.Name} is signed up. {(telling.Reaches(person.Email?.Value) ? "They hear of it by e-mail." : "Print their slip, which stands at “Who has signed up”: it says that this was written down.")}");
                return TypedResults.LocalRedirect(FormingLinks.TakeDown(networkId, signUpId));
            }

            problems.Add(nameof(Input.Name), refusal?.Reason ?? "");
        }

        return TakeDownSignUpPage.Of(new(network, signUp, schools, led, null, typed, problems), StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Somebody of that name in that school; otherwise they are known from now on, on the word of whoever types it in.</summary>
    private static async Task<Person> MeetAsync(
        SkeinDb db, SignUp signUp, PersonName name, SchoolId school, Visitor by, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.OfNameAsync(name, school, cancel) is { } same)
        {
            return same;
        }

        var person = Person.Meet(name, email: null, school, now);
        db.People.Add(person);
        db.Record(
            Happened.In(signUp.NetworkId, by, "person.added", $"{by.Name} added {person.Name}.", person.Id) with { With = [(Happening.School, school.Value)] },
            now);
        return person;
    }
}
