using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Roles;

/// <summary>The challenge log: what critical friends and partners put to the network, and what it said to it.</summary>
public static class ListChallenges
{
    public sealed record Row(
        ChallengeId Id, DateOnly RaisedOn, string RaisedBy, string Text, string? Response, string? RespondedBy,
        DateOnly? RespondedOn);

    public sealed record Model(
        PeopleFrame Network, IReadOnlyList<Row> Waiting, IReadOnlyList<Row> Rows, int Page, int Pages,
        bool MayRaise, IReadOnlyList<Option> Raisers, RaiseChallenge.Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<ChallengesPage>, ForbidHttpResult>> Show(
        Here here, string? page, CancellationToken cancel)
    {
        var network = await PeopleFrame.ReadAsync(here, cancel);
        return network.ReadsChallenges
            ? ChallengesPage.Show(await ModelAsync(here.Db, network, new(), new(), page, cancel))
            : TypedResults.Forbid();
    }

    internal static async Task<Model> ModelAsync(
        SkeinDb db, PeopleFrame network, RaiseChallenge.Input typed, Problems problems, string? page, CancellationToken cancel)
    {
        var all = db.Challenges.Where(c => c.NetworkId == network.Id);
        var before = network.Today.AddDays(-Challenge.WaitingAfterDays);
        var waiting = await Rows(
            db, all.Where(c => c.RespondedOn == null && c.RaisedOn <= before).OrderBy(c => c.RaisedOn).ThenBy(c => c.Id))
            .Take(ListPeople.PageSize).ToListAsync(cancel);
        var pages = Math.Max(1, (await all.CountAsync(cancel) + ListPeople.PageSize - 1) / ListPeople.PageSize);
        var shown = Math.Clamp(int.TryParse(page, out var number) ? number : 1, 1, pages);
        var rows = await Rows(db, all.OrderByDescending(c => c.RaisedOn).ThenByDescending(c => c.Id))
            .Skip((shown - 1) * ListPeople.PageSize).Take(ListPeople.PageSize).ToListAsync(cancel);
        var partners = await db.PartnersOf(network.Id, network.Today).OrderBy(p => p.Name).ThenBy(p => p.Id).Take(200)
            .Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        return new(
            network, waiting, rows, shown, pages, partners.Count > 0,
            [.. partners.Select(p => new Option(p.Id.Value.ToString(), p.Name.Value))], typed, problems);
    }

    private static IQueryable<Row> Rows(SkeinDb db, IQueryable<Challenge> challenges)
    {
        var people = db.People;
        return challenges.Select(c => new Row(
            c.Id,
            c.RaisedOn,
            people.First(p => p.Id == c.RaisedBy).Name.Value,
            c.Text,
            c.Response,
            c.RespondedBy == null ? null : people.First(p => p.Id == c.RespondedBy).Name.Value,
            c.RespondedOn));
    }
}
