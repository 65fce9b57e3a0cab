using Skein.Site;

namespace Skein.Mail;

/// <summary>Every way in to the slice, in one place.</summary>
public static class MailRoutes
{
    public static void MapMail(this SiteRoutes site) =>
        // Open to everybody who can reach it: it is there only where nobody else can, or where all is made up.
        site.MapGet(MailLinks.ShownMail, ShownMail.Show).AllowAnonymous();
}

/// <summary>Every address out of the slice.</summary>
public static class MailLinks
{
    public const string ShownMail = "/mail";
}
