using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Skein.Site;

/// <summary>
/// What a page says when its form is refused. A page is a pure function of one record, so this is read from the record and never
/// from the page: what must be put right stands in its <c>Problems</c> or in the form it shows, and a notice with “go on,
/// because…” in its <c>Notice</c>.
/// </summary>
public sealed record RefusedForm(Problems? Problems, string? Notice)
{
    /// <summary>The field by which the same form goes on, with a reason.</summary>
    public const string Because = nameof(Because);

    private static readonly ConcurrentDictionary<Type, (PropertyInfo? Problems, PropertyInfo? Notice)> Known = new();

    internal bool IsEmpty => Problems is not { Any: true } && Notice is null;

    internal string Advice => (Problems is { Any: true }, Notice) switch
    {
        (true, _) => "Nothing was changed. Put right what stands under errors, and send it again.",
        _ => $"Nothing was changed. Read the notice; to go on, send the same again with your reason as {Because}.",
    };

    internal static RefusedForm On(RazorComponentResult page)
    {
        if (!page.Parameters.TryGetValue("Model", out var model) || model is null)
        {
            return new(null, null);
        }

        var (problems, notice) = Known.GetOrAdd(model.GetType(), PropertiesOf);
        var told = problems?.GetValue(model);
        return new(told as Problems ?? (told as ITellProblems)?.Problems, notice?.GetValue(model) as string);
    }

    internal static (PropertyInfo? Problems, PropertyInfo? Notice) PropertiesOf(Type model) =>
        (model.GetProperty(nameof(Problems), typeof(Problems))
            ?? Array.Find(model.GetProperties(), one => one.PropertyType.IsAssignableTo(typeof(ITellProblems))),
        model.GetProperty(nameof(Notice), typeof(string)));
}
