using System.Text.Encodings.Web;
using Skein.Site;

namespace Skein.Access;

/// <summary>Every address out of the slice.</summary>
public static class AccessLinks
{
    public const string Home = "/";
    public const string SignIn = "/sign-in";
    public const string Code = "/sign-in/code";
    public const string Slip = "/sign-in/invitation";
    public const string Passkey = "/sign-in/passkey";
    public const string PasskeyOptions = "/sign-in/passkey/options";
    public const string Kept = "/sign-in/kept";
    public const string SignOut = "/sign-out";
    public const string NotOpen = "/not-open";
    public static readonly NamedPage Ways = new("/me/sign-in", "Ways to sign in");
    public const string NewPasskey = "/me/sign-in/passkeys";
    public const string NewPasskeyOptions = "/me/sign-in/passkeys/options";
    public const string NewKey = "/me/sign-in/keys";
    public const string EndOthers = "/me/sign-in/other-sessions/end";
    public const string Sessions = "/me/sign-in/sessions";
    public const string EndAll = $"{Sessions}/end";

    /// <summary>A page of the way in that is come to with what was typed before, and not yet with an answer of its own.</summary>
    public static string Arriving(string page) => $"{page}?arriving=true";

    public static string SignInFor(string next) => $"{SignIn}?next={UrlEncoder.Default.Encode(next)}";

    public static string Link(string token) => $"{SignIn}/{token}";

    public static string Choice(string token) => $"{SignIn}/who/{token}";

    public static string TakeBackKey(ProgramKeyId key) => $"{NewKey}/{key.Value}/removal";

    public static string EndSession(SessionId session) => $"{Sessions}/{session.Value}/end";

    public static string RemovePasskey(PasskeyId passkey) => $"{NewPasskey}/{passkey.Value}/removal";
}
