using Skein.Access;
using Skein.Chronicle;
using Skein.Schools;

namespace Skein.Networks;

/// <summary>
/// What the chronicle is told of an act in a network. What is special to the act stands in a “with” behind it.
/// </summary>
public static class NetworkHappenings
{
    /// <param name="network">Where it happened.</param>
    /// <param name="by">Who did it; null for a job of the night, and where nobody is to be named.</param>
    /// <param name="verb">Noun and verb, in the past.</param>
    /// <param name="sentence">What happened, as the history page says it.</param>
    /// <param name="kind">What it happened to.</param>
    /// <param name="subject">Which one of them.</param>
    public static Happening In(NetworkId network, Visitor? by, string verb, string sentence, string kind, Guid subject) =>
        new(verb, sentence)
        {
            SubjectKind = kind,
            SubjectId = subject,
            NetworkId = network.Value,
            By = by?.Actor,
        };

    /// <summary>It happened to the network itself.</summary>
    public static Happening In(NetworkId network, Visitor? by, string verb, string sentence) =>
        In(network, by, verb, sentence, Happening.Network, network.Value);

    public static Happening In(NetworkId network, Visitor? by, string verb, string sentence, SchoolId school) =>
        In(network, by, verb, sentence, Happening.School, school.Value);

    public static Happening In(NetworkId network, Visitor? by, string verb, string sentence, PersonId person) =>
        In(network, by, verb, sentence, Happening.Person, person.Value);
}
