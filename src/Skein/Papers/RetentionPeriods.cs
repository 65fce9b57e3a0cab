using System.Globalization;
using Skein.Access;
using Skein.Duties;
using Skein.Groups;
using Skein.Jobs;
using Skein.Mail;
using Skein.Pairs;
using Skein.People;
using Skein.Voice;

namespace Skein.Papers;

/// <summary>
/// For how long things are kept, and from how many answers on something is shown: the figures of the code that forgets and
/// counts, so that no paper and no statement can say another.
/// </summary>
public static class RetentionPeriods
{
    /// <param name="What">What is kept.</param>
    /// <param name="HowLong">Until when.</param>
    public sealed record Line(string What, string HowLong);

    /// <summary>The figures by the names under which papers ask for them.</summary>
    public static IReadOnlyDictionary<string, string?> Figures { get; } = new Dictionary<string, string?>
    {
        ["k"] = Whole(Disclosure.K),
        ["three_schools"] = Whole(Disclosure.FewestSchools),
        ["writers"] = Whole(Disclosure.FewestWriters),
        ["wave_days"] = Whole(Wave.LongestOpen),
        ["again_days"] = Whole(Wave.DaysBetween),
        ["hard_times"] = Whole(ListDuties.FewestTold),
        ["mail_days"] = Whole(ForgetMailTexts.DaysKept),
        ["code_minutes"] = Whole(SignInCode.Lifetime.TotalMinutes),
        ["code_tries"] = Whole(SignInCode.MostTries),
        ["place_tries"] = Whole(SignInLimits.TriesInAWindow),
        ["place_minutes"] = Whole(SignInLimits.Window.TotalMinutes),
        ["session_days"] = Whole(KeptByAccess.SessionDays),
        ["slip_days"] = Whole(SignInSlip.Lifetime.TotalDays),
        ["ended_days"] = Whole(KeptByAccess.DaysAfterEnd),
        ["key_days"] = Whole(ProgramKey.LongestDays),
        ["form_days"] = Whole(ForgetSentForms.DaysKept),
        ["invitation_days"] = Whole(GroupInvitation.DaysOpen),
        ["pair_days"] = Whole(Pair.DaysOpen),
        ["parting_days"] = Whole(JoinedRecords.DaysToPart),
        ["link_days"] = Whole(DoneLinks.DaysOpen),
        ["digest_days"] = Whole(SendDigests.DaysKept),
        ["wrong_codes"] = Whole(CodeTries.WrongAMinute),
    };

    public static IReadOnlyList<Line> Lines { get; } =
    [
        new(
            "Names, roles, groups and their days, what was written under a name, and the history",
            "As long as this installation keeps the network, or until the person is erased. Skein deletes none of it by itself."),
        new("E-mail address and telephone number", "Until the person leaves their last network, or is erased"),
        new(
            "The address under which a message was sent, its subject, and that it was sent",
            "As long as the installation lives, or until the person is erased"),
        new("The words of a message that was sent", $"{Figures["mail_days"]} days after it left"),
        new(
            "The words of a reply by mail, and the address it came from",
            $"{Figures["mail_days"]} days after it came; the mailbox keeps its own copy until whoever runs it empties it"),
        new("A code or link to sign in", $"Open for {Figures["code_minutes"]} minutes; deleted a day after"),
        new("A session in a browser", $"{Figures["session_days"]} days after it was last used, or until the person signs out"),
        new(
            "A slip of paper to sign in with",
            $"Open for {Figures["slip_days"]} days; deleted {Figures["ended_days"]} days after"),
        new(
            "A key for a program, kept as a mark",
            $"{Figures["key_days"]} days at most; deleted {Figures["ended_days"]} days after it ended"),
        new("That a form was sent, and by whom", $"{Figures["form_days"]} days"),
        new("An invitation to a group that was not answered", $"{Figures["invitation_days"]} days"),
        new("A proposal of a coaching pair that was not answered", $"{Figures["pair_days"]} days"),
        new("What two records of one person were before they were joined", $"{Figures["parting_days"]} days"),
        new("A link in a daily message", $"{Figures["link_days"]} days; that a message went, {Figures["digest_days"]} days"),
        new(
            "Answers without a name, each with its school, and the leave to give one",
            $"Until the last day of asking, {Figures["wave_days"]} days at most; then only totals are kept"),
        new(
            "Own words in such an answer",
            $"Deleted unread where fewer than {Figures["writers"]} wrote; otherwise kept without school, with names taken out"),
        new("Who opened which page", "Not kept"),
    ];

    private static string Whole(double figure) => figure.ToString("0", CultureInfo.InvariantCulture);
}
