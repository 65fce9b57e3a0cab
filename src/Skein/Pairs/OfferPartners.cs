using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.GroupFormation;
using Skein.Networks;
using Skein.Schools;

namespace Skein.Pairs;

/// <summary>
/// Partners for those who would like one: of another school, on the same focus, and not somebody who answers for the other at
/// work as far as Skein knows. It only offers; each pair is then proposed, and both say yes, or nothing.
/// </summary>
public static class OfferPartners
{
    /// <summary>So many wishes are looked at in one go, the oldest first: about as many as anybody reads through.</summary>
    private const int Most = 200;

    public sealed record Offer(
        PersonId One, string OneName, string OneSchool, PersonId Other, string OtherName, string OtherSchool, string Focus);

    public sealed record Model(NetworkFrame Network, IReadOnlyList<Offer> Offers, int Without);

    private sealed record Wish(PersonId Person, string Name, SchoolId School, string SchoolName, string Focus, PairFocus About)
    {
        /// <summary>Foci are the same where they are typed alike, in small or capital letters.</summary>
        public (PairFocus, string) Key =>
            (About, string.Join(' ', Focus.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    public static async Task<RazorComponentResult<PartnersPage>> Show(Here here, CancellationToken cancel) =>
        PartnersPage.Show(await ModelAsync(here, cancel));

    private static async Task<Model> ModelAsync(Here here, CancellationToken cancel)
    {
        var found = await (
            from wish in here.Db.PairWishes
            join person in here.Db.Set<People.Person>() on wish.PersonId equals person.Id
            join school in here.Db.Set<School>() on person.SchoolId equals school.Id
            where wish.NetworkId == here.Id
            orderby wish.From, wish.PersonId
            select new
            {
                person.Id,
                person.Name,
                School = school.Id,
                SchoolName = school.Name,
                wish.Focus,
                wish.About,
            }).Take(Most)
                .ToListAsync(cancel);
        var wishes = found.Select(w => new Wish(w.Id, w.Name.Value, w.School, w.SchoolName, w.Focus, w.About)).ToList();
        var apart = await ApartAsync(here, wishes, cancel);
        var offers = Form(wishes, apart, cancel).OrderBy(o => o.OneName, StringComparer.CurrentCulture).ToList();
        return new(here.Network, offers, wishes.Count - (2 * offers.Count));
    }

    /// <summary>Those who are a pair or have been asked, and those of whom one answers for the other.</summary>
    private static async Task<IReadOnlyList<(int A, int B)>> ApartAsync(Here here, List<Wish> wishes, CancellationToken cancel)
    {
        var ids = wishes.Select(w => w.Person).ToList();
        var pairs = await here.Db.WaitingOrStanding(here.Db.NetworksOn(here.Today))
            .Where(p => ids.Contains(p.OneId) && ids.Contains(p.OtherId))
            .Select(p => new { A = p.OneId, B = p.OtherId }).ToListAsync(cancel);
        var managers = await here.Db.LineManagers.Where(l => ids.Contains(l.PersonId) && ids.Contains(l.ManagerId))
            .Select(l => new { A = l.PersonId, B = l.ManagerId }).ToListAsync(cancel);
        return [.. pairs.Concat(managers).Select(p => (ids.IndexOf(p.A), ids.IndexOf(p.B)))];
    }

    private static IEnumerable<Offer> Form(List<Wish> wishes, IReadOnlyList<(int A, int B)> apart, CancellationToken cancel)
    {
        var foci = wishes.Select(w => w.Key).Distinct().Take(Instance.MostChoices).ToList();
        var schools = wishes.Select(w => w.School).Distinct().ToList();
        var order = new Instance.Order
        {
            People =
            [
                .. wishes.Select(w => new Person(
                    schools.IndexOf(w.School), foci.Contains(w.Key) ? [foci.IndexOf(w.Key)] : [], [0], IsLead: false)),
            ],
            FocusCount = Math.Max(1, foci.Count),
            SlotCount = 1,
            GroupSizes = [2],
            MaxGroups = wishes.Count / 2,
            PastPairs = apart,
        };
        if (!Instance.TryCreate(order, out var instance, out var problem))
        {
            throw new InvalidOperationException(problem);
        }

        // To keep two apart is an aim there, and a rule here: a pair that could not be avoided is not offered.
        // Exchanges suffice for pairs, and bring no native code into the server.
        var formed = GroupFormer.Form(instance, new() { Seconds = 0.3, Threads = 1, WithoutSolver = true }, cancel: cancel);
        return from two in formed.Groups
               let a = two.Members[0]
               let b = two.Members[1]
               where !apart.Contains((a, b)) && !apart.Contains((b, a))
               select new Offer(
                   wishes[a].Person, wishes[a].Name, wishes[a].SchoolName, wishes[b].Person, wishes[b].Name, wishes[b].SchoolName,
                   wishes[a].Focus);
    }
}
