using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Groups;

/// <summary>
/// Whom a group needs, and which schools have fewer in it than it asks for: one alone found it hard to spread word (S-115).
/// </summary>
public static class ShowNeeds
{
    public sealed record Input
    {
        public string? Standing { get; init; }
        public string? Post { get; init; }
        public string? PerSchool { get; init; }
    }

    /// <summary>A school with fewer than asked, in words.</summary>
    public sealed record Row(SchoolId School, string Name, int Has, int Asked)
    {
        public string Sentence => Has switch
        {
            0 => "Nobody is in it yet",
            1 => $"One alone: a second would help to spread what is learned ({Asked} are asked for)",
            _ => $"{Has} of the {Asked} that are asked for",
        };
    }

    public sealed record Model(
        GroupFrame Group, GroupNeeds Needs, IReadOnlyList<Row> Fewer, int Count, int Schools, int Page, int Pages, Input Typed,
        Problems Problems);

    public sealed record Api(
        string? Standing, string? Post, int? PerSchool, int Schools, int WithFewer, int Page, int Pages,
        IReadOnlyList<ApiRow> Fewer);

    public sealed record ApiRow(Guid Id, string School, string Says);

    public static async Task<RazorComponentResult<NeedsPage>> Show(
        Here here, GroupFrame group, int? page, CancellationToken cancel) =>
        NeedsPage.Show(await ModelAsync(here.Db, group, page, null, new(), cancel));

    public static async Task<Ok<Api>> Json(Here here, GroupFrame group, int? page, CancellationToken cancel)
    {
        var model = await ModelAsync(here.Db, group, page, null, new(), cancel);
        return TypedResults.Ok(new Api(
            model.Needs.Standing, model.Needs.Post, model.Needs.PerSchool, model.Schools, model.Count, model.Page, model.Pages,
            [.. model.Fewer.Select(r => new ApiRow(r.School.Value, r.Name, r.Sentence))]));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<NeedsPage>, ForbidHttpResult>> State(
        Here here, [Held] GroupFrame group, [FromForm] Input typed, CancellationToken cancel)
    {
        if (!group.MayChange)
        {
            return TypedResults.Forbid();
        }

        var problems = new Problems();
        var standing = TypedText.Read(typed.Standing, nameof(Input.Standing), GroupNeeds.MaxLength, problems);
        var post = TypedText.Read(typed.Post, nameof(Input.Post), GroupNeeds.MaxLength, problems);
        var number = ReadNumber(typed.PerSchool, problems);
        if (problems.Any)
        {
            return NeedsPage.Show(
                await ModelAsync(here.Db, group, null, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        var needs = await here.Db.GroupNeeds.SingleOrDefaultAsync(n => n.GroupId == group.Id, cancel);
        if (needs is null)
        {
            needs = new(group.Id);
            here.Db.Add(needs);
        }

        needs.State(standing, post, number);
        here.Record(
            GroupHappenings.About(
                "group.needs", $"{here.Visitor.Name} wrote down whom the group “{group.Group.Name}” needs.", group.Group,
                here.Visitor));
        here.Say("Kept. Ask people who fit, and leave it to them.");
        return TypedResults.LocalRedirect(GroupsLinks.Needs(here.Id, group.Id));
    }

    private static int? ReadNumber(string? typed, Problems problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (
            int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number is >= 1 and <= GroupNeeds.MostPerSchool)
        {
            return number;
        }

        problems.Add(nameof(Input.PerSchool), $"Enter a number from 1 to {GroupNeeds.MostPerSchool}, or leave it empty");
        return null;
    }

    private static async Task<Model> ModelAsync(
        SkeinDb db, GroupFrame found, int? page, Input? typed, Problems problems, CancellationToken cancel)
    {
        var (id, day) = (found.Group.Id, found.Today);
        var needs = await db.GroupNeeds.AsNoTracking().SingleOrDefaultAsync(n => n.GroupId == id, cancel) ?? new(id);
        var asked = needs.PerSchool ?? 0;
        var expected = db.Memberships.Expected(found.Network.Id, day);
        var members = db.GroupMembers.Where(m => m.GroupId == id && m.Part != GroupPart.Facilitator).On(day);
        var fewer = db.Set<School>()
            .Where(s => expected.Select(m => m.SchoolId).Contains(s.Id) && members.Count(m => m.SchoolId == s.Id) < asked)
            .Select(s => new { s.Id, s.Name, Has = members.Count(m => m.SchoolId == s.Id) });
        var count = await fewer.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var rows = await fewer.OrderBy(s => s.Name).ThenBy(s => s.Id).OnPage(shown).ToListAsync(cancel);
        return new(
            found,
            needs,
            [.. rows.Select(r => new Row(r.Id, r.Name, r.Has, asked))],
            count,
            await expected.CountAsync(cancel),
            shown,
            Paging.Pages(count),
            typed
                ?? new()
                {
                    Standing = needs.Standing,
                    Post = needs.Post,
                    PerSchool = needs.PerSchool?.ToString(CultureInfo.InvariantCulture),
                },
            problems);
    }
}
