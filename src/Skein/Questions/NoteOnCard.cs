using Skein.Access;
using Skein.Networks;

namespace Skein.Questions;

/// <summary>What was noted of a talk about the card in the address.</summary>
public sealed record NoteOnCard(CardTalk It) : IFoundHere<NoteOnCard>
{
    public static async Task<NoteOnCard?> FindAsync(Here here, Sought sought, CancellationToken cancel)
    {
        var prompt = sought.Word("prompt");
        return sought.TryRead("talkId", out CardTalkId id)
            && await here.Db.CardTalks.SingleOrDefaultAsync(
                t => t.Id == id && t.NetworkId == here.Id && t.Prompt == prompt, cancel) is { } found
            ? new(found)
            : null;
    }
}
