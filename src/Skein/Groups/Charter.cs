using Skein.Access;
using Skein.Persistence;

namespace Skein.Groups;

public readonly record struct CharterId(Guid Value) : IId<CharterId>
{
    public static bool TryParse(string? text, out CharterId id) => Ids.TryParse(text, out id);
}

/// <summary>The three answers of a charter. The questions are those of [002], in its order.</summary>
/// <param name="Found">How its people were found, what it is for, and what they are offered.</param>
/// <param name="OnBehalf">How it comes together to work on behalf of all the schools.</param>
/// <param name="WiderDifference">How what is learned in it makes a wider difference in the schools.</param>
public sealed record CharterAnswers(string? Found, string? OnBehalf, string? WiderDifference)
{
    public const int MaxLength = 2000;

    public bool AreWhole => Found is not null && OnBehalf is not null && WiderDifference is not null;
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

    public CharterAnswers Answers => new(Found, OnBehalf, WiderDifference);

    public static Charter Write(GroupId group, CharterAnswers answers, PersonId by, DateOnly today, DateTimeOffset now)
    {
        var charter = new Charter(Ids.New<CharterId>(now), group, by, today);
        charter.Write(answers, by);
        return charter;
    }

    /// <summary>Other words, later the same day.</summary>
    public void Write(CharterAnswers answers, PersonId by) =>
        (Found, OnBehalf, WiderDifference, WrittenBy) = (answers.Found, answers.OnBehalf, answers.WiderDifference, by);

    internal void EndOn(DateOnly day) => Until = day;
}

internal static class Charters
{
    public static Task<Charter?> OnAsync(SkeinDb db, GroupId group, DateOnly day, CancellationToken cancel) =>
        db.Charters.Where(c => c.GroupId == group).On(day).SingleOrDefaultAsync(cancel);

    public static async Task<bool> StandsAsync(SkeinDb db, GroupId group, DateOnly day, CancellationToken cancel) =>
        await OnAsync(db, group, day, cancel) is { Answers.AreWhole: true };
}
