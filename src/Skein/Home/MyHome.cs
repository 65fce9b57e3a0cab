using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Asking;
using Skein.Duties;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Home;

/// <summary>What is next for the person who is signed in, and their networks.</summary>
public static class MyHome
{
    private const int MostDuties = 3;

    /// <param name="Name">The visitor's.</param>
    /// <param name="Next">A letter that awaits an answer.</param>
    /// <param name="AsksRhythm">Whether to ask how often Skein may write: once, and only when nothing else is asked.</param>
    /// <param name="Duties">What is due first.</param>
    /// <param name="Asked">What waits for their word.</param>
    /// <param name="Networks">Where they have a part.</param>
    /// <param name="IsWaiting">They came by an open code, and nobody has said yet that they work where they say.</param>
    public sealed record Model(
        string Name, HomeAct? Next, bool AsksRhythm, IReadOnlyList<DutyItem> Duties,
        IReadOnlyList<PersonItem> Asked,
        MyNetworks.Model Networks, bool IsWaiting)
    {
        /// <summary>They keep the installation.</summary>
        public required bool Keeps { get; init; }
    }

    public static async Task<RazorComponentResult<MyHomePage>> Show(
        Asked asked, PersonId person, IEnumerable<IAskPerson> asking, SignedLinks links, CancellationToken cancel)
    {
        var days = await asked.NetworksTodayAsync(cancel);
        var (networks, hasRhythm) = await NetworksAsync(asked.Db, person, days, cancel);
        var next = await OwedAsync(asked.Db, links, person, days, cancel);
        var duties = await MyDuties.NextAsync(asked.Db, person, days, MostDuties, cancel);
        var items = await asking.AllAskedAsync(person, days, cancel);
        return MyHomePage.Show(
            new(
                asked.Visitor.Name, next, next is null && !hasRhythm && !asked.Visitor.IsWaiting, duties, items, networks,
                asked.Visitor.IsWaiting)
            {
                Keeps = asked.Visitor.May(Right.Administer),
            });
    }

    /// <returns>Their first networks, and whether they have said how often Skein may write to them.</returns>
    private static async Task<(MyNetworks.Model Networks, bool HasRhythm)> NetworksAsync(
        SkeinDb db, PersonId person, IQueryable<NetworkToday> days, CancellationToken cancel)
    {
        var choices = db.DigestChoices.Where(c => c.PersonId == person);
        var found = await db.NetworksOf(person, days)
            .OrderBy(n => n.Name).ThenBy(n => n.Id)
            .Take(Paging.Size + 1)
            .Select(n => new { n.Id, n.Name, HasRhythm = choices.Any() })
            .ToListAsync(cancel);
        return (
            new([.. found.Take(Paging.Size).Select(n => new MyNetworks.Row(n.Id, n.Name.Value))], 1, Paging.Pages(found.Count)),
            found is [var any, ..] ? any.HasRhythm : await choices.AnyAsync(cancel));
    }

    /// <summary>The letter to this person that closes first and has no answer yet.</summary>
    private static async Task<HomeAct?> OwedAsync(
        SkeinDb db, SignedLinks links, PersonId person, IQueryable<NetworkToday> days, CancellationToken cancel) =>
        await LetterToAnswer.ReadAsync(db, links, person, days, cancel, most: 1) is [var letter, ..]
            ? new(
                letter.Subject, letter.Href, "Answer it",
                $"Two lines are enough. Your answer is awaited until {letter.ClosesOn.Said()}.")
            : null;
}
