using Skein.Chronicle;
using Skein.Persistence;
using Skein.Schools.Register;

namespace Skein.Schools;

/// <summary>
/// Brings a register, or the links between its schools, into the database: all of it or, stopped at any moment, none.
/// Bringing in the same file again changes nothing.
/// </summary>
public static class ImportSchools
{
    /// <summary>How the chronicle knows an import.</summary>
    public const string Verb = "register.imported";

    private const long LockOfImports = 0x536B65696E52; // Any number that nothing else locks.

    /// <summary>
    /// Lists without numbers that nobody named stand together, and the whole of one would drop the schools of the others.
    /// </summary>
    public static Refusal? WhyNotWhole(RegisterFile file)
    {
        ArgumentNullException.ThrowIfNull(file);

        return file.Scheme != RegisterScheme.Unnumbered ? null : new(
            "Say whose list this is before you call it the whole, because schools of other lists without numbers would be "
                + "marked as dropped.");
    }

    public static async Task<ImportReport> RunAsync(
        SkeinDb db, RegisterFile file, ImportOrder order, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(order);

        if (order.IsFull && WhyNotWhole(file) is { } refusal)
        {
            var nothing = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0);
            return new(
                file.Format, file.Header.Encoding.Name, nothing, file.DroppedColumns, order.IsDryRun)
            { Refusal = refusal };
        }

        await db.BeginAsync(cancel);
        if (!db.IsSqlite)
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({LockOfImports})", cancel);
        }

        var import = new RegisterImport(
            file, order, now, await SchoolsOfAsync(db, file, cancel), await LinksOfAsync(db, file, cancel));
        await BulkWriter.WriteAsync(db, import.NewSchools(cancel), cancel);
        var report = import.Report();
        if (report.Refusal is not null)
        {
            await db.LeaveAsync();
            return report;
        }

        await ReplaceAsync(db, import.ChangedSchools, cancel);
        await ReplaceAsync(db, import.ChangedLinks, cancel);
        if (order.IsDryRun)
        {
            await db.LeaveAsync();
        }
        else
        {
            Record(db, order, report, today, now);
            await db.StoreAsync(cancel);
        }

        return report;
    }

    private static async Task<Dictionary<string, School>> SchoolsOfAsync(
        SkeinDb db, RegisterFile file, CancellationToken cancel) =>
        file.Format is RegisterFormat.GiasLinks
            ? []
            : await db.Schools
            .AsNoTracking()
            .Where(s => s.Scheme == file.Scheme)
            .ToDictionaryAsync(s => s.Code!, StringComparer.Ordinal, cancel); // whatever has a scheme has a code

    private static async Task<Dictionary<LinkKey, DateOnly?>> LinksOfAsync(
        SkeinDb db, RegisterFile file, CancellationToken cancel) =>
        file.Format is RegisterFormat.GiasLinks || file.Has(RegisterField.Links)
            ? await db.Successions.AsNoTracking().Where(s => s.Scheme == file.Scheme)
                .ToDictionaryAsync(s => new LinkKey(s.Code, s.OtherCode, s.Kind), s => s.EstablishedOn, cancel)
            : [];

    private static Task ReplaceAsync<T>(SkeinDb db, IReadOnlyCollection<T> rows, CancellationToken cancel)
        where T : class => rows.Count == 0 ? Task.CompletedTask : BulkWriter.ReplaceAsync(db, rows, cancel);

    private static void Record(
        SkeinDb db, ImportOrder order, ImportReport report, DateOnly today, DateTimeOffset now) =>
        db.Record(new(Verb, $"The register {order.FileName} was brought in. {report.Sentence()}")
        {
            SubjectKind = "register",
            SubjectId = Ids.New<SchoolId>(now).Value,
            By = order.By,
            Reason = order.Keep?.Reason,
            Counts = report.CountsAsJson(),
        }, today, now);
}
