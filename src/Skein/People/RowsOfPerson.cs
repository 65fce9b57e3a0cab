using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Skein.Access;
using Skein.Persistence;

namespace Skein.People;

/// <summary>The rows of all slices that name a person: the columns are those of the model, so that none is forgotten.</summary>
internal static class RowsOfPerson
{
    // The method stands below.
    private static readonly MethodInfo Typed =
        typeof(RowsOfPerson).GetMethod(nameof(From), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static IEnumerable<IProperty> ColumnsOfPeople(this IModel model) =>
        model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Where(column => column.NamesPerson);

    /// <summary>The rows that name the person in that column.</summary>
    public static IQueryable<object> Naming(this SkeinDb db, PersonId person, IProperty column)
    {
        // Only a method without an answer gives null here, and this one gives a query.
        return (IQueryable<object>)Typed.MakeGenericMethod(column.DeclaringType.ClrType).Invoke(null, [db, person, column])!;
    }

    /// <summary>Removes what goes when somebody is forgotten, as the mappings say. It is stored by the caller's save.</summary>
    public static async Task ForgetAsync(SkeinDb db, PersonId person, CancellationToken cancel)
    {
        foreach (var column in db.Model.ColumnsOfPeople().Where(column => column.GoesWhenForgotten))
        {
            db.RemoveRange(await db.Naming(person, column).ToListAsync(cancel));
        }
    }

    /// <summary>The same, and what slices have to do besides.</summary>
    public static async Task ForgetAsync(
        SkeinDb db, Forgotten person, IEnumerable<IForget> slices, CancellationToken cancel)
    {
        await ForgetAsync(db, person.Id, cancel);
        foreach (var slice in slices)
        {
            await slice.ForgetAsync(person, cancel);
        }
    }

    private static IQueryable<T> From<T>(SkeinDb db, PersonId person, IProperty column)
        where T : class
    {
        var name = column.Name;
        return column.ClrType == typeof(PersonId)
            ? db.Set<T>().Where(row => EF.Property<PersonId>(row, name) == person)
            : db.Set<T>().Where(row => EF.Property<PersonId?>(row, name) == person);
    }
}
