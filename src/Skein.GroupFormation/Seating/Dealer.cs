using Skein.GroupFormation.Foci;

namespace Skein.GroupFormation.Seating;

/// <summary>Deals the people of each focus into its groups.</summary>
/// <remarks>
/// Those of one school are dealt one after the other to different groups, so no more of them than there are groups never meet themselves.
/// Leads go first within a school only as far as that allows; the search that follows spreads them.
/// </remarks>
internal static class Dealer
{
    public static Seats Deal(Crowd crowd, Sizes sizes, FocusPlan plan)
    {
        var seats = new Seats(crowd, plan.Groups.Sum());
        var first = 0;
        for (var f = 0; f < plan.Groups.Length; f++)
        {
            var people = Enumerable.Range(0, crowd.Count).Where(p => plan.FocusOf[p] == f).ToList();
            var ofSchool = people.GroupBy(p => crowd.School[p]).ToDictionary(school => school.Key, school => school.Count());
            people = [.. people.OrderByDescending(p => ofSchool[crowd.School[p]]).ThenBy(p => crowd.School[p]).ThenByDescending(p => crowd.IsLead[p])];
            DealFocus(seats, people, sizes.Split(people.Count, plan.Groups[f]), f, first);
            first += plan.Groups[f];
        }

        for (var g = 0; g < seats.Groups; g++)
        {
            seats.Book(g, seats.Look(g));
        }

        return seats;
    }

    private static void DealFocus(Seats seats, List<int> people, int[] sizes, int focus, int first)
    {
        for (var g = 0; g < sizes.Length; g++)
        {
            seats.Turn(first + g, focus);
        }

        var at = 0;
        foreach (var person in people)
        {
            while (seats.Size[first + at] == sizes[at])
            {
                at = (at + 1) % sizes.Length;
            }

            seats.Join(person, first + at);
            at = (at + 1) % sizes.Length;
        }
    }
}
