using Skein.Access;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Starting;

/// <summary>Whom the lines name: somebody who is known, or somebody new, who is then known to the lines below.</summary>
internal sealed class PasteHeads(SkeinDb db, KnownHere known, IReadOnlyList<SharedAddress> shared, DateTimeOffset now)
{
    private readonly HashSet<Person> _known = [.. known.People];
    private readonly Dictionary<EmailAddress, List<Person>> _met = [];

    public Person FindOrMeet(PastedLine line, School school, IReadOnlyList<Person> heads)
    {
        var asked = shared.FirstOrDefault(address => address.Address == line.Email);
        var name = asked?.NameOfOne is { } chosen && PersonName.TryRead(chosen, out var one, out _) ? one : line.Head;
        var person = Known(line, name, heads, asked)
            ?? Person.Meet(name ?? PersonName.HeadOf(school.Name), line.Email, school.Id, now);
        if (_known.Add(person) && !heads.Contains(person))
        {
            db.Add(person);
        }

        if (line.Email is { } reached)
        {
            _met[reached] = [.. _met.GetValueOrDefault(reached, []), person];
        }

        person.Correct(name ?? person.Name, line.Phone ?? person.Phone);
        return person;
    }

    private Person? Known(PastedLine line, PersonName? name, IReadOnlyList<Person> heads, SharedAddress? asked)
    {
        if (line.Email is not { } address)
        {
            return heads.FirstOrDefault(head => name is not null && IsNamed(head, name))
                ?? known.People.FirstOrDefault(person => person.Id == known.Visitor && name is not null && IsNamed(person, name));
        }

        var met = _met.GetValueOrDefault(address, []);
        if (asked?.NameOfOne is not null)
        {
            return met.FirstOrDefault()
                ?? Best(known.ReachedAt(address).Where(person => known.OfNetwork.Contains(person.Id)), name, heads);
        }

        // Two people of one name, as somebody said, are known by their schools alone.
        var isEachLine = asked is { Names: [_], Answer: SharedAddress.Each };
        var reached = known.ReachedAt(address).Concat(isEachLine ? [] : met).ToList();
        return heads.FirstOrDefault(head => head.Email == address
            && (name is null || IsNamed(head, name) || SharedAddress.IsUnnamed(head, known)))
            ?? (isEachLine || name is null ? null : reached.FirstOrDefault(person => IsNamed(person, name)))
            ?? heads.FirstOrDefault(head => name is not null && IsNamed(head, name))
            ?? known.People.FirstOrDefault(person => person.Id == known.Visitor && name is not null && IsNamed(person, name));
    }

    private static Person? Best(IEnumerable<Person> people, PersonName? name, IReadOnlyList<Person> heads) =>
        people.OrderByDescending(person => name is not null && IsNamed(person, name))
            .ThenByDescending(heads.Contains)
            .FirstOrDefault();

    private static bool IsNamed(Person person, PersonName name) =>
        person.Name.Value.Equals(name.Value, StringComparison.OrdinalIgnoreCase);
}
