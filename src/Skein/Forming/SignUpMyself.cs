using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Asking;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Forming;

/// <summary>Somebody who is signed in is led to their own page of the sign-up.</summary>
public static class SignUpMyself
{
    /// <summary>
    /// Whoever was asked by letter has a page; so has whoever signed up. The others open the one that the code opens.
    /// </summary>
    /// <summary>A sign-up of the network, by the code on its wall.</summary>
    public sealed record CodeOnTheWall(SignUpId Id, string Code) : IFoundHere<CodeOnTheWall, SignUpId>
    {
        public static async Task<CodeOnTheWall?> FindAsync(Here here, SignUpId id, CancellationToken cancel) =>
            await here.Db.SignUps
                .Where(s => s.Id == id && s.NetworkId == here.Id)
                .Select(s => s.Code)
                .SingleOrDefaultAsync(cancel) is { } code
                ? new(id, code)
                : null;
    }

    public static async Task<RedirectHttpResult> Show(Here here, Me me, CodeOnTheWall signUp, CancellationToken cancel) =>
        TypedResults.LocalRedirect(
            await OwnAsync(here.Db, signUp.Id, me.Id, here.Links, cancel) is { } own
                ? FormingLinks.Own(own)
                : FormingLinks.Join(signUp.Code));

    private static async Task<string?> OwnAsync(
        SkeinDb db, SignUpId signUp, PersonId me, SignedLinks links, CancellationToken cancel)
    {
        var signer = await links.SignerAsync(cancel);
        if (
            await db.Volunteers
                .Where(v => v.SignUpId == signUp && v.PersonId == me)
                .Select(v => (VolunteerId?)v.Id)
                .SingleOrDefaultAsync(cancel) is { } volunteer)
        {
            return signer.Write(LinkHolder.Purpose, volunteer.Value);
        }

        var asked = await db.Addressees.Where(a => a.PersonId == me)
            .Join(db.Letters.Where(l => l.AboutId == signUp.Value), a => a.LetterId, l => l.Id, (a, _) => (AddresseeId?)a.Id)
            .FirstOrDefaultAsync(cancel);
        return asked is { } addressee ? signer.Write(AnswerLetter.ByLink, addressee.Value) : null;
    }
}
