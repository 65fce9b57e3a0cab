using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Asking;

/// <summary>A letter is given more time, or stops early.</summary>
public static class MoveClosingDay
{
    public sealed record Input
    {
        public string? ClosesOn { get; init; }
    }

    public static async Task<Results<RedirectHttpResult, NotFound>> Move(
        NetworkId networkId, LetterId letterId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock,
        CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await Addressed.LetterAsync(db, networkId, letterId, cancel) is not { } letter)
        {
            return TypedResults.NotFound();
        }

        var back = TypedResults.LocalRedirect(AskingLinks.Letter(networkId, letterId));
        if (!DateOnly.TryParseExact(typed.ClosesOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            frame.Say("That is not a day. The letter stays as it was.");
            return back;
        }

        if (letter.CloseOn(day, network.Today) is { } refusal)
        {
            frame.NotTaken(refusal.Reason);
            return back;
        }

        db.Record(
            Happened.In(networkId, visitor, "letter.moved", $"{visitor.Name} moved the last day of “{letter.About}” to {day.Said()}.", "letter", letterId.Value),
            clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say($"The letter can be answered until {day.Said()}.");
        return back;
    }
}
