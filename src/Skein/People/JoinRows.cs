using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Skein.Access;
using Skein.Persistence;

namespace Skein.People;

/// <summary>
/// Every row that names a person passes to the record that is kept, whichever slice keeps it: the columns are those of the
/// model, so that none is forgotten. What is changed is tracked and not saved: the joining is one change, and
/// <see cref="RowsBefore"/> can take it back.
/// </summary>
internal static class JoinRows
{
    public static async Task PassAsync(SkeinDb db, PersonId from, PersonId to, DateOnly today, CancellationToken cancel)
    {
        foreach (var column in db.Model.ColumnsOfPeople().Where(c => c.WhenJoined is not WhenJoined.Stays))
        {
            var rows = await RowsAsync(db, column, from, cancel);
            var theirs = rows.Count > 0 && (IsHadOnce(column) || column.OneAtATimeWithin is not null)
                ? await RowsAsync(db, column, to, cancel)
                : [];
            foreach (var row in rows)
            {
                Pass(row, column, to, theirs, today);
            }
        }
    }

    private static void Pass(EntityEntry row, IProperty column, PersonId to, List<EntityEntry> theirs, DateOnly today)
    {
        if (column.WhenJoined is WhenJoined.Goes)
        {
            row.State = EntityState.Deleted;
            return;
        }

        if (theirs.Find(other => AreOne(row, other, column)) is { } twin)
        {
            if (column.WhenJoined is WhenJoined.PassesOnUnlessThere)
            {
                return;
            }

            if (twin.Entity is not IHadOnce had || !had.GivesWayTo(row.Entity))
            {
                Drop(row, column, to);
                return;
            }

            twin.State = EntityState.Deleted;
        }

        var passed = column.IsPrimaryKey() ? Copy(row, column, to) : row;
        passed.Property(column).CurrentValue = to;
        if (passed.Entity is INamesTwo two && !two.Joined(today))
        {
            Drop(passed, column, to);
        }
    }

    /// <summary>
    /// It is the kept record's until it is gone, so that whoever counts what is still tracked counts one person.
    /// </summary>
    private static void Drop(EntityEntry row, IProperty column, PersonId to)
    {
        if (!column.IsPrimaryKey())
        {
            row.Property(column).CurrentValue = to;
        }

        row.State = row.State is EntityState.Added ? EntityState.Detached : EntityState.Deleted;
    }

    /// <summary>A row's key does not change: another takes its place.</summary>
    private static EntityEntry Copy(EntityEntry row, IProperty column, PersonId to)
    {
        var copy = row.Context.Entry(RuntimeHelpers.GetUninitializedObject(row.Metadata.ClrType));
        copy.CurrentValues.SetValues(row.CurrentValues);
        copy.Property(column).CurrentValue = to;
        (copy.State, row.State) = (EntityState.Added, EntityState.Deleted);
        return copy;
    }

    /// <summary>Whether the two rows cannot both be of one person.</summary>
    private static bool AreOne(EntityEntry row, EntityEntry other, IProperty column) =>
        other.State is not EntityState.Deleted
        && (OnceTogether(column).Any(same => same.All(p => p == column || HaveSame(row, other, p.Name)))
            || (column.OneAtATimeWithin is { } within && HaveSame(row, other, within) && SpanOf(row).Meets(SpanOf(other))));

    private static bool HaveSame(EntityEntry row, EntityEntry other, string name) =>
        row.Property(name).CurrentValue is { } value && value.Equals(other.Property(name).CurrentValue);

    private static DaySpan SpanOf(EntityEntry row) => row.Entity is IDated dated
        ? new(dated.From, dated.Until)
        : throw new InvalidOperationException($"{row.Metadata.DisplayName()} has no days of which there could be one at a time.");

    private static bool IsHadOnce(IProperty column) => OnceTogether(column).Any();

    /// <summary>Keys and indexes that make a row the only one.</summary>
    private static IEnumerable<IReadOnlyList<IProperty>> OnceTogether(IProperty column) =>
        column.GetContainingKeys().Select(key => key.Properties)
            .Concat(column.GetContainingIndexes().Where(index => index.IsUnique).Select(index => index.Properties));

    /// <summary>Rows that name the person there and have not gone.</summary>
    private static async Task<List<EntityEntry>> RowsAsync(
        SkeinDb db, IProperty column, PersonId person, CancellationToken cancel)
    {
        await db.Naming(person, column).LoadAsync(cancel);
        return
        [
            .. db.ChangeTracker.Entries().Where(row =>
                row.Metadata == column.DeclaringType && row.State is not EntityState.Deleted
                && row.Property(column).CurrentValue is PersonId named && named == person),
        ];
    }
}
