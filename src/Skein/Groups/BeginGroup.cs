using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Agreements;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Groups;

/// <summary>
/// A group begins its work. Where convenor or remit are missing it is told why they help, once, and goes on with a reason (I-10);
/// a group that needs a charter stays in the making until its three questions are answered (S-49).
/// </summary>
public static class BeginGroup
{
    public sealed record Input
    {
        public string? On { get; init; }
        public string? Because { get; init; }
    }

    public sealed record Model(GroupFrame Group, string? Notice, bool LacksCharter, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<BeginGroupPage>, RedirectHttpResult, ForbidHttpResult>> Show(
        Here here, GroupFrame group, CancellationToken cancel) =>
        group switch
        {
            { MayChange: false } => TypedResults.Forbid(),
            { Group.BegunOn: not null } or { Group.Until: not null } =>
                TypedResults.LocalRedirect(group.Here),
            _ =>
                BeginGroupPage.Show(
                    await ModelAsync(here.Db, group, group.Today, new() { On = TypedDay.Write(group.Today) }, new(), cancel)),
        };

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<BeginGroupPage>, ForbidHttpResult>> Begin(
        Here here, GroupFrame group, [FromForm] Input typed, CancellationToken cancel)
    {
        if (!group.MayChange)
        {
            return TypedResults.Forbid();
        }

        if (group.Group.BegunOn is not null || group.Group.Until is not null)
        {
            here.NotTaken($"“{group.Group.Name}” is {group.Group.StateOn(group.Today)} already.");
            return TypedResults.LocalRedirect(group.Here);
        }

        var problems = new Problems();
        var on = TypedDay.Read(typed.On, nameof(Input.On), group.Today, problems) ?? group.Today;
        var because = TypedText.Read(typed.Because, nameof(Input.Because), Group.LongestReason, problems);
        var model = await ModelAsync(here.Db, group, on, typed, problems, cancel);
        if (on > group.Today)
        {
            problems.Add(nameof(Input.On), "Choose today or an earlier day. The day is written down when the work has begun");
        }
        else if (model.LacksCharter)
        {
            problems.Add(
                nameof(Input.On),
                "Answer the three questions on how you work together first. Until then the group has not started");
        }
        else if (model.Notice is not null && because is null)
        {
            problems.Add(nameof(Input.Because), "Write in a line why it begins all the same");
        }
        else if (!problems.Any && group.Group.Begin(on, model.Notice is null ? null : because) is { } refusal)
        {
            problems.Add(nameof(Input.On), refusal.Reason);
        }

        if (problems.Any)
        {
            return BeginGroupPage.Show(model, StatusCodes.Status422UnprocessableEntity);
        }

        here.Record(
            GroupHappenings.About(
                "group.begun", $"The group “{group.Group.Name}” has begun its work.", group.Group, here.Visitor)
                with
            { Day = on, Reason = group.Group.BegunBecause });
        here.Say($"“{group.Group.Name}” is at work.");
        return TypedResults.LocalRedirect(group.Here);
    }

    private static async Task<Model> ModelAsync(
        SkeinDb db, GroupFrame found, DateOnly on, Input typed, Problems problems, CancellationToken cancel)
    {
        var lacksCharter = found.Kind.NeedsCharter && !await Charters.StandsAsync(db, found.Group.Id, on, cancel);
        return new(
            found, found.Kind.WantsConvenor ? await NoticeAsync(db, found, on, cancel) : null, lacksCharter, typed, problems);
    }

    private static async Task<string?> NoticeAsync(SkeinDb db, GroupFrame found, DateOnly on, CancellationToken cancel)
    {
        var remit = found.Group.RemitId is { } id
            && await ReadText.FindAsync(db, found.Network.Id, id, on, cancel) is { InForce: not null };
        return (found.Group.On(on).Any(m => m.Part is GroupPart.Convenor), remit) switch
        {
            (true, true) => null,
            (false, false) =>
                "It has no group leader, and what it is for is not agreed. Groups before this one said that both from the "
                    + "first day would have helped: somebody who leads, and words that say what they are for.",
            (false, true) =>
                "It has no group leader. Groups before this one said that somebody who leads, from the first day, would have "
                    + "helped.",
            (true, false) =>
                "What it is for is not agreed. Groups before this one said that clearer words would have helped: what they are "
                    + "for, how they decide and what stays among them.",
        };
    }
}
