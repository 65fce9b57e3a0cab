using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Forming;

/// <summary>
/// Everything that is known of those who signed up, in one reading: for the former, and for the page on which people decide.
/// </summary>
internal sealed class SignedUpPeople
{
    private readonly Dictionary<VolunteerId, Person> _people;
    private readonly HashSet<(Access.PersonId, Access.PersonId)> _partners;

    private SignedUpPeople(SignUp signUp, IReadOnlyList<Person> people, HashSet<(Access.PersonId, Access.PersonId)> partners) =>
        (SignUp, People, _people, _partners) = (signUp, people, people.ToDictionary(p => p.Volunteer.Id), partners);

    /// <param name="Volunteer">What they chose.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="School">Their school's name.</param>
    /// <param name="Email">Where they are told; null for somebody who is given a slip.</param>
    /// <param name="IsWaiting">They came by an open code, and nobody has said yet that they work there.</param>
    public sealed record Person(Volunteer Volunteer, string Name, string School, string? Email, bool IsWaiting)
    {
        /// <summary>For those who arrange.</summary>
        public string NameAndSchool => IsWaiting ? $"{Name}, {School} (not confirmed yet)" : $"{Name}, {School}";

        /// <summary>For the others who signed up.</summary>
        public string ToOthers => IsWaiting ? $"somebody of {School} who is not confirmed yet" : NameAndSchool;
    }

    public SignUp SignUp { get; }

    /// <summary>In the order of schools and names.</summary>
    public IReadOnlyList<Person> People { get; private set; }

    public Person? Find(VolunteerId id) => _people.GetValueOrDefault(id);

    /// <summary>Whoever has a place in what is published is confirmed by it.</summary>
    public void Confirm(Proposal published)
    {
        People = [.. People.Select(p => published.Find(p.Volunteer.Id) is null ? p : p with { IsWaiting = false })];
        _people.Clear();
        foreach (var person in People)
        {
            _people.Add(person.Volunteer.Id, person);
        }
    }

    /// <summary>They sat in one group before.</summary>
    public bool WerePartners(Volunteer one, Volunteer other) => _partners.Contains(Pair(one.PersonId, other.PersonId));

    /// <summary>Whoever can come at this time, or named no time.</summary>
    public static bool CanCome(Volunteer volunteer, MeetingTimeId time) =>
        volunteer.Times.Count == 0 || volunteer.Times.Any(t => t.TimeId == time);

    public static async Task<SignedUpPeople> ReadAsync(SkeinDb db, SignUp signUp, CancellationToken cancel)
    {
        var volunteers = await SignUpReader.Volunteers(db, signUp.Id).Where(v => v.WithdrawnAt == null).ToListAsync(cancel);
        var waiting = db.Waiting;
        var names = await (
            from v in db.Volunteers
            join p in db.People on v.PersonId equals p.Id
            join s in db.Set<School>() on v.SchoolId equals s.Id
            where v.SignUpId == signUp.Id && v.WithdrawnAt == null && p.ErasedAt == null
            select new
            {
                v.Id,
                p.Name,
                p.Email,
                School = s.Name,
                IsWaiting = waiting.Any(n => n.PersonId == p.Id),
            }).ToDictionaryAsync(v => v.Id, cancel);
        return new(
            signUp,
            [
                .. volunteers.Where(v => names.ContainsKey(v.Id))
                    .Select(v => new Person(
                        v, names[v.Id].Name.Value, names[v.Id].School, names[v.Id].Email?.Value, names[v.Id].IsWaiting))
                    .OrderBy(p => p.School, StringComparer.Ordinal)
                    .ThenBy(p => p.Name, StringComparer.Ordinal)
                    .ThenBy(p => p.Volunteer.Id.Value),
            ],
            await PartnersAsync(db, signUp, cancel));
    }

    /// <summary>Who sat together in a group of this network before.</summary>
    private static async Task<HashSet<(Access.PersonId, Access.PersonId)>> PartnersAsync(
        SkeinDb db, SignUp signUp, CancellationToken cancel)
    {
        var there = db.Volunteers.Where(v => v.SignUpId == signUp.Id).Select(v => v.PersonId);
        var members =
            from m in db.Set<Groups.GroupMember>()
            join g in db.Set<Groups.Group>() on m.GroupId equals g.Id
            where g.NetworkId == signUp.NetworkId && there.Contains(m.PersonId)
            select new { m.GroupId, m.PersonId };
        var groups = (await members.Distinct().ToListAsync(cancel)).GroupBy(m => m.GroupId, m => m.PersonId);
        return [.. groups.SelectMany(g => g.SelectMany(one => g.Where(other => other != one), Pair))];
    }

    private static (Access.PersonId, Access.PersonId) Pair(Access.PersonId one, Access.PersonId other) =>
        one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);
}
