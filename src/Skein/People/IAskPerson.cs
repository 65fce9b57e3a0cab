using Skein.Access;
using Skein.Networks;

namespace Skein.People;

/// <summary>Something that waits for a person's own word: a sentence, and where they say it.</summary>
public sealed record PersonItem(string Sentence, string Href);

/// <summary>A slice that asks something of a person and of nobody else: it stands on their own page.</summary>
public interface IAskPerson
{
    /// <param name="days">The day it is in each network.</param>
    Task<IReadOnlyList<PersonItem>> AskedAsync(PersonId person, IQueryable<NetworkToday> days, CancellationToken cancel);
}

public static class AskedOfPerson
{
    /// <summary>What all of them ask, one after another.</summary>
    public static async Task<IReadOnlyList<PersonItem>> AllAskedAsync(
        this IEnumerable<IAskPerson> asking, PersonId person, IQueryable<NetworkToday> days, CancellationToken cancel)
    {
        var asked = new List<PersonItem>();
        foreach (var slice in asking)
        {
            asked.AddRange(await slice.AskedAsync(person, days, cancel));
        }

        return asked;
    }
}
