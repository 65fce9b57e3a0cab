namespace Skein.Access;

/// <summary>Where somebody is led after signing in: a page of this site, whatever the address they came by says.</summary>
internal static class LocalPath
{
    /// <returns>The path, or null when it would lead elsewhere.</returns>
    public static string? Read(string? typed) =>
        typed is ['/', ..]
            && typed is not (['/', '/' or '\\', ..])
            && typed.Length <= SignInCode.LongestNext
            && !typed.Any(char.IsControl)
            ? typed
            : null;
}
