using Skein.Chronicle;
using Skein.Persistence;

namespace Skein.Asking;

/// <summary>
/// Stores an answer, whichever way it came: what the letter is about hears it in the same transaction, and may refuse.
/// </summary>
internal static class TakeAnswer
{
    /// <param name="Addressee">Who answers.</param>
    /// <param name="Heard">What they answer.</param>
    /// <param name="Sentence">What the chronicle says of it.</param>
    /// <param name="By">Who typed it in, where that was somebody else.</param>
    internal sealed record Taken(Addressee Addressee, HeardAnswer Heard, string Sentence, Guid? By)
    {
        /// <summary>Tells whoever answered, in the change that stores it, what was written down for them.</summary>
        public Func<Task>? TellAsync { get; init; }
    }

    /// <returns>Why it cannot be taken, with nothing stored; or null once it is stored.</returns>
    public static async Task<Refusal?> StoreAsync(SkeinDb db, LetterMatters matters, Taken taken, CancellationToken cancel)
    {
        var (addressee, heard) = (taken.Addressee, taken.Heard);
        if (heard.Letter.ClosedFor(heard.Today) is { } closed)
        {
            return closed;
        }

        var matter = matters.For(heard.Letter);
        await db.BeginAsync(cancel);
        if (matter is not null && await matter.HearAsync(heard, cancel) is { } unheard)
        {
            return unheard;
        }

        if (addressee.Reply(heard.Letter, heard.Answers, heard.CameBy, heard.ToldTo, heard.TimeZone, heard.Now) is { } refusal)
        {
            return refusal;
        }

        if (taken.TellAsync is { } tellAsync)
        {
            await tellAsync();
        }

        // Who signed up is told by its own slice, and what somebody answers for themselves is nobody else's to read in the
        // history.
        if (!LetterKinds.ToPeople.Contains(heard.Letter.Kind))
        {
            db.Record(Answered(taken), heard.Today, heard.Now);
        }

        await db.SaveChangesAsync(cancel);
        return null;
    }

    private static Happening Answered(Taken taken) =>
        new("letter.answered", taken.Sentence)
        {
            SubjectKind = "letter",
            SubjectId = taken.Heard.Letter.Id.Value,
            NetworkId = taken.Heard.Letter.NetworkId.Value,
            By = taken.By,
            With = taken.Addressee.With,
        };
}
