using Skein.Access;

namespace Skein.People;

/// <summary>
/// A slice that keeps words somebody typed. When a person asks to be forgotten it takes their name out of them; what it keeps
/// by id stays countable. It changes what it tracks and saves nothing: the erasure is one change.
/// </summary>
public interface IForget
{
    Task ForgetAsync(Forgotten person, CancellationToken cancel);
}

/// <summary>A slice that keeps something about a person: it adds it to the file that they can take with them.</summary>
public interface ITellOwnData
{
    /// <returns>A heading and what stands under it, written as JSON; null when there is nothing.</returns>
    Task<(string Heading, object Content)?> TellAsync(PersonId person, CancellationToken cancel);
}

/// <summary>A slice whose rows name a person by id: when two records of one person are joined, it moves them.</summary>
public interface IMovePeople
{
    /// <summary>Changes what it tracks and saves nothing: the joining is one change.</summary>
    Task MoveAsync(PersonId from, PersonId to, CancellationToken cancel);
}
