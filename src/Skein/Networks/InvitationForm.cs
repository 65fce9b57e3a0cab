using Skein.Forms;

namespace Skein.Networks;

/// <summary>What an invitation asks a school, whoever answers and whoever writes it down.</summary>
internal static class InvitationForm
{
    /// <summary>What a signed link of a school's own answer is for.</summary>
    public const string Purpose = "invitation";

    public const string Answer = "Answer";
    private const string Reason = "Reason";

    public static Form All { get; } = new(
    [
        new(Answer, "The answer", QuestionKind.Choice)
        {
            OrElse = "Choose yes, later or no",
            Options =
            [
                new(nameof(InvitationAnswer.Yes), "Yes", "The school becomes a member today."),
                new(nameof(InvitationAnswer.Later), "Later, perhaps"),
                new(nameof(InvitationAnswer.No), "No", "It can still join another time."),
            ],
        },
        new(Reason, "Why? You need not say", QuestionKind.Words)
        {
            Hint = "A line helps those who invited. Do not name a pupil or a colleague.",
            Longest = NetworkInvitation.LongestReason,
        },
    ]);

    public static (InvitationAnswer Answer, string? Reason) Read(Answers answers) =>
        (Enum.Parse<InvitationAnswer>(answers[Answer] ?? ""), answers[Reason]);

    /// <returns>What a school said so far; null before it has said anything.</returns>
    public static Answers? Kept(NetworkInvitation invitation) =>
        invitation.Said is { } said ? Answers.Known((Answer, said.ToString()), (Reason, invitation.Reason)) : null;
}
