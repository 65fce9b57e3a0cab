using Skein.Networks;
using Skein.Persistence;

namespace Skein.Asking;

/// <summary>
/// A letter of the network in front of somebody who may know of it. Whoever wrote a message sees whom it has reached, as a
/// co-leader sees it of others; handing out and writing down stay with those who arrange.
/// </summary>
public sealed record OneLetter(Letter It, NetworkFrame Around) : IFoundHere<OneLetter, LetterId>
{
    public static Task HoldAsync(SkeinDb db, LetterId id, CancellationToken cancel) => db.HoldAsync<Letter>(id.Value, cancel);

    public static async Task<OneLetter?> FindAsync(Here here, LetterId id, CancellationToken cancel) =>
        await here.Db.Letters.SeenBy(here).SingleOrDefaultAsync(l => l.Id == id, cancel) is { } letter
            ? new(letter, letter.AskedBy == here.Visitor.Id && letter.IsMessage
                ? here.Network with { MayLead = true }
                : here.Network)
            : null;
}

/// <summary>A letter in front of somebody who follows it up: its writer, or whoever arranges the network.</summary>
public sealed record LetterToFollow(Letter It, NetworkFrame Around) : IFoundHere<LetterToFollow, LetterId>
{
    public static async Task<LetterToFollow?> FindAsync(Here here, LetterId id, CancellationToken cancel) =>
        await OneLetter.FindAsync(here, id, cancel) is { Around: { MayArrange: true } or { MayLead: true } } found
            ? new(found.It, found.Around)
            : null;
}

/// <summary>A letter in front of somebody who may know who is silent: a co-leader, or who wrote the message.</summary>
public sealed record LetterToRemind(Letter It, NetworkFrame Around) : IFoundHere<LetterToRemind, LetterId>
{
    public static async Task<LetterToRemind?> FindAsync(Here here, LetterId id, CancellationToken cancel) =>
        await OneLetter.FindAsync(here, id, cancel) is { Around.MayLead: true } found
            ? new(found.It, found.Around)
            : null;
}

public static class LettersSeen
{
    /// <summary>
    /// The network's letters of which the visitor may know: those that ask schools; and, of those that go to people for
    /// themselves, their own, and for those who arrange the network what was written for it.
    /// </summary>
    public static IQueryable<Letter> SeenBy(this IQueryable<Letter> letters, Here here)
    {
        var (network, me, arranges) = (here.Id, here.Visitor.Id, here.Network.MayArrange);
        return letters.Where(l => l.NetworkId == network
            && (!LetterKinds.Messages.Contains(l.Kind) || l.AskedBy == me || (arranges && !l.IsOfWriterAlone)));
    }
}
