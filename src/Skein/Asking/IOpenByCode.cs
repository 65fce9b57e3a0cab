namespace Skein.Asking;

/// <summary>A slice that prints codes of its own: the page where codes are typed leads to what they open.</summary>
public interface IOpenByCode
{
    /// <returns>Where the code leads; null for a code that is not this slice's.</returns>
    Task<string?> FindAsync(string code, CancellationToken cancel);
}
