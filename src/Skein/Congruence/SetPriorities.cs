using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Networks;
using Skein.Site;

namespace Skein.Congruence;

/// <summary>The network names a priority, or says that something no longer is one.</summary>
public static class SetPriorities
{
    public sealed record Input
    {
        public string? Name { get; init; }
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<MapPage>>> Set(
        Here here, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var name = TypedText.Read(typed.Name, nameof(Input.Name), Priority.MaxLength, problems);
        if (name is null)
        {
            problems.Add(nameof(Input.Name), "Name what the network works on");
        }
        else if (await here.Db.PrioritiesOn(here.Id, here.Today).AnyAsync(p => p.Name == name, cancel))
        {
            problems.Add(nameof(Input.Name), "That is a priority already. Name another");
        }

        if (problems.Any || name is null)
        {
            return MapPage.Show(
                await ShowMap.ModelAsync(here, here.Today, null, typed, problems, cancel),
                StatusCodes.Status422UnprocessableEntity);
        }

        var priority = Priority.Set(here.Id, name, here.Today, here.Now);
        here.Db.Add(priority);
        here.Record("priority.set", $"{here.Visitor.Name} named the priority “{name}”.", "priority", priority.Id.Value);
        here.Say($"“{name}” is a priority from today.");
        return TypedResults.LocalRedirect(CongruenceLinks.Map(here.Id));
    }

    public static RedirectHttpResult End(Here here, InNetwork<Priority> priority)
    {
        var it = priority.It;
        it.EndOn(here.Today);
        here.Record("priority.ended", $"“{it.Name}” is no longer a priority.", "priority", it.Id.Value);
        here.Say($"“{it.Name}” is no longer a priority. What matched it stays readable on past days.");
        return TypedResults.LocalRedirect(CongruenceLinks.Map(here.Id));
    }
}
