using Skein.Networks;

namespace Skein.Agreements;

/// <summary>A text with all its versions and what everybody said to them, to be read; nothing in it is to be changed.</summary>
public sealed record TextFrame(AgreementText It) : IFoundHere<TextFrame, AgreementTextId>
{
    public static string? Place => "textId";

    public AgreementTextId Id => It.Id;

    public static async Task<TextFrame?> FindAsync(Here here, AgreementTextId id, CancellationToken cancel) =>
        await AgreementText.Whole(here.Db.Agreements)
            .AsNoTracking()
            .SingleOrDefaultAsync(t => t.NetworkId == here.Id && t.Id == id, cancel) is { } found
            ? new(found)
            : null;

    public async Task<TextOn> OnAsync(Here here, DateOnly day, CancellationToken cancel) =>
        TextOn.Read(It, day, await TextLock.LeftAsync(here.Db, here.Id, day, cancel));
}
