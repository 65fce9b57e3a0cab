using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;

namespace Skein.Engagement;

/// <summary>What the chronicle is told of the slice's acts.</summary>
internal static class Happened
{
    public static Happening Of(
        string verb, string sentence, string kind, Guid id, NetworkId network, Visitor by, Audience audience, params (string Kind, Guid Id)[] with) =>
        new(verb, sentence)
        {
            SubjectKind = kind,
            SubjectId = id,
            NetworkId = network.Value,
            By = by.Actor,
            Audience = audience,
            With = with,
        };
}
