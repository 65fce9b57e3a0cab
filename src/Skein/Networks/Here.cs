using Skein.Access;
using Skein.Chronicle;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Networks;

/// <summary>
/// Where a request is: in which network, who asks, on which day it is there. A handler that takes it runs only where the
/// network in the address is one; otherwise the answer is 404.
/// </summary>
public sealed class Here(NetworkFrame network, Asked asked) : IFound<Here>
{
    public SkeinDb Db => asked.Db;

    public Visitor Visitor => asked.Visitor;

    public TimeProvider Clock => asked.Clock;

    public Frame Frame => asked.Frame;

    public SignedLinks Links => asked.Links;

    public SiteOptions Options => asked.Options;

    /// <inheritdoc cref="Asked.Now"/>
    public DateTimeOffset Now => asked.Now;

    public NetworkFrame Network => network;

    public NetworkId Id => network.Id;

    /// <summary>The day it is in the network.</summary>
    public DateOnly Today => network.Today;

    /// <summary>What happened, for the chronicle to keep.</summary>
    public Happening Happened(string verb, string sentence, string kind, Guid subject) =>
        Networks.NetworkHappenings.In(network.Id, Visitor, verb, sentence, kind, subject);

    /// <inheritdoc cref="Asked.Say"/>
    public void Say(string sentence) => asked.Say(sentence);

    /// <inheritdoc cref="Asked.NotTaken"/>
    public void NotTaken(string because) => asked.NotTaken(because);

    /// <inheritdoc cref="Asked.Record"/>
    public void Record(Happening happening) => asked.Record(happening, Today);

    public void Record(string verb, string sentence, string kind, Guid subject) =>
        Record(Happened(verb, sentence, kind, subject));

    /// <summary>It happened to the network itself.</summary>
    public void Record(string verb, string sentence) =>
        Record(Networks.NetworkHappenings.In(network.Id, Visitor, verb, sentence));

    public void Record(string verb, string sentence, SchoolId school) =>
        Record(Networks.NetworkHappenings.In(network.Id, Visitor, verb, sentence, school));

    public void Record(string verb, string sentence, PersonId person) =>
        Record(Networks.NetworkHappenings.In(network.Id, Visitor, verb, sentence, person));

    /// <summary>It is the same for everything in a request that asks where it is.</summary>
    /// <returns>Null where the network in the address is none; <see cref="FoundHere"/> answers.</returns>
    public static async Task<Here?> FindAsync(Asked asked, Sought sought, CancellationToken cancel)
    {
        var features = sought.Context.Features;
        if (features.Get<Here>() is { } found)
        {
            return found;
        }

        var here = sought.TryRead("networkId", out NetworkId id)
            && await NetworkFrames.FindAsync(asked.Db, id, asked.Visitor, asked.Clock, cancel) is { } network
            ? new Here(network, asked)
            : null;
        features.Set(here);
        return here;
    }
}
