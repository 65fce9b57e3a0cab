using Skein.Site;

namespace Skein.Access;

/// <summary>Every way in to the slice, in one place.</summary>
public static class AccessRoutes
{
    public static void MapAccess(this SiteRoutes site)
    {
        // Whoever signs in is not yet anybody. Reading is free; every try counts.
        var open = site.MapGroup().IsOpen();
        open.MapGet(AccessLinks.SignIn, AskForCode.Show);
        open.MapGet(AccessLinks.Code, EnterSignInCode.Show);
        open.MapGet(AccessLinks.Slip, EnterSlip.Show);
        open.MapGet(AccessLinks.Choice, ChoosePerson.Show);
        open.MapGet(AccessLinks.Link, OpenLink.Show);

        var tries = site.MapGroup().IsOpen().RequireRateLimiting(SignInLimits.Policy).CarriesWords();
        tries.MapPost(AccessLinks.SignIn, AskForCode.Send);
        tries.MapPost(AccessLinks.Code, EnterSignInCode.Take);
        tries.MapPost(AccessLinks.Slip, EnterSlip.Take);
        tries.MapPost(AccessLinks.PasskeyOptions, UsePasskey.Ask);
        tries.MapPost(AccessLinks.Passkey, UsePasskey.SignIn);
        tries.MapPost(AccessLinks.Choice, ChoosePerson.Choose);
        tries.MapPost(AccessLinks.Link, OpenLink.Take);

        open.MapPost(AccessLinks.Kept, CarryWords.Show).NeedsNoToken();
        open.MapPost(AccessLinks.SignOut, SignOut.Send);
        open.MapGet(AccessLinks.NotOpen, SignOut.NotOpen);

        // For whoever is signed in, about themselves. A key was made by one form, and whoever loads its answer again sees the
        // page.
        var own = site.MapGroup().ByPersonAlone();
        own.MapGet(AccessLinks.Ways, WaysToSignIn.Show);
        own.MapGet(AccessLinks.NewKey, WaysToSignIn.Show);
        own.MapGet("/api/me/passkeys", WaysToSignIn.List);
        own.MapPost(AccessLinks.NewPasskeyOptions, AddPasskey.Ask);
        own.MapPost(AccessLinks.NewPasskey, AddPasskey.Add);
        own.MapPost(AccessLinks.RemovePasskey, AddPasskey.Remove);
        own.MapPost(AccessLinks.NewKey, MakeProgramKey.Make);
        own.MapPost(AccessLinks.TakeBackKey, MakeProgramKey.TakeBack);
        own.MapGet("/api/me/sessions", EndSessions.List);
        own.MapPost(AccessLinks.EndOthers, EndSessions.EndOthers);
        own.MapPost(AccessLinks.EndAll, EndSessions.EndAll);
        own.MapPost(AccessLinks.EndSession, EndSessions.End);
    }
}
