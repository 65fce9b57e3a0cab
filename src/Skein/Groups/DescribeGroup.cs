using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Groups;

/// <summary>A group gets another name, focus or time to meet; and its end.</summary>
public static class DescribeGroup
{
    public sealed record Input : GroupInput
    {
        public string? LastDay { get; init; }
    }

    public sealed record Model(GroupFrame Group, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<DescribeGroupPage>, NotFound, ForbidHttpResult>> Show(
        NetworkId networkId, GroupId groupId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await GroupFrames.FindAsync(db, networkId, groupId, visitor, clock, cancel) switch
        {
            null => TypedResults.NotFound(),
            { MayChange: false } => TypedResults.Forbid(),
            { } found => DescribeGroupPage.Of(new(found, Held(found), new())),
        };

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<DescribeGroupPage>, NotFound, ForbidHttpResult>> Describe(
        NetworkId networkId, GroupId groupId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock,
        CancellationToken cancel)
    {
        if (await GroupFrames.FindAsync(db, networkId, groupId, visitor, clock, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        if (!found.MayChange)
        {
            return TypedResults.Forbid();
        }

        var problems = new Problems();
        if (typed.Read(problems) is not var (name, focus, meets))
        {
            return DescribeGroupPage.Of(new(found, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        var (before, now) = (found.Group.Name, clock.GetUtcNow());
        if ((before, found.Group.Meets) != (name, meets))
        {
            found.Group.Describe(name, found.Group.Focus, meets);
            var sentence = before == name ? $"“{name}” meets at another time." : $"The group “{before}” is now called “{name}”.";
            db.Record(Told.Of("group.described", sentence, found.Group, visitor), now);
        }

        var said = await ChangeFocus.AskAsync(db, found, focus, visitor, now, cancel);
        await db.SaveChangesAsync(cancel);
        frame.Say($"The words are kept. {said}".Trim());
        return TypedResults.LocalRedirect(found.Here);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<DescribeGroupPage>, NotFound, ForbidHttpResult>> Close(
        NetworkId networkId, GroupId groupId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock,
        CancellationToken cancel)
    {
        if (await GroupFrames.FindAsync(db, networkId, groupId, visitor, clock, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        if (!found.MayChange)
        {
            return TypedResults.Forbid();
        }

        if (found.Group.Until is not null)
        {
            frame.NotTaken($"“{found.Group.Name}” has closed already.");
            return TypedResults.LocalRedirect(found.Here);
        }

        var problems = new Problems();
        var last = TypedDay.Read(typed.LastDay, nameof(Input.LastDay), found.Today, problems);
        if (last > found.Today)
        {
            problems.Add(nameof(Input.LastDay), "Choose today or an earlier day. A group is closed when it has met for the last time");
        }
        else if (last is { } day && found.Group.Close(day.AddDays(1)) is { } refusal)
        {
            problems.Add(nameof(Input.LastDay), refusal.Reason);
        }

        if (problems.Any)
        {
            return DescribeGroupPage.Of(new(found, Held(found) with { LastDay = typed.LastDay }, problems), StatusCodes.Status422UnprocessableEntity);
        }

        await GroupActs.EndAsync(db, found, last!.Value, clock.GetUtcNow(), cancel);
        db.Record(
            Told.Of("group.closed", $"The group “{found.Group.Name}” has closed.", found.Group, visitor) with { Day = last }, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say($"“{found.Group.Name}” is closed. What it did stays on its page.");
        return TypedResults.LocalRedirect(found.Here);
    }

    private static Input Held(GroupFrame found) => new() { Name = found.Group.Name, Focus = found.Group.Focus, Meets = found.Group.Meets };
}
