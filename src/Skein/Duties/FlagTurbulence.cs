using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Schools;
using Skein.Site;

namespace Skein.Duties;

/// <summary>
/// Somebody says that much comes at once: for themselves, or as head for their school, to the people they choose.
/// </summary>
public static class FlagTurbulence
{
    private const string ForMe = "me";
    private const int Most = 1000;

    public sealed record Input
    {
        public string? For { get; init; }
        public string? First { get; init; }
        public string? Second { get; init; }
        public string? Third { get; init; }
        public string? Ease { get; init; }
        public string? Over { get; init; }
        public string? Words { get; init; }
    }

    /// <param name="Networks">The visitor's networks, to choose from.</param>
    /// <param name="Chosen">The network that was chosen; null before that.</param>
    /// <param name="Today">The day it is in that network.</param>
    /// <param name="Scopes">For whom it can be said.</param>
    /// <param name="People">Who may be told.</param>
    /// <param name="Typed">What was typed.</param>
    /// <param name="Problems">What to put right.</param>
    public sealed record Model(
        IReadOnlyList<Option> Networks, NetworkId? Chosen, DateOnly Today, IReadOnlyList<Option> Scopes,
        IReadOnlyList<Option> People, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<FlagTurbulencePage>, ForbidHttpResult>> Show(
        Asked asked, string? network, CancellationToken cancel) =>
        asked.Visitor.Id is { } me
            ? FlagTurbulencePage.Show(await ModelAsync(asked, network, new() { For = ForMe, Ease = "yes" }, me, cancel))
            : TypedResults.Forbid();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<FlagTurbulencePage>, ForbidHttpResult>> Flag(
        Asked asked, string? network, [FromForm] Input typed, CancellationToken cancel)
    {
        if (asked.Visitor.Id is not { } me)
        {
            return TypedResults.Forbid();
        }

        var model = await ModelAsync(asked, network, typed, me, cancel);
        if (Read(model, me, asked.Now) is not { } turbulence)
        {
            return FlagTurbulencePage.Show(model, StatusCodes.Status422UnprocessableEntity);
        }

        asked.Db.Turbulences.Add(turbulence);
        asked.Record(
            SupportHappenings.About(
                "support.asked", $"{asked.Visitor.Name} asked people of their choice for support.", turbulence),
            model.Today);
        asked.Say("They are told, and no page shows it to anybody else. Your deadlines are eased where you asked for it.");
        return TypedResults.LocalRedirect(DutiesLinks.Supporting(turbulence.Id));
    }

    private static Turbulence? Read(Model model, PersonId me, DateTimeOffset now)
    {
        var (typed, problems, today) = (model.Typed, model.Problems, model.Today);
        if (model.Chosen is not { } network)
        {
            problems.Add("network", "Choose the network in which you would like support");
            return null;
        }

        if (model.Scopes.All(s => s.Value != typed.For))
        {
            problems.Add(nameof(Input.For), "Choose for whom you say this");
        }

        foreach (
            var (field, one) in new[]
            {
                (nameof(Input.First), typed.First), (nameof(Input.Second), typed.Second), (nameof(Input.Third), typed.Third),
            })
        {
            problems.OnlyOffered(field, [one], model.People.Select(p => p.Value));
        }

        var supporters = new[] { typed.First, typed.Second, typed.Third }
            .Where(s => model.People.Any(p => p.Value == s))
            .Select(s => PersonId.TryParse(s, out var id) ? id : default)
            .ToList();
        if (supporters.Count == 0)
        {
            problems.Add(nameof(Input.First), "Choose somebody who may know: one person is enough");
        }

        DateOnly? over = null;
        if (typed.Over is { Length: > 0 })
        {
            if (!ChangeMembership.TryDay(typed.Over, out var day) || day <= today)
            {
                problems.Add(nameof(Input.Over), "Enter a day after today, or leave it empty");
            }

            over = day;
        }

        var words = ShowDuty.Read(typed.Words, nameof(Input.Words), problems);
        SchoolId? school = SchoolId.TryParse(typed.For, out var said) ? said : null;
        return problems.Any
            ? null
            : Turbulence.Flag(network, me, school, supporters, typed.Ease == "yes", over, words, today, now);
    }

    private static async Task<Model> ModelAsync(Asked asked, string? network, Input typed, PersonId me, CancellationToken cancel)
    {
        var networks = await NetworksAsync(asked, me, cancel);
        var only = networks is [var single] ? single.Value : network;
        if (networks.All(n => n.Value != only) || !NetworkId.TryParse(only, out var chosen))
        {
            return new(networks, null, asked.Today, [], [], typed, new());
        }

        var zone = await asked.Db.Networks.Where(n => n.Id == chosen).Select(n => n.TimeZone).SingleAsync(cancel);
        var today = Days.Today(asked.Now, zone);
        var members = asked.Db.Memberships.MembersOn(chosen, today);
        var schools = await asked.Db.Roles.On(today)
            .Where(r => r.PersonId == me && OwingQueries.Speakers.Contains(r.Kind) && members.Any(m => m.SchoolId == r.SchoolId))
            .Join(asked.Db.Schools, r => r.SchoolId, s => (SchoolId?)s.Id, (r, s) => new { s.Id, s.Name })
            .OrderBy(s => s.Name).ToListAsync(cancel);
        var people = await asked.Db
            .PeopleOn(chosen, today, zone)
            .Where(p => p.Id != me)
            .OrderBy(p => p.Name)
            .ThenBy(p => p.Id)
            .Take(Most)
            .Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        return new(
            networks,
            chosen,
            today,
            [
                new(ForMe, "For myself"),
                .. schools.Select(s => new Option(
                    s.Id.Value.ToString(), $"For {s.Name}", "The deadlines of the school and of everybody there wait.")),
            ],
            [.. people.Select(p => new Option(p.Id.Value.ToString(), p.Name.Value))],
            typed,
            new());
    }

    private static async Task<IReadOnlyList<Option>> NetworksAsync(Asked asked, PersonId me, CancellationToken cancel)
    {
        var found = await asked.Db.NetworksOf(me, await asked.NetworksTodayAsync(cancel))
            .OrderBy(n => n.Name).ThenBy(n => n.Id)
            .Select(n => new { n.Id, n.Name })
            .ToListAsync(cancel);
        return [.. found.Select(n => new Option(n.Id.Value.ToString(), n.Name.Value))];
    }
}

/// <summary>
/// The chronicle keeps that support was asked for and when it ended, for whoever asked alone; why, it never knows.
/// </summary>
internal static class SupportHappenings
{
    public static Happening About(string verb, string sentence, Turbulence turbulence) => new(verb, sentence)
    {
        SubjectKind = Happening.Person,
        SubjectId = turbulence.PersonId.Value,
        By = turbulence.PersonId.Value,
        NetworkId = turbulence.NetworkId.Value,
    };
}
