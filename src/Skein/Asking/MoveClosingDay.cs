using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Networks;

namespace Skein.Asking;

/// <summary>A letter is given more time, or stops early.</summary>
public static class MoveClosingDay
{
    public sealed record Input
    {
        public string? ClosesOn { get; init; }
    }

    public static async Task<RedirectHttpResult> Move(
        Here here, OneLetter letter, [FromForm] Input typed, CancellationToken cancel)
    {
        var back = TypedResults.LocalRedirect(AskingLinks.Letter(here.Id, letter.It.Id));
        if (!DateOnly.TryParseExact(typed.ClosesOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            here.Say("That is not a day. The letter stays as it was.");
            return back;
        }

        if (letter.It.CloseOn(day, here.Today) is { } refusal)
        {
            here.NotTaken(refusal.Reason);
            return back;
        }

        here.Record(
            letter.It.IsMessage ? "message.moved" : "letter.moved",
            $"{here.Visitor.Name} moved the last day of {letter.It.SaidInHistory} to {day.Said()}.", "letter",
            letter.It.Id.Value);
        await here.Db.SaveChangesAsync(cancel);
        here.Say($"The letter can be answered until {day.Said()}.");
        return back;
    }
}
