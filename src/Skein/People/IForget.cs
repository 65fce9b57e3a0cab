using Skein.Access;

namespace Skein.People;

/// <summary>
/// A slice in which more must end when a person asks to be forgotten than rows that go with them and names in words, which
/// mappings mark. It changes what it tracks and saves nothing: the erasure is one change.
/// </summary>
public interface IForget
{
    Task ForgetAsync(Forgotten person, CancellationToken cancel);
}

/// <summary>A slice that keeps something about a person: it adds it to the file that they can take with them.</summary>
public interface ITellOwnData
{
    /// <summary>The rows that it tells of in words. Of all others <see cref="OwnRows"/> tells what they hold.</summary>
    IEnumerable<Type> Tells { get; }

    /// <returns>A heading and what stands under it, written as JSON; null when there is nothing.</returns>
    Task<(string Heading, object Content)?> TellAsync(PersonId person, CancellationToken cancel);
}

/// <summary>
/// A slice for which it is more than a row's column that two records of one person are joined: the rows have passed to the
/// record that is kept, as their mappings say, and are tracked.
/// </summary>
public interface IMovePeople
{
    /// <summary>Changes what it tracks and saves nothing: the joining is one change.</summary>
    Task MoveAsync(PersonId from, PersonId to, CancellationToken cancel);
}
