namespace Skein.Persistence;

public static class Changes
{
    extension(SkeinDb db)
    {
        /// <summary>
        /// From here on, what is read is read to be changed: nobody else changes this row until the change is stored or left.
        /// The first
        /// row that is held begins the transaction; on SQLite nobody else writes anything until then.
        /// </summary>
        public async Task HoldAsync<T>(Guid id, CancellationToken cancel)
            where T : class
        {
            await db.BeginAsync(cancel);
            if (!db.IsSqlite)
            {
                var hold = $"SELECT id FROM {db.Model.FindEntityType(typeof(T))?.GetTableName()} WHERE id = {{0}} FOR UPDATE";
                await db.Database.ExecuteSqlRawAsync(hold, [id], cancel);
            }
        }

        /// <summary>Begins the one transaction of this change, where it has not begun.</summary>
        public async Task BeginAsync(CancellationToken cancel)
        {
            if (db.Database.CurrentTransaction is null)
            {
                await db.Database.BeginTransactionAsync(cancel);
            }
        }

        /// <summary>Stores the change whole.</summary>
        public async Task StoreAsync(CancellationToken cancel)
        {
            await db.SaveChangesAsync(cancel);
            if (db.Database.CurrentTransaction is { } whole)
            {
                await whole.CommitAsync(cancel);
                await whole.DisposeAsync();
            }
        }

        /// <summary>Leaves the change: nothing of it is stored.</summary>
        public async Task LeaveAsync()
        {
            db.ChangeTracker.Clear();
            if (db.Database.CurrentTransaction is { } whole)
            {
                await whole.DisposeAsync();
            }
        }
    }
}
