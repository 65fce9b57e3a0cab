using Skein.GroupFormation;

namespace Skein.Forming;

/// <summary>Puts what people chose before the library that forms groups, and its answer into words.</summary>
internal static class Former
{
    /// <summary>The library may think for so long: a network's size needs far less.</summary>
    private const double MostSeconds = 5;

    public sealed record Formed(
        IReadOnlyList<(OfferedFocusId Focus, MeetingTimeId? Time, IReadOnlyList<VolunteerId> Members, VolunteerId? Convenor)> Groups, string Outcome);

    /// <param name="seated">Who signed up, and what they chose.</param>
    /// <param name="proposal">The rules, and what is locked.</param>
    /// <param name="cancel">Ends the search.</param>
    public static Formed Form(Seated seated, Proposal proposal, CancellationToken cancel)
    {
        var locked = proposal.Groups.Where(g => g.IsLocked).SelectMany(g => g.Seats).Select(s => s.VolunteerId).ToHashSet();
        var people = seated.People.Where(p => !locked.Contains(p.Volunteer.Id)).ToList();
        if (people.Count == 0)
        {
            return new([], locked.Count == 0 ? "Nobody has signed up yet." : "Everybody has a place in a group that is kept as it is.");
        }

        if (!Instance.TryCreate(OrderOf(seated, people, proposal), out var instance, out var problem))
        {
            return new([], problem);
        }

        var formation = GroupFormer.Form(instance, new() { Seed = proposal.Seed, Seconds = MostSeconds, Threads = 1 }, null, cancel);
        return new([.. formation.Groups.Select(g => Translated(seated.SignUp, people, g))], Said(formation, people, locked.Count));
    }

    private static Instance.Order OrderOf(Seated seated, IReadOnlyList<Seated.Person> people, Proposal proposal)
    {
        var (signUp, rules) = (seated.SignUp, proposal.Rules);
        var foci = signUp.Foci.Select((f, at) => (f.Id, at)).ToDictionary(f => f.Id, f => f.at);
        var times = signUp.Times.Select((t, at) => (t.Id, at)).ToDictionary(t => t.Id, t => t.at);
        var schools = people.Select(p => p.Volunteer.SchoolId).Distinct().Select((s, at) => (s, at)).ToDictionary(s => s.s, s => s.at);
        int[] anyTime = [.. Enumerable.Range(0, Math.Max(1, times.Count))];
        var most = rules.MostGroups > 0 ? Math.Max(0, rules.MostGroups - proposal.Groups.Count(g => g.IsLocked)) : people.Count / rules.Least;
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
                    p.Volunteer.Times.Count == 0 ? anyTime : p.Volunteer.Times.Where(t => times.ContainsKey(t.TimeId)).Select(t => times[t.TimeId]).ToList(),
                    p.Volunteer.MayConvene)),
            ],
        };
    }

    /// <summary>Whoever sat down at a table stays on that focus; the others go where they chose.</summary>
    private static IEnumerable<OfferedFocusId> FociOf(Volunteer volunteer) =>
        volunteer.TableId is { } table ? [table] : volunteer.Choices.OrderBy(c => c.Rank).Select(c => c.FocusId);

    private static IEnumerable<(int, int)> Pairs(Seated seated, IReadOnlyList<Seated.Person> people) =>
        from one in Enumerable.Range(0, people.Count)
        from other in Enumerable.Range(one + 1, people.Count - one - 1)
        where seated.WerePartners(people[one].Volunteer, people[other].Volunteer)
        select (one, other);

    private static (OfferedFocusId, MeetingTimeId?, IReadOnlyList<VolunteerId>, VolunteerId?) Translated(
        SignUp signUp, IReadOnlyList<Seated.Person> people, Group group)
    {
        var members = group.Members.Select(m => people[m].Volunteer).ToList();
        return (
            signUp.Foci[group.Focus].Id,
            signUp.Times.Count == 0 ? null : signUp.Times[group.Slot].Id,
            [.. members.Select(m => m.Id)],
            members.Find(m => m.MayConvene)?.Id);
    }

    private static string Said(Formation formation, List<Seated.Person> people, int locked)
    {
        if (formation.WhyNone is { } none)
        {
            return $"No group can be formed. {none}";
        }

        var value = formation.Objective;
        var rest = people.Count - value.Placed;
        var sentences = new List<string>
        {
            $"{value.Placed + locked} of {people.Count + locked} people had a place, in {Counted.Of(formation.Groups.Count, "group")} formed then.",
        };
        if (value.RankSquares == 0)
        {
            sentences.Add("Everybody placed had their first choice.");
        }

        if (value.RepeatedPairs > 0)
        {
            sentences.Add($"{Counted.Of(value.RepeatedPairs, "pair")} worked together before.");
        }

        var without = formation.Groups.Count - value.GroupsWithLead;
        if (without > 0)
        {
            sentences.Add($"{Counted.Of(without, "group")} {(without == 1 ? "has" : "have")} nobody who offered to lead.");
        }

        // Nothing is proved but for these very rules: another proposal has others, and so has whoever moves somebody by hand.
        var bounds = locked == 0 ? "By its rules" : "By its rules, and with the groups that are kept as they are";
        sentences.Add(formation.ProvenAims switch
        {
            0 => $"{bounds}, another way of forming them might place more people.",
            1 => rest == 0 ? $"{bounds}, another way of forming them might honour more first choices." : $"{bounds}, no way of forming them places more people.",
            _ => rest == 0 ? $"{bounds}, no way of forming them honours choices better." : $"{bounds}, no way of forming them places more people, or honours choices better.",
        });
        return string.Join(' ', sentences);
    }
}
