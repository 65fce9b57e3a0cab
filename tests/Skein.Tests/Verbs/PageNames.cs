using System.Reflection;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Routing.Template;
using Skein.Questions;
using Skein.Site;

namespace Skein.Tests.Verbs;

/// <summary>Whether a page is called the same in the browser, at its head, and in the links that lead to it.</summary>
internal static class PageNames
{
    private static readonly List<(TemplateMatcher Address, string Name)> Named = [.. Places()];

    /// <returns>What is called otherwise than the page that it leads to.</returns>
    public static IEnumerable<string> Wrong(IDocument page)
    {
        if (page.QuerySelector("h1.govuk-heading-l") is { } head
            && page.Title?.StartsWith($"{Words(head)} - ", StringComparison.Ordinal) != true)
        {
            yield return $"the browser says “{page.Title}”, and the page “{Words(head)}”";
        }

        // A panel's heading and the act that is next lead on in words of their own, a list's further pages bear numbers, and a
        // page that leads to itself is looked at again.
        foreach (var link in page.QuerySelectorAll("main a[href]")
            .Where(link => link.Closest(".govuk-pagination, .panel__title, .act, .day-chooser, #newcomers, #early") is null))
        {
            var path = link.GetAttribute("href")!;
            var isItself = new Uri(page.Url).AbsolutePath == path;
            if (isItself || path.Contains('?', StringComparison.Ordinal) || !path.StartsWith('/'))
            {
                continue;
            }

            var names = Named.Where(place => place.Address.TryMatch(path, [])).Select(place => place.Name).ToList();
            var said = Words(link);
            if (names.Count > 0 && !names.Any(name => said == name || said == $"Back to {name}"))
            {
                yield return $"“{said}” leads to “{names[0]}”";
            }
        }
    }

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Every page that has a name of its own; a network's home is called what the network is called.</summary>
    private static IEnumerable<(TemplateMatcher, string)> Places()
    {
        foreach (var links in typeof(NamedPage).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Links", StringComparison.Ordinal)))
        {
            var fixedPlaces = links.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Where(field => field.FieldType == typeof(NamedPage)).Select(field => (NamedPage)field.GetValue(null)!)
                .Select(place => (place.Address, place.Name));
            var made = links.GetMethods(BindingFlags.Public | BindingFlags.Static)
                .Where(method => method.ReturnType == typeof(NamedPage) && !method.IsSpecialName
                    && method.GetParameters().All(parameter => parameter.ParameterType != typeof(Deck)))
                .Select(method => (Address: Address.Pattern(Linking(method)), Name: NameOf(method)));
            foreach (var (address, name) in fixedPlaces.Concat(made).Where(place => place.Name != "Home"))
            {
                yield return (new(TemplateParser.Parse(address), []), name);
            }
        }
    }

    private static Delegate Linking(MethodInfo method) => method.CreateDelegate(
        System.Linq.Expressions.Expression.GetFuncType(
            [.. method.GetParameters().Select(parameter => parameter.ParameterType), typeof(NamedPage)]));

    private static string NameOf(MethodInfo method) => ((NamedPage)method.Invoke(
        null, [.. method.GetParameters().Select(parameter => Activator.CreateInstance(parameter.ParameterType))])!).Name;
}
