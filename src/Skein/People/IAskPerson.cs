using Skein.Access;
using Skein.Networks;

namespace Skein.People;

/// <summary>Something that waits for a person's own word: a sentence, and where they say it.</summary>
public sealed record PersonItem(string Sentence, string Href);

/// <summary>
/// What waits for a person's own word, as it lies in the database. Rows of all slices are read together, so they are alike, and
/// a slice fills what it has no use for with what is not null.
/// </summary>
public sealed class AskedRow
{
    /// <summary>What is asked: a key of the slice that asks it.</summary>
    public required string What { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Where it is asked: a network or a school.</summary>
    public required Guid Where { get; init; }

    public required string Words { get; init; }

    /// <summary>By whom it is asked.</summary>
    public required string By { get; init; }
}

/// <summary>A slice that asks something of a person and of nobody else: it stands on their own page.</summary>
public interface IAskPerson
{
    /// <param name="person">Who is asked.</param>
    /// <param name="days">The day it is in each network.</param>
    IQueryable<AskedRow> Asked(PersonId person, IQueryable<NetworkToday> days);

    /// <param name="rows">The slice's own rows among others'.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<IReadOnlyList<PersonItem>> SayAsync(IReadOnlyList<AskedRow> rows, CancellationToken cancel);
}

public static class AskedOfPerson
{
    /// <summary>What all of them ask, read at once and said one after another.</summary>
    public static async Task<IReadOnlyList<PersonItem>> AllAskedAsync(
        this IEnumerable<IAskPerson> asking, PersonId person, IQueryable<NetworkToday> days, CancellationToken cancel)
    {
        var slices = asking.ToList();
        var rows = await slices.Select(slice => slice.Asked(person, days)).Aggregate(Queryable.Concat).ToListAsync(cancel);
        var asked = new List<PersonItem>();
        foreach (var slice in slices)
        {
            asked.AddRange(await slice.SayAsync(rows, cancel));
        }

        return asked;
    }
}
