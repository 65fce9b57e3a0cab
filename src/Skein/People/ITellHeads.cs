using Skein.Access;
using Skein.Networks;
using Skein.Schools;

namespace Skein.People;

/// <summary>Something that is asked of a head: a sentence, where it is done, and by when.</summary>
public sealed record HeadItem(string Sentence, string? Href = null, DateOnly? By = null);

/// <summary>A slice that asks things of heads: what it asks of one school stands on the head's page.</summary>
public interface ITellHeads
{
    /// <param name="reader">Who opens the head's page: what is another's own to answer is told them without its link.</param>
    /// <param name="days">The day it is in each network.</param>
    Task<IReadOnlyList<HeadItem>> AskedAsync(
        SchoolId school, PersonId? reader, IQueryable<NetworkToday> days, CancellationToken cancel);
}

/// <summary>A head who has not answered something that was put to their school, and what it is, in a sentence.</summary>
public sealed record AwaitedHead(PersonId Head, string Sentence);

/// <summary>A slice that waits for heads to answer: where that lasts, co-leaders talk with them.</summary>
public interface IAwaitHeads
{
    /// <returns>Heads of schools that do not rest, who were asked on the day or before and are silent today; the longest wait
    /// first.</returns>
    Task<IReadOnlyList<AwaitedHead>> AwaitedAsync(NetworkId network, DateOnly since, DateOnly today, CancellationToken cancel);
}

/// <summary>
/// A slice that hears from heads in ways that leave no row of their own in the chronicle, such as an answered letter.
/// </summary>
public interface IHearHeads
{
    /// <returns>Whom it heard from in the network, on the day or since.</returns>
    Task<IReadOnlyCollection<PersonId>> HeardAsync(NetworkFrame network, DateOnly since, CancellationToken cancel);
}
