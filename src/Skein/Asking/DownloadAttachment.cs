using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Asking;

/// <summary>
/// The file that goes with a letter, for whoever may read the letter. A browser keeps it, and opens nothing by itself.
/// </summary>
public static class DownloadAttachment
{
    public static Task<Results<FileContentHttpResult, NotFound>> FromLetter(
        Here here, OneLetter letter, CancellationToken cancel) => AnswerAsync(here.Db, letter.It.Id, cancel);

    public static async Task<Results<FileContentHttpResult, NotFound>> FromLink(
        Asked asked, Ask ask, CancellationToken cancel) =>
        ask.Attached is { } attached ? await AnswerAsync(asked.Db, attached.Letter, cancel) : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> AnswerAsync(
        SkeinDb db, LetterId letter, CancellationToken cancel) =>
        await db.Attachments.AsNoTracking().SingleOrDefaultAsync(a => a.LetterId == letter, cancel) is { } found
            ? TypedResults.File(found.Content, found.MediaType, found.Name)
            : TypedResults.NotFound();
}
