using Skein.Access;
using Skein.Networks;
using Skein.Schools;

namespace Skein.People;

/// <summary>Something that is asked of a head: a sentence, where it is done, and by when.</summary>
public sealed record HeadItem(string Sentence, string? Href = null, DateOnly? By = null);

/// <summary>A slice that asks things of heads: what it asks of one school stands on the head's page.</summary>
public interface ITellHeads
{
    Task<IReadOnlyList<HeadItem>> AskedAsync(SchoolId school, DateOnly today, CancellationToken cancel);
}

/// <summary>A slice that hears from heads in ways that leave no row of their own in the chronicle, such as an answered letter.</summary>
public interface IHearHeads
{
    /// <returns>Whom it heard from in the network, on the day or since.</returns>
    Task<IReadOnlyCollection<PersonId>> HeardAsync(NetworkId network, DateOnly since, CancellationToken cancel);
}
