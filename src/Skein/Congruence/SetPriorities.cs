using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Congruence;

/// <summary>The network names a priority, or says that something no longer is one.</summary>
public static class SetPriorities
{
    public sealed record Input
    {
        public string? Name { get; init; }
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<MapPage>, NotFound>> Set(
        NetworkId networkId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var name = TypedText.Read(typed.Name, nameof(Input.Name), Priority.MaxLength, problems);
        if (name is null)
        {
            problems.Add(nameof(Input.Name), "Name what the network works on");
        }
        else if (await db.PrioritiesOn(networkId, network.Today).AnyAsync(p => p.Name == name, cancel))
        {
            problems.Add(nameof(Input.Name), "That is a priority already. Name another");
        }

        if (problems.Any)
        {
            return MapPage.Of(
                await ShowMap.ModelAsync(network, network.Today, null, db, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        var priority = Priority.Set(networkId, name!, network.Today, clock.GetUtcNow());
        db.Add(priority);
        db.Record(Happened.In(networkId, visitor, "priority.set", $"{visitor.Name} named the priority “{name}”.", "priority", priority.Id.Value), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say($"“{name}” is a priority from today.");
        return TypedResults.LocalRedirect(CongruenceLinks.Map(networkId));
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> End(
        NetworkId networkId, PriorityId priorityId, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await db.Priorities.SingleOrDefaultAsync(p => p.Id == priorityId && p.NetworkId == networkId, cancel) is not { } priority)
        {
            return TypedResults.NotFound();
        }

        priority.EndOn(network.Today);
        db.Record(Happened.In(networkId, visitor, "priority.ended", $"“{priority.Name}” is no longer a priority.", "priority", priority.Id.Value), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say($"“{priority.Name}” is no longer a priority. What matched it stays readable on past days.");
        return TypedResults.LocalRedirect(CongruenceLinks.Map(networkId));
    }
}
