using Skein.Networks;

namespace Skein.Agreements;

/// <summary>The version of a text that is before the schools, for an act that it may be too late for.</summary>
internal static class VersionBeforeSchools
{
    /// <returns>Null, and the visitor is told so, where none is before them any more.</returns>
    public static async Task<(TextOn Text, VersionOn Put)?> ReadAsync(Here here, AgreementText text, CancellationToken cancel)
    {
        var read = TextOn.Read(text, here.Today, await TextLock.LeftAsync(here.Db, here.Id, here.Today, cancel));
        if (read.Put is { } put)
        {
            return (read, put);
        }

        here.Say($"No version of “{text.Title}” is before the schools any more.");
        return null;
    }
}
