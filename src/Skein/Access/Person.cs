using Skein.Persistence;

namespace Skein.Access;

/// <summary>Somebody Skein knows. People keeps what is known of them; Access only lets them in.</summary>
public readonly record struct PersonId(Guid Value) : IId<PersonId>
{
    public static bool TryParse(string? text, out PersonId id) => Ids.TryParse(text, out id);
}
