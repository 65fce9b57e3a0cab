using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;
using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Tests.Access;

/// <summary>Something that has an id, and the ids that it names itself.</summary>
internal sealed record Thing(Type Kind, Guid Id, IReadOnlyList<(Type Kind, Guid Id)> Names);

/// <summary>
/// Everything in the database that has an id, whose it is, and to which networks it belongs: read off the model, so that what
/// is new is known.
/// </summary>
internal sealed class Catalogue
{
    private readonly Dictionary<Type, List<Thing>> _kinds = [];
    private readonly Dictionary<Guid, Thing> _things = [];
    private readonly Dictionary<Guid, IReadOnlySet<Guid>> _networks = [];
    private readonly ILookup<Guid, Guid> _networksOfSchools;
    private readonly ILookup<Guid, Guid> _networksOfPeople;

    private Catalogue(IEnumerable<Thing> things, ILookup<Guid, Guid> ofSchools, ILookup<Guid, Guid> ofPeople)
    {
        (_networksOfSchools, _networksOfPeople) = (ofSchools, ofPeople);
        foreach (var thing in things.OrderBy(t => t.Id))
        {
            if (!_kinds.TryGetValue(thing.Kind, out var list))
            {
                _kinds.Add(thing.Kind, list = []);
            }

            list.Add(thing);
            _things[thing.Id] = thing;
        }
    }

    public static async Task<Catalogue> ReadAsync(SkeinDb db)
    {
        var members = await db.Memberships.Select(m => new { m.SchoolId, m.NetworkId }).ToListAsync();
        var roles = await db.Roles.Where(r => r.NetworkId != null).Select(r => new { r.PersonId, r.NetworkId }).ToListAsync();
        var things = new List<Thing>();
        await db.Database.OpenConnectionAsync();
        foreach (var type in db.Model.GetEntityTypes().Where(t => KeyOf(t) is not null))
        {
            things.AddRange(await RowsAsync(db, type));
        }

        return new(
            things,
            members.ToLookup(m => m.SchoolId.Value, m => m.NetworkId.Value),
            roles.ToLookup(r => r.PersonId.Value, r => r.NetworkId!.Value.Value));
    }

    public static bool IsId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    public static Guid? IdOf(object? value) =>
        value is not null && IsId(value.GetType()) ? (Guid)value.GetType().GetProperty("Value")!.GetValue(value)! : null;

    public IReadOnlyList<Thing> Of(Type kind) => _kinds.TryGetValue(kind, out var things) ? things : [];

    public Thing? Find(Guid id) => _things.GetValueOrDefault(id);

    /// <summary>What the thing names, and what that names; whoever or wherever it is about names nothing more.</summary>
    public IEnumerable<(Type Kind, Guid Id)> About(Thing thing)
    {
        var (found, waiting) = (new HashSet<(Type Kind, Guid Id)>(), new Queue<Thing>([thing]));
        while (waiting.TryDequeue(out var next))
        {
            foreach (var name in next.Names.Where(found.Add))
            {
                if (name.Kind != typeof(PersonId) && name.Kind != typeof(SchoolId) && Find(name.Id) is { } named)
                {
                    waiting.Enqueue(named);
                }
            }
        }

        return found;
    }

    public IReadOnlySet<Guid> NetworksOf(Thing thing)
    {
        if (!_networks.TryGetValue(thing.Id, out var networks))
        {
            _networks.Add(thing.Id, networks = ReadNetworks(thing));
        }

        return networks;
    }

    private HashSet<Guid> ReadNetworks(Thing thing)
    {
        if (thing.Kind == typeof(NetworkId))
        {
            return [thing.Id];
        }

        if (thing.Kind == typeof(SchoolId))
        {
            return [.. _networksOfSchools[thing.Id]];
        }

        var about = About(thing).ToList();
        var named = about.Where(a => a.Kind == typeof(NetworkId)).Select(a => a.Id).ToHashSet();
        if (named.Count == 0)
        {
            named.UnionWith(about.Where(a => a.Kind == typeof(SchoolId)).SelectMany(a => _networksOfSchools[a.Id]));
        }

        if (thing.Kind == typeof(PersonId))
        {
            named.UnionWith(_networksOfPeople[thing.Id]);
        }
        else if (named.Count == 0)
        {
            named.UnionWith(
                about.Where(a => a.Kind == typeof(PersonId)).SelectMany(a => Find(a.Id) is { } person
                    ? NetworksOf(person)
                    : new HashSet<Guid>()));
        }

        return named;
    }

    /// <summary>The column that is the row's own id; a row whose key is somebody else's id is no thing.</summary>
    private static IProperty? KeyOf(IEntityType type) =>
        type.FindPrimaryKey()?.Properties is [{ Name: "Id" } key] && IsId(key.ClrType) ? key : null;

    private static async Task<List<Thing>> RowsAsync(SkeinDb db, IEntityType type)
    {
        var key = KeyOf(type)!;
        var names = type.GetProperties()
            .Where(p => p != key && IsId(Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType))
            .ToList();
        var rows = new List<Thing>();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText =
            $"select {string.Join(", ", names.Prepend(key).Select(p => $"\"{p.GetColumnName()}\""))} from {type.GetTableName()}";
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var named = names.Index().Where(n => !reader.IsDBNull(n.Index + 1))
                .Select(n => (Nullable.GetUnderlyingType(n.Item.ClrType) ?? n.Item.ClrType, Read(reader.GetValue(n.Index + 1))));
            rows.Add(new(key.ClrType, Read(reader.GetValue(0)), [.. named]));
        }

        return rows;
    }

    private static Guid Read(object value) =>
        value is Guid id ? id : Guid.Parse(Convert.ToString(value, CultureInfo.InvariantCulture)!);
}
