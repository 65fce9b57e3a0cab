using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Site;

namespace Skein.Roles;

/// <summary>A critical friend or partner puts something to the network, or a co-leader notes it for them.</summary>
public static class RaiseChallenge
{
    public sealed record Input
    {
        public string? By { get; init; }
        public string? On { get; init; }
        public string? Text { get; init; }
        public string? Response { get; init; }
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ChallengesPage>, ForbidHttpResult>> Raise(
        Here here, [FromForm] Input typed, CancellationToken cancel)
    {
        var network = await PeopleFrame.ReadAsync(here, cancel);
        if (!network.ReadsChallenges)
        {
            return TypedResults.Forbid();
        }

        var problems = new Problems();
        PersonId? by = network.MayLead && PersonId.TryParse(typed.By, out var chosen) ? chosen : network.Visitor;
        var raiser = await here.Db.PartnersOf(network.Id, network.Today).SingleOrDefaultAsync(p => p.Id == by, cancel);
        if (raiser is null)
        {
            problems.Add(nameof(Input.By), "Choose who raised it: somebody who is a critical friend or partner today");
        }

        var on = TypedDay.ReadDone(typed.On, nameof(Input.On), network.Today, network.Today, problems);
        var text = ReadText(typed.Text, nameof(Input.Text), "Write what was put to the network", problems);
        if (raiser is null || on is not { } day || text is null || problems.Any)
        {
            var model = await ListChallenges.ModelAsync(here.Db, network, typed, problems, null, cancel);
            return ChallengesPage.Show(model, StatusCodes.Status422UnprocessableEntity);
        }

        here.Db.Challenges.Add(Challenge.Raise(here.Id, raiser.Id, day, text, here.Now));
        here.Record(
            PersonHappenings.About(
                "challenge.raised", $"{raiser.Name} put a challenge to the network.", raiser.Id, here.Visitor, here.Id, null,
                day));
        here.Say("The challenge is in the log.");
        return TypedResults.LocalRedirect(PeopleLinks.Challenges(here.Id));
    }

    internal static string? ReadText(string? typed, string field, string missing, Problems problems)
    {
        var text = TypedText.Read(typed, field, Challenge.MaxLength, problems);
        if (text is null)
        {
            problems.Add(field, missing);
        }

        return text;
    }
}
