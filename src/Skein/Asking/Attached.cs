using Skein.Mail;
using Skein.Persistence;

namespace Skein.Asking;

/// <summary>That a file goes with a letter, as a page offers it.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Bytes">How large it is.</param>
public sealed record Attached(LetterId Letter, string Name, int Bytes)
{
    /// <summary>“plan.pdf (120 KB)”.</summary>
    public string Said => $"{Name} ({Math.Max(1, Bytes / 1024)} KB)";

    /// <returns>Null where none does.</returns>
    internal static Task<Attached?> FindAsync(SkeinDb db, LetterId letter, CancellationToken cancel) => db.Attachments
        .Where(a => a.LetterId == letter)
        .Select(a => new Attached(a.LetterId, a.Name, a.Content.Length))
        .SingleOrDefaultAsync(cancel);
}

/// <summary>A mail that brings a letter brings its file too.</summary>
internal sealed class CarryAttachments : ICarryFiles
{
    public async Task<IReadOnlyList<CarriedFile>> FindAsync(
        SkeinDb db, IReadOnlyList<Guid> of, CancellationToken cancel)
    {
        var letters = of.Select(id => new LetterId(id)).ToList();
        return await db.Attachments.Where(a => letters.Contains(a.LetterId)).OrderBy(a => a.LetterId)
            .Select(a => new CarriedFile(a.Name, a.MediaType, a.Content))
            .ToListAsync(cancel);
    }
}
