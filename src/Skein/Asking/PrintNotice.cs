using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;
using Skein.People;

namespace Skein.Asking;

/// <summary>A message as one A4 sheet for the notice board, for those who look there and not at their e-mail (S-75).</summary>
public static class PrintNotice
{
    public sealed record Model(NetworkFrame Network, LetterId LetterId, LetterText Text, string? Asks, DateOnly ClosesOn);

    /// <summary>A message that hangs in a staff room is nobody's business alone, and it is not a letter to heads.</summary>
    public sealed record OpenMessage(Letter It, NetworkFrame Around) : IFoundHere<OpenMessage, LetterId>
    {
        public static async Task<OpenMessage?> FindAsync(Here here, LetterId id, CancellationToken cancel) =>
            await LetterToFollow.FindAsync(here, id, cancel) is { It: { IsMessage: true, IsOfWriterAlone: false } } found
                ? new(found.It, found.Around)
                : null;
    }

    public static async Task<RazorComponentResult<PrintNoticePage>> Show(Here here, OpenMessage letter, CancellationToken cancel)
    {
        var asker = await here.Db.People.Where(p => p.Id == letter.It.AskedBy).Select(p => p.Name).SingleAsync(cancel);
        var text = LetterText.Fill(
            letter.It.Subject, letter.It.Body, new("everybody", null, here.Network.Name, asker.Value, letter.It.ClosesOn));
        var asks = LetterKinds.For(letter.It).Form.Questions.Select(question => question.Label).FirstOrDefault();
        return PrintNoticePage.Show(new(here.Network, letter.It.Id, text, asks, letter.It.ClosesOn));
    }
}
