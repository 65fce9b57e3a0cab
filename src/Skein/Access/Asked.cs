using Skein.Chronicle;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Access;

/// <summary>
/// What every handler needs to know of a request: who asks, when, the database, and a way to say what was done. A request in a
/// network knows more (<c>Here</c>).
/// </summary>
public sealed class Asked(
    SkeinDb db, Visitor visitor, TimeProvider clock, Frame frame, SignedLinks links, SiteOptions options)
{
    public SkeinDb Db => db;

    public Visitor Visitor => visitor;

    public TimeProvider Clock => clock;

    public Frame Frame => frame;

    public SignedLinks Links => links;

    public SiteOptions Options => options;

    /// <summary>The moment at which the request was read: everything that it does happens then.</summary>
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>The day it is for the installation. What belongs to a network has the network's day.</summary>
    public DateOnly Today => options.Today(Now);

    /// <summary>Writes down what happened; it is stored with the change it tells of.</summary>
    /// <param name="today">The day it is where it happened: in its network, or else for the installation.</param>
    public void Record(Happening happening, DateOnly today) => db.Record(happening, today, Now);

    /// <summary>Tells the person, on the page they are led to next, what their act has done.</summary>
    public void Say(string sentence) => frame.Say(sentence);

    /// <summary>Says why this act was not done, on the page that it leads to instead.</summary>
    public void NotTaken(string because) => frame.NotTaken(because);
}
