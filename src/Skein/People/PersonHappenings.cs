using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;

namespace Skein.People;

/// <summary>What the chronicle is told of a person.</summary>
internal static class PersonHappenings
{
    public static Happening About(
        string verb, string sentence, PersonId person, Visitor by, NetworkId? network = null, string? because = null,
        DateOnly? day = null) => new(verb, sentence)
        {
            SubjectKind = Happening.Person,
            SubjectId = person.Value,
            By = by.Actor,
            NetworkId = network?.Value,
            Reason = because,
            Day = day,
        };
}
