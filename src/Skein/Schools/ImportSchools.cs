using Skein.Access;
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

    public static async Task<ImportReport> RunAsync(Asked asked, RegisterFile file, ImportOrder order, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(asked.Db);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(order);

        if (order.IsFull && WhyNotWhole(file) is { } refusal)
        {
            var nothing = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0);
            return new(
                file.Format, file.Header.Encoding.Name, nothing, file.DroppedColumns, order.IsDryRun) { Refusal = refusal };
        }

        await using var transaction = await asked.Db.Database.BeginTransactionAsync(cancel);
        if (!asked.Db.IsSqlite)
        {
            await asked.Db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({LockOfImports})", cancel);
        }

        var import = new RegisterImport(
            file, order, asked.Now, await SchoolsOfAsync(asked.Db, file, cancel), await LinksOfAsync(asked.Db, file, cancel));
        await BulkWriter.WriteAsync(asked.Db, import.NewSchools(cancel), cancel);
        var report = import.Report();
        if (report.Refusal is not null)
        {
            return report;
        }

        await ReplaceAsync(asked.Db, import.ChangedSchools, cancel);
        await ReplaceAsync(asked.Db, import.ChangedLinks, cancel);
        if (!order.IsDryRun)
        {
            Record(asked, order, report);
            await asked.Db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
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
            .ToDictionaryAsync(s => s.Code!, StringComparer.Ordinal, cancel);

    private static async Task<Dictionary<LinkKey, DateOnly?>> LinksOfAsync(
        SkeinDb db, RegisterFile file, CancellationToken cancel) =>
        file.Format is RegisterFormat.GiasLinks || file.Has(RegisterField.Links)
            ? await db.Successions.AsNoTracking().Where(s => s.Scheme == file.Scheme)
                .ToDictionaryAsync(s => new LinkKey(s.Code, s.OtherCode, s.Kind), s => s.EstablishedOn, cancel)
            : [];

    private static Task ReplaceAsync<T>(SkeinDb db, IReadOnlyCollection<T> rows, CancellationToken cancel)
        where T : class => rows.Count == 0 ? Task.CompletedTask : BulkWriter.ReplaceAsync(db, rows, cancel);

    private static void Record(Asked asked, ImportOrder order, ImportReport report) =>
        asked.Record(new(Verb, $"The register {order.FileName} was brought in. {report.Sentence()}")
        {
            SubjectKind = "register",
            SubjectId = Ids.New<SchoolId>(asked.Now).Value,
            By = order.By,
            Reason = order.Keep?.Reason,
            Counts = report.CountsAsJson(),
        });
}
