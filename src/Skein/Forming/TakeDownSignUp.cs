using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Asking;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Forming;

/// <summary>
/// A sign-up that came on paper or was told is typed in, as told to whom. It is the person's own choice: whoever types it in says so,
/// and the person hears of it and can take it back.
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

    public sealed record Model(
        NetworkFrame Network, SignUp SignUp, IReadOnlyList<Option> Schools, Input Typed, Problems Problems);

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
        return TakeDownSignUpPage.Of(new(network, signUp, await Choices.SchoolsAsync(db, networkId, network.Today, cancel), typed, new()));
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
        var schools = await Choices.SchoolsAsync(db, networkId, network.Today, cancel);
        if (!PersonName.TryRead(typed.Name, out var name, out var nameless))
        {
            problems.Add(nameof(Input.Name), nameless);
        }

        if (schools.FirstOrDefault(s => s.Value == typed.School) is not { } at || !SchoolId.TryParse(typed.School, out var school))
        {
            problems.Add(nameof(Input.School), "Choose the school");
            (at, school) = (new("", ""), default);
        }

        if (typed.SaidSo is null)
        {
            problems.Add(nameof(Input.SaidSo), "Sign somebody up only when they said so themselves, on paper or to you");
        }

        if (Chosen.Read(signUp, typed, problems) is { } chosen)
        {
            var person = await JoinByCode.MeetAsync(db, signUp, name!, school, email: null, visitor.Actor, now, cancel);
            var (taken, refusal) = await JoinByCode.TakeAsync(
                db, matters, telling, person, signUp, school, at.Label, chosen, CameBy.Told, visitor, network.Today, now, cancel);
            if (taken is not null)
            {
                await whole.CommitAsync(cancel);
                frame.Say($"{person.Name} is signed up.");
                return TypedResults.LocalRedirect(FormingLinks.TakeDown(networkId, signUpId));
            }

            problems.Add(nameof(Input.Name), refusal?.Reason ?? "");
        }

        return TakeDownSignUpPage.Of(new(network, signUp, schools, typed, problems), StatusCodes.Status422UnprocessableEntity);
    }
}
