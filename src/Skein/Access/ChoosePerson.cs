using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Site;

namespace Skein.Access;

/// <summary>Several people share the mailbox: the one who is here says who they are.</summary>
public static class ChoosePerson
{
    public sealed record Input
    {
        public string? Person { get; init; }
    }

    public sealed record Model(string Token, IReadOnlyList<KnownPerson> People, Problems Problems);

    public static async Task<Results<RazorComponentResult<ChoosePersonPage>, NotFound>> Show(
        string token, SignInCodes codes, Arrival arrival, CancellationToken cancel) =>
        await codes.BehindChoiceAsync(token, cancel) is { } taken
            ? ChoosePersonPage.Show(new(token, await arrival.WhoAsync(taken, cancel), new()))
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ChoosePersonPage>, NotFound>> Choose(
        string token, [FromForm] Input? typed, bool? arriving, SignInCodes codes, Arrival arrival, CancellationToken cancel)
    {
        if (await codes.BehindChoiceAsync(token, cancel) is not { } taken)
        {
            return TypedResults.NotFound();
        }

        var people = await arrival.WhoAsync(taken, cancel);
        if (people.FirstOrDefault(p => p.Id.Value.ToString() == typed?.Person) is not { } chosen)
        {
            var problems = new Problems();
            if (arriving == true)
            {
                return ChoosePersonPage.Show(new(token, people, problems));
            }

            problems.Add(nameof(Input.Person), "Choose who you are");
            return ChoosePersonPage.Show(new(token, people, problems), StatusCodes.Status422UnprocessableEntity);
        }

        return await arrival.AsAsync(taken, chosen.Id, cancel) is { } next
            ? TypedResults.LocalRedirect(next)
            : TypedResults.NotFound();
    }
}
