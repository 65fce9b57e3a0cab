using Skein.Asking;

namespace Skein.Messages;

/// <summary>
/// Who rings whom. Whoever begins rings the first three, each of those rings three more, and so on: 1, 3, 9, 27. Of somebody who
/// was not reached, a stand-in rings those that they would have rung.
/// </summary>
internal static class PhoneTree
{
    /// <summary>Nobody has more to ring.</summary>
    public const int Most = 3;

    public sealed record Contact(AddresseeId Id, string Name, string? School, string? Phone);

    /// <param name="beginner">Who begins, by name.</param>
    /// <param name="contacts">Who is rung, in an order that stays.</param>
    /// <param name="rung">What became of the calls that were made.</param>
    /// <returns>In the order in which they are rung.</returns>
    public static IReadOnlyList<TelephoneChain.Link> Build(
        string beginner, IReadOnlyList<Contact> contacts, IReadOnlyDictionary<AddresseeId, PhoneOutcome> rung)
    {
        // Place 0 is whoever begins; those at 3p + 1, 3p + 2 and 3p + 3 are rung by whoever is at p.
        return
        [
            .. contacts.Select((contact, place) => new TelephoneChain.Link(
                contact.Id,
                contact.Name,
                contact.School,
                contact.Phone,
                NameAt(CallerOf(place + 1)),
                RingsAnybody(place + 1) ? NameAt(StandInOf(place + 1)) : null,
                DepthOf(place + 1),
                rung.TryGetValue(contact.Id, out var outcome) ? outcome : null)),
        ];

        string NameAt(int place) => place == 0 ? beginner : contacts[place - 1].Name;

        bool RingsAnybody(int place) => (place * Most) + 1 <= contacts.Count;

        bool WasMissed(int place) =>
            place > 0 && rung.TryGetValue(contacts[place - 1].Id, out var outcome) && outcome is PhoneOutcome.NotReached;

        int CallerOf(int place)
        {
            var caller = (place - 1) / Most;
            return WasMissed(caller) ? StandInOf(caller) : caller;
        }

        // The next of those whom the same person rings; where there is none other who was not missed, whoever rings them all.
        int StandInOf(int place)
        {
            var first = ((place - 1) / Most * Most) + 1;
            return Enumerable.Range(1, Most - 1)
                .Select(step => first + ((place - first + step) % Most))
                .Where(other => other <= contacts.Count && !WasMissed(other))
                .Cast<int?>()
                .FirstOrDefault() ?? (place - 1) / Most;
        }
    }

    /// <summary>How many calls it takes: 40 people besides whoever begins take 4.</summary>
    public static int DepthOf(int place)
    {
        var depth = 0;
        for (; place > 0; place = (place - 1) / Most)
        {
            depth++;
        }

        return depth;
    }

    /// <returns>How long it took, once everybody has been rung; null before.</returns>
    public static string? TimeOf(IReadOnlyList<TelephoneChain.Link> chain, IReadOnlyCollection<PhoneCall> calls)
    {
        if (chain.Count == 0 || chain.Any(link => link.Outcome is null))
        {
            return null;
        }

        var minutes = (int)Math.Ceiling((calls.Max(c => c.RungAt) - calls.Min(c => c.RungAt)).TotalMinutes);
        return $"Everybody has been rung. From the first call to the last it took {Counted.Words(minutes, "minute")}.";
    }
}
