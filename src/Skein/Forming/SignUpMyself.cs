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
    public static async Task<Results<RedirectHttpResult, NotFound>> Show(
        Here here, SignUpId signUpId, SignedLinks links, CancellationToken cancel)
    {
        var code = await here.Db.SignUps
            .Where(s => s.Id == signUpId && s.NetworkId == here.Id)
            .Select(s => s.Code)
            .SingleOrDefaultAsync(cancel);
        if (code is null || here.Visitor.Id is not { } me)
        {
            return TypedResults.NotFound();
        }

        return TypedResults.LocalRedirect(
            await OwnAsync(here.Db, signUpId, me, links, cancel) is { } own ? FormingLinks.Own(own) : FormingLinks.Join(code));
    }

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
