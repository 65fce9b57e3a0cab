using Skein.Access;
using Skein.Forms;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Voice;

/// <summary>
/// A survey that is ready, but for what its questions are tied to: that is the network's to say. One file each.
/// </summary>
public sealed record SurveyTemplate : IFound<SurveyTemplate>
{
    static Task<SurveyTemplate?> IFound<SurveyTemplate>.FindAsync(Asked asked, Sought sought, CancellationToken cancel) =>
        Task.FromResult(SurveyTemplates.Find(sought.Word("template")));

    public required string Key { get; init; }
    public required string Title { get; init; }
    public required string About { get; init; }
    public required string Why { get; init; }
    public required IReadOnlyList<TemplateItem> Items { get; init; }
}

public sealed record TemplateItem
{
    public required QuestionKind Kind { get; init; }
    public required string Text { get; init; }
    public IReadOnlyList<string> Choices { get; init; } = [];
}

public static class SurveyTemplates
{
    public static IReadOnlyList<SurveyTemplate> All { get; } = [.. DataFiles.ReadAll<SurveyTemplate>("Voice.surveys")];

    public static SurveyTemplate? Find(string key) => All.FirstOrDefault(t => t.Key == key);

    public static SurveyTemplate For(string key) =>
        Find(key) ?? throw new InvalidOperationException($"No survey of ours is called {key}.");
}

/// <summary>
/// How things stand before the work begins. It is offered in the first month, because it cannot be asked afterwards.
/// </summary>
public static class Baseline
{
    public const string Template = "baseline";
    public const int DaysOffered = 31;

    /// <summary>Whether the network is in its first month and has not drafted its baseline. Home may say so too.</summary>
    public static Task<bool> IsOfferedAsync(Here here, CancellationToken cancel)
    {
        var (since, drafted) = (here.Today.AddDays(-DaysOffered), From(here.Db, here.Id));
        return here.Db.Networks.AnyAsync(n => n.Id == here.Id && n.StartedOn > since && !drafted.Any(), cancel);
    }

    /// <summary>Whether a network that began on that day is in its first month.</summary>
    public static bool IsTime(DateOnly startedOn, DateOnly today) => startedOn > today.AddDays(-DaysOffered);

    public static IQueryable<Survey> From(SkeinDb db, NetworkId network) =>
        db.Surveys.Where(s => s.NetworkId == network && s.Template == Template);
}
