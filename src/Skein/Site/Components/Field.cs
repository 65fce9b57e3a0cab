using Microsoft.AspNetCore.Components;

namespace Skein.Site;

/// <summary>What every field of a form has: a name that is also its id, a label, perhaps help, and what is wrong.</summary>
public abstract class Field : ComponentBase
{
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>What tells this field from others with the same label: read out after it, and seen beside it anyway.</summary>
    [Parameter]
    public string? About { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>The problems of the whole form; the field shows those that bear its name.</summary>
    [Parameter]
    public Problems? Problems { get; set; }

    /// <summary>The label is the heading of a page that asks this one thing.</summary>
    [Parameter]
    public bool Heading { get; set; }

    internal string[] Messages => Problems?.All.Where(p => p.Field == Name).Select(p => p.Message).ToArray() ?? [];

    internal bool Wrong => Problems?.All.Any(p => p.Field == Name) ?? false;

    internal string HintId => $"{Name}-hint";

    internal string ErrorId => $"{Name}-error";

    /// <summary>The ids of what a screen reader reads out after the label; null when there is nothing.</summary>
    internal virtual string? DescribedBy => (Hint, Wrong) switch
    {
        (null, false) => null,
        (null, true) => ErrorId,
        (_, false) => HintId,
        (_, true) => $"{HintId} {ErrorId}",
    };

    /// <summary>The class of the control, with those for a wrong answer and a width where they apply.</summary>
    internal string Class(string control, string? extra = null) =>
        (Wrong ? $"{control} {control}--error" : control) + (extra is null ? "" : $" {extra}");
}
