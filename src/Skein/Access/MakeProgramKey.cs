using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Site;

namespace Skein.Access;

/// <summary>Making a key for a program, which is shown once, and taking one back, which ends it at once.</summary>
public static class MakeProgramKey
{
    /// <summary>More than anybody has programs; with it, what is kept and shown has an end.</summary>
    public const int MostKeys = 20;
    public const string DefaultDays = "90";

    public static readonly IReadOnlyList<Option> Lifetimes =
        [new("30", "30 days"), new(DefaultDays, "90 days"), new("180", "180 days"), new("365", "A year")];

    public sealed record Input
    {
        public string? Program { get; init; }
        public string? Days { get; init; }
    }

    /// <summary>The one time that the key itself is seen.</summary>
    public sealed record Made(string Name, string Key);

    public static async Task<Results<RazorComponentResult<WaysToSignInPage>, Created<Made>, ForbidHttpResult>> Make(
        Asked asked, [FromForm] Input typed, ProgramKeys keys, IKnowPeople people, HttpContext http, CancellationToken cancel)
    {
        if (asked.Visitor.Id is not { } id || await people.FindAsync(id, cancel) is not { } person)
        {
            return TypedResults.Forbid();
        }

        var problems = new Problems();
        if (!ProgramName.TryRead(typed.Program, out var name, out var problem))
        {
            problems.Add(nameof(Input.Program), problem);
        }
        else if (await asked.Db.Set<ProgramKey>().CountAsync(k => k.PersonId == id, cancel) >= MostKeys)
        {
            problems.Add(
                nameof(Input.Program), $"You have {MostKeys} keys. Take back one that you no longer need, then make this one");
        }

        var days = Lifetimes.Any(l => l.Value == (typed.Days ?? DefaultDays)) ? typed.Days ?? DefaultDays : null;
        if (days is null)
        {
            problems.Add(nameof(Input.Days), "Choose when the key ends: after a year at the latest");
        }

        if (name is null || days is null || problems.Any)
        {
            return WaysToSignInPage.Show(
                await WaysToSignIn.ModelAsync(asked, person, asked.Visitor.Session, cancel)
                    with
                { Typed = typed, Problems = problems },
                StatusCodes.Status422UnprocessableEntity);
        }

        var key = await keys.MakeAsync(id, name, int.Parse(days, CultureInfo.InvariantCulture), cancel);
        asked.Record(
            WaysInHappenings.About("program-key.made", $"{asked.Visitor.Name} made a key for a program.", id), asked.Today);
        await asked.Db.SaveChangesAsync(cancel);
        var made = new Made(name.Value, key);
        return http.AsksForJson()
            ? TypedResults.Created(AccessLinks.Ways, made)
            : WaysToSignInPage.Show(
                await WaysToSignIn.ModelAsync(asked, person, asked.Visitor.Session, cancel) with { JustMade = made });
    }

    /// <summary>A key that the person who asks made for a program.</summary>
    public sealed record OwnKey(PersonId Owner, ProgramKey It) : IFound<OwnKey>
    {
        public static async Task<OwnKey?> FindAsync(Asked asked, Sought sought, CancellationToken cancel) =>
            asked.Visitor.Id is { } owner && sought.TryRead("keyId", out ProgramKeyId id)
            && await asked.Db.Set<ProgramKey>().SingleOrDefaultAsync(
                k => k.Id == id && k.PersonId == owner, cancel) is { } found
                ? new(owner, found)
                : null;
    }

    public static async Task<RedirectHttpResult> TakeBack(Asked asked, OwnKey own, CancellationToken cancel)
    {
        var (id, key) = own;
        asked.Db.Remove(key);
        asked.Record(
            WaysInHappenings.About("program-key.taken-back", $"{asked.Visitor.Name} took back the key of a program.", id),
            asked.Today);
        await asked.Db.SaveChangesAsync(cancel);
        asked.Say($"The key of {key.Name} opens nothing any more.");
        return TypedResults.LocalRedirect(AccessLinks.Ways);
    }
}
