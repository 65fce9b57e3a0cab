using Skein.Asking;
using Skein.Chronicle;
using Skein.Persistence;

namespace Skein.Agreements;

/// <summary>
/// What follows when a version comes into force: the history says so, and letters about the one it replaces stop asking.
/// </summary>
internal static class TakingEffect
{
    public static async Task TellAsync(
        SkeinDb db, AgreementText text, AgreementVersion version, AgreementVersion? replaced, Guid? actor, DateOnly today,
        DateTimeOffset now,
        CancellationToken cancel)
    {
        db.Record(
            AgreementWords.About(text, "in-force", $"Version {version.Number} of “{text.Title}” came into force.")
                with
            { By = actor, Reason = version.Because },
            today, now);
        if (replaced is not null)
        {
            db.Record(
                AgreementWords.About(text, "replaced", $"It replaced version {replaced.Number} of “{text.Title}”.")
                    with
                { By = actor }, today, now);
            await StopAskingAsync(db, replaced.Id, today, cancel);
        }
    }

    public static async Task StopAskingAsync(SkeinDb db, AgreementVersionId version, DateOnly today, CancellationToken cancel)
    {
        var letters = await db.Letters.Where(l => l.AboutId == version.Value && l.ClosesOn >= today).ToListAsync(cancel);
        letters.ForEach(letter => letter.Stop(today));
    }
}
