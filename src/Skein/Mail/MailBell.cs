using Microsoft.EntityFrameworkCore.Diagnostics;
using Skein.Jobs;

namespace Skein.Mail;

/// <summary>Rings when a change that holds mail has been saved in this process.</summary>
public sealed class MailBell : SaveChangesInterceptor, IDisposable
{
    public Bell Bell { get; } = new();

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context?.ChangeTracker.Entries<MailMessage>().Any() ?? false)
        {
            Bell.Ring();
        }

        return ValueTask.FromResult(result);
    }

    public void Dispose() => Bell.Dispose();
}
