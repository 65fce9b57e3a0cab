using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Asking;
using Skein.Persistence;

namespace Skein.Voice;

/// <summary>The code on a sheet of questions leads to them. The page where it is typed keeps nothing of it.</summary>
internal sealed class SurveyCodes(SkeinDb db, SignedLinks links) : IOpenByCode
{
    public static RedirectHttpResult Lead() => TypedResults.LocalRedirect(AskingLinks.EnterCode);

    public async Task<string?> FindAsync(string code, CancellationToken cancel) =>
        await db.Tokens.Where(t => t.Code == code).Select(t => (TokenId?)t.Id).SingleOrDefaultAsync(cancel) is { } token
            ? VoiceLinks.Answer((await links.SignerAsync(cancel)).Write(AnswerSurvey.Purpose, token.Value))
            : null;
}
