namespace Skein.Forming;

/// <summary>The rules in words: what is worth a look in a group as it stands, and why somebody has no place.</summary>
internal static class GroupCheck
{
    public static IReadOnlyList<string> Warnings(ProposedGroup group, SignedUpPeople seated, FormingRules rules)
    {
        var people = group.Seats.Select(s => seated.Find(s.VolunteerId)).OfType<SignedUpPeople.Person>().ToList();
        var said = new List<string>();
        if (people.Count < rules.Least)
        {
            said.Add(
                people.Count == 1
                    ? "One person alone is not a group yet."
                    : $"{Counted.Words(people.Count, "person", "people")}: the rules ask for {rules.Least} or more.");
        }

        if (people.Count > rules.Most)
        {
            said.Add($"{people.Count} people: the rules ask for {rules.Most} or fewer.");
        }

        said.AddRange(OfSchools(people, rules));
        if (
            seated.SignUp.Times.Count > 0
                && people.Count > 1
                && !seated.SignUp.Times.Any(t => people.TrueForAll(p => SignedUpPeople.CanCome(p.Volunteer, t.Id))))
        {
            said.Add("No time suits all of them.");
        }

        said.AddRange(
            from one in Enumerable.Range(0, people.Count)
            from other in Enumerable.Range(one + 1, people.Count - one - 1)
            where seated.WerePartners(people[one].Volunteer, people[other].Volunteer)
            select $"{people[one].Name} and {people[other].Name} worked together before.");
        if (group.ConvenorId is null)
        {
            said.Add(
                people.Exists(p => p.Volunteer.MayConvene) ? "Nobody is chosen to lead it." : "Nobody in it offered to lead it.");
        }

        return said;
    }

    /// <summary>
    /// Why somebody has no place, in words: as it was found when the groups were formed, or what has happened since.
    /// </summary>
    public static string WhyLeft(SignedUpPeople.Person person, Proposal proposal) =>
        proposal.Left.FirstOrDefault(left => left.VolunteerId == person.Volunteer.Id) is { } left ? left.Why
        : person.Volunteer.SaidAt > proposal.FormedAt ? "said what they would like after these groups were formed"
        : "was taken out of a group by hand";

    private static IEnumerable<string> OfSchools(List<SignedUpPeople.Person> people, FormingRules rules)
    {
        var schools = people.GroupBy(p => (p.Volunteer.SchoolId, p.School)).ToList();
        if (people.Count > 1 && schools.Count == 1)
        {
            yield return $"All of them are from {schools[0].Key.School}: a group of one school learns less from others.";
        }
        else if (rules.LeastSchools == 0)
        {
            foreach (var school in schools.Where(s => s.Count() > 1))
            {
                yield return $"{Counted.List([.. school.Select(p => p.Name)])} are both from {school.Key.School}."
                    .Replace("are both", school.Count() > 2 ? "are all" : "are both", StringComparison.Ordinal);
            }
        }
        else if (schools.Count < rules.LeastSchools)
        {
            yield return $"{Counted.Words(schools.Count, "school")}: the rules ask for {rules.LeastSchools}.";
        }
    }
}
