using Skein.Persistence;

namespace Skein.Mail;

/// <summary>A file that a message brings.</summary>
public sealed record CarriedFile(string Name, string MediaType, byte[] Content);

/// <summary>A room whose messages bring files. It keeps them; a message knows of what they are.</summary>
public interface ICarryFiles
{
    /// <param name="of">What the message says that it brings the file of: <see cref="MailMessage.FileOfId"/>.</param>
    Task<IReadOnlyList<CarriedFile>> FindAsync(SkeinDb db, IReadOnlyList<Guid> of, CancellationToken cancel);
}
