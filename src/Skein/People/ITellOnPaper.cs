using Skein.Access;

namespace Skein.People;

/// <summary>
/// A slice in which one person may write down what another said: whoever no mail reaches reads on the slip with which they sign
/// in that it was done.
/// </summary>
public interface ITellOnPaper
{
    /// <returns>The days on which something was written down that the person has not said themselves since, and who was
    /// told.</returns>
    Task<IReadOnlyList<(DateOnly On, string? ToldTo)>> WrittenDownAsync(
        PersonId person, DateOnly today, CancellationToken cancel);
}
