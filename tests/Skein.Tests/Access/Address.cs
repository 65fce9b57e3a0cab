using Skein.Access;
using Skein.Networks;
using Skein.Schools;

namespace Skein.Tests.Access;

/// <summary>A route with ids in it.</summary>
internal sealed record Address(WalkedRoute Route, IReadOnlyDictionary<string, Guid> Ids)
{
    public string Url => Route.Filled(Ids);

    public Address With(string name, Guid id) => new(Route, new Dictionary<string, Guid>(Ids) { [name] = id });
}

/// <summary>How an address was spoilt.</summary>
internal enum Spoilt
{
    /// <summary>
    /// One of its ids is of another network than the rest of it, or of a network where nobody who walks has a part.
    /// </summary>
    OtherNetwork,

    /// <summary>One of its ids belongs, in the same network, to something else than another of its ids says.</summary>
    OtherParent,

    /// <summary>One of its ids is of another school, group, person or letter of the same network.</summary>
    OtherThing,
}

/// <summary>An address in which one id was taken for another of its kind.</summary>
internal sealed record SpoiltAddress(Address Address, string Swapped, Spoilt How)
{
    public override string ToString() => $"{Address.Route} with another {Swapped} ({How})";
}

/// <summary>Which addresses there are, and how each is spoilt.</summary>
internal sealed class Addresses(Staging staging, Catalogue catalogue)
{
    private const int MostTried = 12;

    /// <summary>Addresses of a route in a network, those first that concern whoever walks.</summary>
    public IEnumerable<Address> Of(WalkedRoute route, StagedNetwork network) => Of(route, network, ForWalkers).Take(MostTried);

    /// <summary>The same address with another id in one place, place by place.</summary>
    public IEnumerable<SpoiltAddress> Spoil(Address good)
    {
        foreach (var (name, kind) in good.Route.Ids)
        {
            if (Foreign(good, name) is { } foreign)
            {
                yield return new(good.With(name, foreign), name, Spoilt.OtherNetwork);
            }

            if (kind != typeof(NetworkId) && Neighbour(good, name) is { } neighbour)
            {
                var spoilt = good.With(name, neighbour);
                yield return new(spoilt, name, Fits(spoilt) ? Spoilt.OtherThing : Spoilt.OtherParent);
            }
        }
    }

    /// <summary>Things of a kind in a network that concern whoever walks, and then all others.</summary>
    public IEnumerable<Thing> ForWalkers(Type kind, StagedNetwork network) => Within(kind, network)
        .OrderBy(t => IsPart(network, t) || staging.Own.Contains(t.Id) ? 0 : staging.Others.Contains(t.Id) ? 2 : 1);

    /// <summary>Things of a kind in a network that are no business of whoever walks.</summary>
    public IEnumerable<Thing> ForOthers(Type kind, StagedNetwork network) => Within(kind, network)
        .Where(t => !staging.Own.Contains(t.Id)
        && !IsPart(network, t)
        && !catalogue.About(t).Any(a => IsPart(network, new(a.Kind, a.Id, []))))
        .OrderBy(t => staging.Others.Contains(t.Id) ? 0 : 1);

    /// <summary>Whether all ids of the address belong together.</summary>
    public bool Fits(Address address)
    {
        var things = address.Route.Ids.Select(id => (id.Name, Thing: catalogue.Find(address.Ids[id.Name]))).ToList();
        return things.All(one => one.Thing is null
            || things.All(other => other.Name == one.Name || Agree(one.Thing, other.Thing)));
    }

    private bool Agree(Thing one, Thing? other)
    {
        if (other is null || other.Kind == one.Kind)
        {
            return true;
        }

        if (other.Kind == typeof(NetworkId))
        {
            return catalogue.NetworksOf(one).Contains(other.Id);
        }

        var named = catalogue.About(one).Where(a => a.Kind == other.Kind).ToList();
        return named.Count == 0 || named.Any(a => a.Id == other.Id);
    }

    private IEnumerable<Address> Of(
        WalkedRoute route, StagedNetwork network, Func<Type, StagedNetwork, IEnumerable<Thing>> choose)
    {
        if (route.Ids.Any(id => id.Name == "goneId"))
        {
            return staging.Joined.Where(j => catalogue.NetworksOf(catalogue.Find(j.Kept.Value)!).Contains(network.Id.Value))
                .Select(j => new Address(
                    route,
                    new Dictionary<string, Guid>
                    {
                        ["networkId"] = network.Id.Value,
                        ["personId"] = j.Kept.Value,
                        ["goneId"] = j.Gone.Value,
                    }));
        }

        var found = new List<Dictionary<string, Guid>> { new() };
        foreach (var (name, kind) in route.Ids.Reverse())
        {
            found =
            [
                .. found.SelectMany(ids => Choices(ids, kind, network, choose)
                    .Select(id => new Dictionary<string, Guid>(ids) { [name] = id })),
            ];
        }

        return found.Select(ids => new Address(route, ids));
    }

    /// <summary>What is named by the ids that stand already; else whatever there is.</summary>
    private IEnumerable<Guid> Choices(
        Dictionary<string, Guid> ids, Type kind, StagedNetwork network, Func<Type, StagedNetwork, IEnumerable<Thing>> choose)
    {
        if (kind == typeof(NetworkId))
        {
            return [network.Id.Value];
        }

        var named = ids.Values
            .Select(catalogue.Find)
            .OfType<Thing>()
            .SelectMany(catalogue.About)
            .Where(a => a.Kind == kind)
            .Select(a => a.Id)
            .Distinct()
            .ToList();
        return named.Count > 0
            ? named
            : choose(kind, network).Select(t => t.Id).Where(id => !ids.ContainsValue(id)).Take(MostTried);
    }

    /// <summary>One of the kind that is in the other network and not in this one.</summary>
    private Guid? Foreign(Address good, string name)
    {
        var kind = good.Route.Ids.Single(id => id.Name == name).Kind;
        var there = good.Route.Ids.Count == 1 ? staging.Networks[2] : staging.Networks[1];
        return kind == typeof(NetworkId)
            ? there.Id.Value
            : Of(good.Route, there, ForWalkers).Select(a => (Guid?)a.Ids[name]).FirstOrDefault()
                ?? ForWalkers(kind, there).Select(t => (Guid?)t.Id).FirstOrDefault();
    }

    /// <summary>One of the kind in this network that belongs to others.</summary>
    private Guid? Neighbour(Address good, string name)
    {
        var kind = good.Route.Ids.Single(id => id.Name == name).Kind;
        var others = name == "goneId"
            ? staging.Joined.Select(j => j.Gone.Value).Where(id => id != good.Ids[name])
            : ForOthers(kind, staging.Networks[0]).Select(t => t.Id);
        return others.Where(id => !good.Ids.Values.Contains(id)).Select(id => (Guid?)id).FirstOrDefault();
    }

    private IEnumerable<Thing> Within(Type kind, StagedNetwork network) =>
        catalogue.Of(kind).Where(t => catalogue.NetworksOf(t).Contains(network.Id.Value));

    private static bool IsPart(StagedNetwork network, Thing thing) =>
        (thing.Kind == typeof(PersonId) && network.Parts.Values.Any(p => p.Value == thing.Id))
        || (thing.Kind == typeof(SchoolId) && network.Schools.Take(3).Any(s => s.Value == thing.Id));
}
