using Skein.Access;
using Skein.Networks;
using Skein.Schools;

namespace Skein.People;

/// <summary>Whose things are asked about, and who would read their mail.</summary>
/// <param name="Person">Whose they are.</param>
/// <param name="SpeaksFor">The schools that they speak for and the visitor does not.</param>
/// <param name="Visitor">Who would have another address put on them.</param>
/// <param name="Network">Where.</param>
/// <param name="VisitorLeads">The visitor is a co-leader there.</param>
/// <param name="Today">The day it is there.</param>
public sealed record AddressQuestion(
    PersonId Person, IReadOnlyList<SchoolId> SpeaksFor, PersonId? Visitor, NetworkId Network, bool VisitorLeads, DateOnly Today);

/// <summary>
/// A slice in which something is open to one person and not to those who arrange things: whoever came in as them would read it.
/// So where it keeps something, nobody who arranges changes by what they are reached. It is not told what it is.
/// </summary>
public interface IKeepForOnePerson
{
    /// <returns>Whether there is something that the person may open and the visitor may not.</returns>
    Task<bool> KeepsAsync(AddressQuestion who, CancellationToken cancel);
}
