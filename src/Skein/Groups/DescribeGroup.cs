using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Groups;

/// <summary>A group gets another name, focus or time to meet; and its end.</summary>
public static class DescribeGroup
{
    public sealed record Input : GroupInput
    {
        public string? LastDay { get; init; }

        /// <summary>
        /// What the form showed as the focus: whoever leaves it as it stood changes nothing that was asked meanwhile.
        /// </summary>
        public string? Shown { get; init; }
    }

    /// <param name="Group">The group.</param>
    /// <param name="IsAsked">Its members are asked about what the form shows as its focus.</param>
    /// <param name="Typed">What is in the form.</param>
    /// <param name="Problems">What to put right.</param>
    public sealed record Model(GroupFrame Group, bool IsAsked, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<DescribeGroupPage>, ForbidHttpResult>> Show(
        Here here, GroupFrame group, CancellationToken cancel) =>
        group.MayChange
            ? DescribeGroupPage.Show(await ModelAsync(here.Db, group, null, new(), cancel))
            : TypedResults.Forbid();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<DescribeGroupPage>, ForbidHttpResult>> Describe(
        Here here, [Held] GroupFrame group, [FromForm] Input typed, CancellationToken cancel)
    {
        if (!group.MayChange)
        {
            return TypedResults.Forbid();
        }

        var problems = new Problems();
        if (typed.Read(problems) is not var (name, focus, meets))
        {
            return DescribeGroupPage.Show(
                await ModelAsync(here.Db, group, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        var before = group.Group.Name;
        if ((before, group.Group.Meets) != (name, meets))
        {
            group.Group.Describe(name, group.Group.Focus, meets);
            var sentence = before == name
                ? $"“{name}” meets at another time."
                : $"The group “{before}” is now called “{name}”.";
            here.Record(GroupHappenings.About("group.described", sentence, group.Group, here.Visitor));
        }

        var isLeft = typed.Shown is { } shown && shown == (focus ?? "");
        var said = isLeft ? null : await ChangeFocus.AskAsync(here, group, focus, cancel);
        here.Say($"The words are kept. {said}".Trim());
        return TypedResults.LocalRedirect(group.Here);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<DescribeGroupPage>, ForbidHttpResult>> Close(
        Here here, GroupFrame group, [FromForm] Input typed, CancellationToken cancel)
    {
        if (!group.MayChange)
        {
            return TypedResults.Forbid();
        }

        if (group.Group.Until is not null)
        {
            here.NotTaken($"“{group.Group.Name}” has closed already.");
            return TypedResults.LocalRedirect(group.Here);
        }

        var problems = new Problems();
        var last = TypedDay.Read(typed.LastDay, nameof(Input.LastDay), group.Today, problems);
        if (last > group.Today)
        {
            problems.Add(
                nameof(Input.LastDay), "Choose today or an earlier day. A group is closed when it has met for the last time");
        }
        else if (last is { } day && group.Group.Close(day.AddDays(1)) is { } refusal)
        {
            problems.Add(nameof(Input.LastDay), refusal.Reason);
        }

        if (problems.Any || last is not { } ended)
        {
            var model = await ModelAsync(here.Db, group, null, problems, cancel);
            return DescribeGroupPage.Show(
                model with { Typed = model.Typed with { LastDay = typed.LastDay } }, StatusCodes.Status422UnprocessableEntity);
        }

        await GroupActs.EndAsync(here.Db, group, ended, here.Now, cancel);
        here.Record(
            GroupHappenings.About("group.closed", $"The group “{group.Group.Name}” has closed.", group.Group, here.Visitor)
                with
            { Day = ended });
        here.Say($"“{group.Group.Name}” is closed. What it did stays on its page.");
        return TypedResults.LocalRedirect(group.Here);
    }

    /// <summary>
    /// What somebody typed; or, where they typed nothing yet, what is kept, and what the members are asked where they are.
    /// </summary>
    private static async Task<Model> ModelAsync(
        SkeinDb db, GroupFrame found, Input? typed, Problems problems, CancellationToken cancel)
    {
        var (group, asked) = (found.Group, await db.AskedFocusAsync(found.Group.Id, cancel));
        var focus = asked is null ? group.Focus : asked.Words;
        var held = new Input { Name = group.Name, Focus = focus, Meets = group.Meets, Shown = focus ?? "" };
        return new(found, asked is not null, typed ?? held, problems);
    }
}
