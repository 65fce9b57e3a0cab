namespace Skein.Demo;

/// <summary>
/// What made-up heads say gets in the way of learning: thirteen issues, one for each of the lines that S-25 speaks of.
/// </summary>
internal static class Issues
{
    public static readonly IReadOnlyList<(string About, string Said)> All =
    [
        (
            "Talk before writing",
            "Many of our children have a story to tell and stop when they pick up a pencil. They need to say it first."),
        ("Moving up", "What we know of a child in July is lost by October. Each move costs them half a term."),
        ("Boys and reading", "Boys read to be finished. We have not found the books, or the reason, that would change it."),
        ("Being stuck", "When it gets hard they wait for a grown-up. They do not know what else to try."),
        ("Homework and home", "Families would help if they knew how. We send sheets home and hear nothing."),
        ("Questions in class", "We ask, two hands go up, and we move on. The other twenty-five have learned to keep still."),
        ("Coming to school", "A few children miss a day most weeks, and always the same day."),
        ("Playtime", "What goes wrong at dinner time is still going wrong in the afternoon."),
        ("Marking", "We write a great deal in their books. I am not sure that anybody reads it."),
        (
            "New to English",
            "Children who arrive in the middle of a year are quiet for months. We wait too long before we find out what they "
                + "know."),
        ("Number sense", "They can do the sum on the page and cannot tell when an answer is silly."),
        ("Time to look", "No teacher here has seen another one teach since they started."),
        ("Confidence", "They say they are no good at it before they have begun. Some of them had it from us."),
    ];

    public static string About(int number) => All[number % All.Count].About;

    public static StoryReply Pick(int number) => new(All[number % All.Count].Said);
}
