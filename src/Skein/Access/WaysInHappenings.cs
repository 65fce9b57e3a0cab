using Skein.Chronicle;

namespace Skein.Access;

/// <summary>How the chronicle tells of a person's ways in: by themselves, to themselves.</summary>
internal static class WaysInHappenings
{
    public static Happening About(string verb, string sentence, PersonId person) => new(verb, sentence)
    {
        SubjectKind = Happening.Person,
        SubjectId = person.Value,
        By = person.Value,
    };
}
