namespace Skein.Persistence;

/// <summary>One change, from the first row that is held for it until it is stored or left.</summary>
public abstract partial class SkeinDb
{
    /// <summary>
    /// From here on, what is read is read to be changed: nobody else changes this row until the change is stored or left. The
    /// first row that is held begins the transaction; on SQLite nobody else writes anything until then.
    /// </summary>
    public async Task HoldAsync<T>(Guid id, CancellationToken cancel)
        where T : class
    {
        await BeginAsync(cancel);
        if (!IsSqlite)
        {
            var hold = $"SELECT id FROM {Model.FindEntityType(typeof(T))?.GetTableName()} WHERE id = {{0}} FOR UPDATE";
            await Database.ExecuteSqlRawAsync(hold, [id], cancel);
        }
    }

    /// <summary>Begins the one transaction of this change, where it has not begun.</summary>
    public async Task BeginAsync(CancellationToken cancel)
    {
        if (Database.CurrentTransaction is null)
        {
            await Database.BeginTransactionAsync(cancel);
        }
    }

    /// <summary>
    /// One change outside a request, by a worker or a verb: it is stored whole where <paramref name="act"/> answers that it was
    /// done, and nothing of it is stored where it was not, or failed.
    /// </summary>
    public async Task<bool> ChangeAsync(Func<Task<bool>> act, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(act);

        await BeginAsync(cancel);
        var isStored = false;
        try
        {
            if (await act())
            {
                await StoreAsync(cancel);
                isStored = true;
            }

            return isStored;
        }
        finally
        {
            if (!isStored)
            {
                await LeaveAsync();
            }
        }
    }

    /// <summary>Stores the change whole.</summary>
    public async Task StoreAsync(CancellationToken cancel)
    {
        await SaveChangesAsync(cancel);
        if (Database.CurrentTransaction is { } whole)
        {
            await whole.CommitAsync(cancel);
            await whole.DisposeAsync();
        }
    }

    /// <summary>Leaves the change: nothing of it is stored.</summary>
    public async Task LeaveAsync()
    {
        ChangeTracker.Clear();
        if (Database.CurrentTransaction is { } whole)
        {
            await whole.DisposeAsync();
        }
    }
}
