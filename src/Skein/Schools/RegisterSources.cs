using Skein.Chronicle;
using Skein.Persistence;
using Skein.Schools.Register;

namespace Skein.Schools;

/// <summary>
/// Whose words stand beside schools. A scheme alone does not tell: a list of somebody's own has unique reference numbers too.
/// So a licence is named once a public register of the scheme has been brought in, and not before.
/// </summary>
internal static class RegisterSources
{
    /// <summary>Under this name the chronicle of an import says whose register it was.</summary>
    public const string Attributed = "attributed";

    /// <returns>The words for the first of the schemes that asks for any; null where none does.</returns>
    public static async Task<string?> AttributionAsync(SkeinDb db, IEnumerable<string?> schemes, CancellationToken cancel)
    {
        foreach (
            var scheme in schemes.OfType<string>().Distinct().Where(scheme => RegisterScheme.Attribution(scheme) is not null))
        {
            // An import that does not say whose it was is older than the question, and may have been public.
            var (said, asked) = ($"\"{Attributed}\":\"{scheme}\"", $"\"{Attributed}\"");
            if (await db.Chronicle.AnyAsync(
                e => e.Verb == ImportSchools.Verb
                    && e.Counts != null
                    && (e.Counts.Contains(said) || !e.Counts.Contains(asked)), cancel))
            {
                return RegisterScheme.Attribution(scheme);
            }
        }

        return null;
    }
}
