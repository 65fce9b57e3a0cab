using Skein.GroupFormation;

namespace Skein.Forming;

/// <summary>Puts what people chose before the former, and its answer into words.</summary>
internal static class GroupSearch
{
    /// <param name="Groups">Who would meet on what and when, and who would lead.</param>
    /// <param name="Left">Who has no place, and why.</param>
    /// <param name="Outcome">What it came to, in words.</param>
    /// <param name="IsSettled">Nothing more is to be found by trying longer.</param>
    public sealed record Formed(
        IReadOnlyList<(
            OfferedFocusId Focus, MeetingTimeId? Time, IReadOnlyList<VolunteerId> Members, VolunteerId? Convenor)> Groups,
        IReadOnlyList<(VolunteerId Who, string Why)> Left, string Outcome, bool IsSettled)
    {
        public static Formed Nothing(string because, IReadOnlyList<SignedUpPeople.Person> people, bool isSettled = true) =>
            new([], [.. people.Select(p => (p.Volunteer.Id, "no group could be formed"))], because, isSettled);
    }

    /// <param name="seated">Who signed up, and what they chose.</param>
    /// <param name="proposal">The rules, what is locked, and how long to try.</param>
    /// <param name="cancel">Ends the search.</param>
    public static async Task<Formed> FormAsync(SignedUpPeople seated, Proposal proposal, CancellationToken cancel)
    {
        var locked = proposal.Groups.Where(g => g.IsLocked).SelectMany(g => g.Seats).Select(s => s.VolunteerId).ToHashSet();
        var people = seated.People.Where(p => !locked.Contains(p.Volunteer.Id)).ToList();
        if (people.Count == 0)
        {
            return Formed.Nothing(
                locked.Count == 0
                    ? "Nobody has signed up yet."
                    : "Everybody has a place in a group that is kept as it is.", people);
        }

        if (!Instance.TryCreate(OrderOf(seated, people, proposal), out var instance, out var problem))
        {
            return Formed.Nothing(FormedWords.OnPages(problem), people);
        }

        var seconds = FormationOptions.UsualSeconds(instance) * proposal.Patience;
        if (await GroupSearchProcess.FormAsync(instance, proposal.Seed, seconds, cancel) is not var (formation, leftOut))
        {
            return Formed.Nothing(
                "No groups came of it: the search did not start, took too long, or needed too much memory. Form them again, or "
                    + "try longer.",
                people,
                isSettled: false);
        }

        var words = new FormedWords(seated.SignUp, formation);
        if (formation.WhyNone is not null)
        {
            return Formed.Nothing(words.Outcome(people.Count, locked.Count), people);
        }

        return new(
            [.. formation.Groups.Select(g => Translated(seated.SignUp, people, g))],
            [.. leftOut.Select(left => (people[left.Person].Volunteer.Id, words.WhyLeft(left)))],
            words.Outcome(people.Count, locked.Count),
            formation.ProvenAims == Formation.AllAims || !formation.HasSolver);
    }

    private static Instance.Order OrderOf(SignedUpPeople seated, IReadOnlyList<SignedUpPeople.Person> people, Proposal proposal)
    {
        var (signUp, rules) = (seated.SignUp, proposal.Rules);
        var foci = signUp.Foci.Select((f, at) => (f.Id, at)).ToDictionary(f => f.Id, f => f.at);
        var times = signUp.Times.Select((t, at) => (t.Id, at)).ToDictionary(t => t.Id, t => t.at);
        var schools = people.Select(p => p.Volunteer.SchoolId)
            .Distinct()
            .Select((s, at) => (s, at))
            .ToDictionary(s => s.s, s => s.at);
        int[] anyTime = [.. Enumerable.Range(0, Math.Max(1, times.Count))];
        var most = rules.MostGroups > 0
            ? Math.Max(0, rules.MostGroups - proposal.Groups.Count(g => g.IsLocked))
            : people.Count / rules.Least;
        return new()
        {
            FocusCount = Math.Max(1, foci.Count),
            SlotCount = anyTime.Length,
            GroupSizes = [.. Enumerable.Range(rules.Least, rules.Most - rules.Least + 1)],
            MaxGroups = most,
            FocusCap = rules.MostOnAFocus > 0 ? rules.MostOnAFocus : null,
            MinSchools = rules.LeastSchools > 0 ? rules.LeastSchools : null,
            PastPairs = [.. Pairs(seated, people)],
            People =
            [
                .. people.Select(p => new Person(
                    schools[p.Volunteer.SchoolId],
                    FociOf(p.Volunteer).Where(foci.ContainsKey).Select(f => foci[f]).ToList(),
                    p.Volunteer.Times.Count == 0
                        ? anyTime
                        : p.Volunteer.Times.Where(t => times.ContainsKey(t.TimeId)).Select(t => times[t.TimeId]).ToList(),
                    p.Volunteer.MayConvene)),
            ],
        };
    }

    /// <summary>Whoever sat down at a table stays on that focus; the others go where they chose.</summary>
    private static IEnumerable<OfferedFocusId> FociOf(Volunteer volunteer) =>
        volunteer.TableId is { } table ? [table] : volunteer.Choices.OrderBy(c => c.Rank).Select(c => c.FocusId);

    private static IEnumerable<(int, int)> Pairs(SignedUpPeople seated, IReadOnlyList<SignedUpPeople.Person> people) =>
        from one in Enumerable.Range(0, people.Count)
        from other in Enumerable.Range(one + 1, people.Count - one - 1)
        where seated.WerePartners(people[one].Volunteer, people[other].Volunteer)
        select (one, other);

    private static (OfferedFocusId, MeetingTimeId?, IReadOnlyList<VolunteerId>, VolunteerId?) Translated(
        SignUp signUp, IReadOnlyList<SignedUpPeople.Person> people, Group group)
    {
        var members = group.Members.Select(m => people[m].Volunteer).ToList();
        return (
            signUp.Foci[group.Focus].Id,
            signUp.Times.Count == 0 ? null : signUp.Times[group.Slot].Id,
            [.. members.Select(m => m.Id)],
            members.Find(m => m.MayConvene)?.Id);
    }
}
