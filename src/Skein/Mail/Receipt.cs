namespace Skein.Mail;

/// <summary>
/// Tells somebody what another wrote down for them, so that nobody is spoken for unheard. It goes to them alone, with the page on
/// which they put it right.
/// </summary>
/// <param name="By">Who typed it in.</param>
/// <param name="ToldTo">Who was told, where that is somebody else.</param>
/// <param name="On">The day.</param>
/// <param name="About">What it answers.</param>
/// <param name="Said">What was written down.</param>
public sealed record Receipt(string By, string? ToldTo, DateOnly On, string About, string Said)
{
    public string Subject => $"Written down for you: {About}";

    public string Words => $"""
        {By} wrote down on {On.Said()} what you said{AsTold}. It answers “{About}”.

        This was written down:
        {Said}

        {PutRight}
        """;

    private const string PutRight =
        "If that is not what you said, put it right on the page below. "
            + "You need no account, and nobody else can change it after that.";

    private string AsTold => ToldTo is null || ToldTo == By ? "" : $", as told to {ToldTo}";

    /// <summary>
    /// What a sheet says of it: that something was written down, and never what. Others have the sheet in their hands too.
    /// </summary>
    /// <param name="with">How they put it right.</param>
    public static string OnPaper(DateOnly on, string? toldTo, string with = "with your code") =>
        $"On {on.Said()} an answer was written down for you{(toldTo is null ? "" : $", as told to {toldTo}")}. "
            + $"If you did not say it, or would say it differently, put it right {with}. Nobody else can change it after that.";
}
