using Skein.Access;
using Skein.Forms;
using Skein.Persistence;

namespace Skein.Groups;

public readonly record struct CharterId(Guid Value) : IId<CharterId>
{
    public static bool TryParse(string? text, out CharterId id) => Ids.TryParse(text, out id);
}

/// <summary>A charter as it stood from one day until another was written in its place (S-49).</summary>
public sealed class Charter : IVersioned, IDated
{
    private Charter(CharterId id, GroupId groupId, PersonId writtenBy, DateOnly from) =>
        (Id, GroupId, WrittenBy, From) = (id, groupId, writtenBy, from);

    public CharterId Id { get; private init; }
    public GroupId GroupId { get; private init; }
    public PersonId WrittenBy { get; private set; }
    public string? Found { get; private set; }
    public string? OnBehalf { get; private set; }
    public string? WiderDifference { get; private set; }
    public DateOnly From { get; private init; }
    public DateOnly? Until { get; private set; }
    public int Version { get; private set; }

    /// <summary>What a charter asks.</summary>
    public static Form Form { get; } = DataFiles.Read<Form>("Groups.charter.form.yaml", new FormInYaml());

    public Answers Answers => AnswersOf(Found, OnBehalf, WiderDifference);
    public bool IsWhole => AreWhole(Answers);

    public static bool AreWhole(Answers answers) => answers.Given.Count == Form.Questions.Count;

    public static Answers AnswersOf(string? found, string? onBehalf, string? widerDifference) =>
        Answers.Known((nameof(Found), found), (nameof(OnBehalf), onBehalf), (nameof(WiderDifference), widerDifference));

    public static Charter Write(GroupId group, Answers answers, PersonId by, DateOnly today, DateTimeOffset now)
    {
        var charter = new Charter(Ids.New<CharterId>(now), group, by, today);
        charter.Write(answers, by);
        return charter;
    }

    /// <summary>Other words, later the same day.</summary>
    public void Write(Answers answers, PersonId by) =>
        (Found, OnBehalf, WiderDifference, WrittenBy) = (
            answers[nameof(Found)], answers[nameof(OnBehalf)], answers[nameof(WiderDifference)], by);

    internal void EndOn(DateOnly day) => Until = day;
}

internal static class Charters
{
    public static Task<Charter?> OnAsync(SkeinDb db, GroupId group, DateOnly day, CancellationToken cancel) =>
        db.Charters.Where(c => c.GroupId == group).On(day).SingleOrDefaultAsync(cancel);

    public static async Task<bool> StandsAsync(SkeinDb db, GroupId group, DateOnly day, CancellationToken cancel) =>
        await OnAsync(db, group, day, cancel) is { IsWhole: true };
}
