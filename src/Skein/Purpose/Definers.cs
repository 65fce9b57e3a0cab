using Skein.Agreements;
using Skein.Schools;

namespace Skein.Purpose;

/// <summary>
/// How many people of a school took part in working out a version of the purpose. They are counted and not named.
/// </summary>
public sealed class Definers(AgreementVersionId versionId, SchoolId schoolId, int people)
{
    /// <summary>More than that is a slip of the finger.</summary>
    public const int Most = 500;

    public AgreementVersionId VersionId { get; private init; } = versionId;
    public SchoolId SchoolId { get; private init; } = schoolId;
    public int People { get; internal set; } = people;
}
