namespace Skein.Mail;

/// <summary>
/// Tells somebody what another wrote down for them, so that nobody is spoken for unheard. It goes to them alone, with the page on
/// which they put it right.
/// </summary>
/// <param name="By">Who typed it in.</param>
/// <param name="On">The day.</param>
/// <param name="About">What it answers.</param>
/// <param name="Said">What was written down.</param>
/// <param name="AsTold">Who was told, where that is somebody else: “, as told to …”.</param>
public sealed record Receipt(string By, string On, string About, string Said, string AsTold = "") : MailText
{
    /// <summary>
    /// What a sheet says of it: that something was written down, and never what. Others have the sheet in their hands too.
    /// </summary>
    /// <param name="with">How they put it right.</param>
    public static string OnPaper(DateOnly on, string? toldTo, string with = "with your code") =>
        $"On {on.Said()} an answer was written down for you{(toldTo is null ? "" : $", as told to {toldTo}")}. "
            + $"If you did not say it, or would say it differently, put it right {with}. Nobody else can change it after that.";
}
