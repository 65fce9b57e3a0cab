using Microsoft.EntityFrameworkCore.Diagnostics;
using Skein.Jobs;

namespace Skein.Mail;

/// <summary>Rings when a change that holds mail has been saved in this process.</summary>
public sealed class MailBell : SaveChangesInterceptor, IDisposable
{
    public Bell Bell { get; } = new();

    /// <summary>For what somebody waits for at their screen.</summary>
    public Bell BellOfFirst { get; } = new();

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        foreach (var message in eventData.Context?.ChangeTracker.Entries<MailMessage>() ?? [])
        {
            (message.Entity.ComesFirst ? BellOfFirst : Bell).Ring();
        }

        return ValueTask.FromResult(result);
    }

    public void Dispose()
    {
        Bell.Dispose();
        BellOfFirst.Dispose();
    }
}
