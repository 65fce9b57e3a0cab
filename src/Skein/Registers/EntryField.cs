using System.Reflection;
using Skein.Forms;
using Skein.Networks;
using Skein.Site;

namespace Skein.Registers;

/// <summary>A question, and the property of an entry that keeps its answer.</summary>
internal sealed record EntryField(Question Question, PropertyInfo Kept)
{
    /// <summary>What the question offers, where that is read anew each time.</summary>
    public Func<Here, CancellationToken, Task<IReadOnlyList<Option>>>? Offered { get; init; }

    /// <summary>Whether what the page gives along is something that it could have given.</summary>
    public Func<Here, string, CancellationToken, Task<bool>>? IsOffered { get; init; }

    /// <summary>It asks for a day on which something was done, which is not ahead.</summary>
    public bool IsDone { get; init; }

    /// <summary>Whoever leaves it empty means today.</summary>
    public bool IsTodayOtherwise { get; init; }

    /// <summary>The answers that stand for true and for false, where it keeps which it was.</summary>
    public (string Yes, string No) Words { get; init; } = ("yes", "no");

    public async Task<Question> AskAsync(Here here, string? typed, CancellationToken cancel) => Question with
    {
        Options = await OptionsAsync(here, typed, cancel),
        Latest = IsDone ? here.Today : null,
        Otherwise = IsTodayOtherwise ? TypedDay.Write(here.Today) : Question.Otherwise,
    };

    /// <returns>What is kept, as somebody would type it.</returns>
    public string? Typed(object row) => Kept.GetValue(row) switch
    {
        null => null,
        DateOnly day => TypedDay.Write(day),
        bool isSo => isSo ? Words.Yes : Words.No,
        var kept when IdOf(kept) is { } id => id.ToString(),
        var kept => kept.ToString(),
    };

    public void Keep(object row, string? answer)
    {
        var kind = Nullable.GetUnderlyingType(Kept.PropertyType) ?? Kept.PropertyType;
        Kept.SetValue(row, answer is null ? null : Read(kind, answer));
    }

    private async Task<IReadOnlyList<Option>> OptionsAsync(Here here, string? typed, CancellationToken cancel) =>
        Offered is not null ? await Offered(here, cancel)
        : IsOffered is not null && typed is { Length: > 0 } && await IsOffered(here, typed, cancel) ? [new(typed, typed)]
        : Question.Options;

    private object Read(Type kind, string answer) => kind switch
    {
        _ when kind == typeof(string) => answer,
        _ when kind == typeof(DateOnly) => DateOnly.ParseExact(answer, "yyyy-MM-dd"),
        _ when kind == typeof(bool) => answer == Words.Yes,
        { IsEnum: true } => Enum.Parse(kind, answer),
        _ => IdAs(kind, Guid.Parse(answer)),
    };

    private static Guid? IdOf(object kept) => kept.GetType().GetProperty("Value")?.GetValue(kept) as Guid?;

    private static object IdAs(Type kind, Guid value) =>
        Activator.CreateInstance(kind, value) ?? throw new InvalidOperationException($"{kind.Name} is no kind of answer.");
}
