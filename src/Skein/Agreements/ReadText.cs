using Skein.Access;
using Skein.Asking;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Agreements;

/// <summary>A text as at a day: what was in force, what was before the schools, and who had said what.</summary>
/// <param name="Text">The text; nothing in it is to be changed.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Day">The day, at whose end it is read.</param>
/// <param name="InForce">The version in force on that day, or null.</param>
/// <param name="Put">The version that was before the schools, or null.</param>
/// <param name="Earlier">Versions that had been replaced, set aside or taken back by then, newest first.</param>
public sealed record TextOn(
    AgreementText Text, AgreementKind Kind, DateOnly Day, VersionOn? InForce, VersionOn? Put, IReadOnlyList<VersionOn> Earlier)
{
    /// <summary>Every version that had been put to the schools by then.</summary>
    public IEnumerable<VersionOn> All => new[] { InForce, Put }.OfType<VersionOn>().Concat(Earlier);

    /// <summary>What a reader sees first: what is in force, or else what is before the schools.</summary>
    public VersionOn? First => InForce ?? Put;

    public VersionOn? Find(int number) => All.FirstOrDefault(v => v.Version.Number == number);

    public static TextOn Read(AgreementText text, DateOnly day, Func<SchoolId, bool>? hasLeft = null) =>
        Read(text, AgreementKinds.For(text), day, hasLeft);

    public static TextOn Read(AgreementText text, AgreementKind kind, DateOnly day, Func<SchoolId, bool>? hasLeft = null)
    {
        var all = text.Versions
            .Where(v => v.PutOn <= day)
            .Select(v => VersionOn.Read(v, kind, day, hasLeft))
            .OrderByDescending(v => v.Version.Number)
            .ToList();
        return new(
            text,
            kind,
            day,
            all.Find(v => v.State is VersionState.InForce),
            all.Find(v => v.State is VersionState.Put),
            [.. all.Where(v => v.State is VersionState.Replaced or VersionState.SetAside or VersionState.TakenBack)]);
    }
}

/// <summary>Reads texts for pages, here and in rooms below.</summary>
public static class ReadText
{
    /// <returns>Null when the network has no such text.</returns>
    public static async Task<TextOn?> FindAsync(
        SkeinDb db, NetworkId network, AgreementTextId id, DateOnly day, CancellationToken cancel) =>
        await TextLock.Whole(db)
            .AsNoTracking()
            .SingleOrDefaultAsync(t => t.NetworkId == network && t.Id == id, cancel) is { } text
            ? TextOn.Read(text, day, await TextLock.LeftAsync(db, network, day, cancel))
            : null;

    /// <summary>The latest text of a kind, such as the network's purpose; null where none was started.</summary>
    public static async Task<TextOn?> OfKindAsync(
        SkeinDb db, NetworkId network, string kind, DateOnly day, CancellationToken cancel) =>
        await db.Agreements.Where(t => t.NetworkId == network && t.Kind == kind).OrderByDescending(t => t.StartedAt)
            .Select(t => (AgreementTextId?)t.Id).FirstOrDefaultAsync(cancel) is { } id
            ? await FindAsync(db, network, id, day, cancel)
            : null;

    /// <summary>Who reads, as far as it decides what they see of a text of this kind.</summary>
    public static async Task<VersionReader> ReaderAsync(
        SkeinDb db, NetworkFrame network, Visitor visitor, AgreementKind kind, CancellationToken cancel) =>
        new(
            network.MayLead,
            await OwnSchoolsAsync(db, visitor, kind, network.Today, cancel),
            await WhoSaidWhat.ReadAsync(db, network, visitor, cancel));

    /// <summary>
    /// The schools for which the visitor speaks today, here or in general: what these said, the visitor may read whole.
    /// </summary>
    internal static async Task<HashSet<SchoolId>> OwnSchoolsAsync(
        SkeinDb db, Visitor visitor, AgreementKind kind, DateOnly today, CancellationToken cancel)
    {
        var speaking = RoleKinds.All
            .Where(k => k.Grants.Contains(Right.SpeakForSchool))
            .Select(k => k.Key)
            .Append(kind.Asks)
            .ToList();
        return visitor.Id is not { } me
            ? []
            : [.. (await db.Roles.On(today)
                .Where(r => r.PersonId == me && r.SchoolId != null && speaking.Contains(r.Kind))
                .Select(r => r.SchoolId)
                .ToListAsync(cancel)).OfType<SchoolId>()];
    }
}
