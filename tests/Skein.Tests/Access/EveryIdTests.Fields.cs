using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.Schools;
using Skein.Tests.Architecture;
using Skein.Tests.Keeping;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

/// <summary>
/// An id in a field, or in a field's name, that is taken for one of another network, or for one that the form does not offer.
/// </summary>
internal sealed record SpoiltField(OfferedForm Form, string Field, IReadOnlyList<(string Name, string Value)> Fields)
{
    public string Name => Field.Split('[', '=')[0];

    public override string ToString() => $"{Form.Address.Route}, {Field}, as {Form.To.Part}";
}

/// <summary>
/// The same for ids in the fields of forms, which are read off what the forms offer, and for ids after the question mark.
/// </summary>
public abstract partial class EveryIdTests
{
    /// <summary>What is read as an id, and is never offered by a form of a network to whoever is signed in.</summary>
    private static readonly string[] FieldsOfOthers =
    [
        "Table", "Offer", // behind a signed link to one sign-up; both are looked for within it
        "Match", // on the preview of a pasted list: a school of a public register, and only one that it offered for that line
    ];

    /// <summary>Fields in which an id may stand that the form did not offer: any school of the public register.</summary>
    private static readonly (string Action, string Field)[] TakenOnPurpose = [("/invitations/new", "Schools"), ("/match", "To")];

    /// <summary>What stands after a question mark: which kind of thing it names, or null where it names none.</summary>
    private static readonly Dictionary<string, Type?> Queries = new()
    {
        ["school"] = typeof(SchoolId),
        ["schoolId"] = typeof(SchoolId),
        ["person"] = typeof(PersonId),
        ["one"] = typeof(PersonId),
        ["other"] = typeof(PersonId),
        ["network"] = typeof(NetworkId),
        ["on"] = null,
        ["page"] = null,
        ["q"] = null,
        ["left"] = null,
        ["card"] = null,
        ["deck"] = null, // the key of a file
        ["day"] = null,
        ["kind"] = null,
        ["to"] = null, // the key of a readership
        ["chosen"] = null, // an answer in words
        ["find"] = null,
        ["days"] = null,
        ["focus"] = null,
        ["authority"] = null,
        ["who"] = null,
        ["state"] = null,
        ["address"] = null,
        ["first"] = null,
        ["after"] = null,
        ["before"] = null, // the number of a wave; in the history, a place in time
    };

    [Fact]
    public async Task No_form_is_taken_with_an_id_in_a_field_that_it_did_not_offer()
    {
        var walk = await staged.WalkAsync();
        var (tried, taken) = (new HashSet<string>(), new List<string>());
        foreach (var route in walk.Forms.Keys.OrderBy(r => r.ToString(), StringComparer.Ordinal))
        {
            var spoilt = walk.Forms[route].SelectMany(form => Spoil(form, walk)).DistinctBy(s => s.Field)
                .Where(s => !TakenOnPurpose.Any(t => t.Field == s.Name
                && s.Form.Action.Split('?')[0].EndsWith(t.Action, StringComparison.Ordinal)))
                .ToList();
            var before = spoilt.Count == 0 ? "" : await Filled.TextOf(Site.Address, Jobs);
            foreach (var field in spoilt)
            {
                using var answer = await Tries.SendAsync(field.Form.To, field.Form.Action, field.Fields);
                tried.Add($"{field.Name} {route}");
                if (await TakesAsync(answer, field) is { } said)
                {
                    taken.Add($"{field}: {said}");
                }
            }

            taken.AddRange(
                Differences(before, spoilt.Count == 0 ? "" : await Filled.TextOf(Site.Address, Jobs))
                    .Select(line => $"{route} wrote: {line}"));
        }

        var names = tried.Select(t => t.Split(' ')[0]).ToHashSet();
        TestContext.Current.TestOutputHelper?.WriteLine($"{tried.Count} fields were tried.");
        Assert.True(taken.Count == 0, string.Join('\n', taken));
        Assert.DoesNotContain(FieldsReadAsIds(), field => !names.Contains(field) && !FieldsOfOthers.Contains(field));
    }

    [Fact]
    public async Task A_page_tells_no_more_of_an_id_of_another_network_after_the_question_mark_than_of_one_that_nothing_has()
    {
        var walk = await staged.WalkAsync();
        var (tried, told) = (0, new List<string>());
        foreach (var (route, good) in walk.Good)
        {
            foreach (var query in QueriesOf(route))
            {
                Assert.True(Queries.TryGetValue(query, out var kind), $"{route}: what is ?{query}=");
                if (kind is null)
                {
                    continue;
                }

                var foreign = walk.Addresses.ForWalkers(kind, staged.Staging.Networks[2]).First().Id;
                foreach (var walker in walk.Voices)
                {
                    var (theirs, nobodys) = (
                        await ReadAsync(walker, good, query, foreign), await ReadAsync(walker, good, query, Guid.Empty));
                    tried++;
                    told.AddRange(theirs == nobodys ? [] : [$"{route}?{query}= as {walker.Part}"]);
                }
            }
        }

        Assert.True(tried > 0);
        Assert.True(told.Count == 0, string.Join('\n', told));
    }

    /// <returns>Null where the form was turned away for this field; else what came instead.</returns>
    private static async Task<string?> TakesAsync(HttpResponseMessage answer, SpoiltField field)
    {
        if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
        {
            return null;
        }

        if (answer.StatusCode is not HttpStatusCode.UnprocessableEntity)
        {
            return $"{(int)answer.StatusCode}";
        }

        var problems = (await Browser.Read(answer)).QuerySelectorAll(".govuk-error-summary__list li").ToList();
        return problems.Any(p => p.QuerySelector("a") is not { } link
            || link.GetAttribute("href")!.Split('[')[0] == $"#{field.Name}")
            ? null
            : $"refused for something else: {string.Join(" | ", problems.Select(p => p.TextContent.Trim()))}";
    }

    private IEnumerable<SpoiltField> Spoil(OfferedForm form, Walk walk)
    {
        var filled = Tries.Filled(form, Site.Clock.Today);
        foreach (var (n, (name, value)) in filled.Index())
        {
            if (Foreign(name, walk) is { } renamed)
            {
                yield return new(form, Id().Replace(name, "…"), [.. filled.Take(n), (renamed, value), .. filled.Skip(n + 1)]);
            }

            var offered = form.Fields.Where(f => f.Name == name).SelectMany(f => f.Choices.Append(f.Value)).ToList();
            foreach (
                var (how, instead) in new[]
                {
                    ("", offered.Select(v => Foreign(v, walk))), (" here", offered.Select(v => NotOffered(v, offered, walk))),
                })
            {
                if (instead.OfType<string>().FirstOrDefault() is { } typed)
                {
                    yield return new(
                        form, $"{Id().Replace(name, "…")}={how}", [.. filled.Take(n), (name, typed), .. filled.Skip(n + 1)]);
                }
            }
        }
    }

    /// <returns>The text with an id of another network in it, of the same kind; null where there is no id in it.</returns>
    private string? Foreign(string text, Walk walk) =>
        Id().Match(text) is { Success: true } found && walk.Catalogue.Find(Guid.Parse(found.Value)) is { } thing
            ? Id().Replace(
                text, walk.Addresses
                    .ForWalkers(thing.Kind, staged.Staging.Networks[1])
                    .First(t => t.Id != thing.Id)
                    .Id.ToString(), 1)
            : null;

    /// <returns>The text with an id of this network in it, of the same kind, that the field does not offer; null where it
    /// offers all.</returns>
    private string? NotOffered(string text, List<string> offered, Walk walk) =>
        Id().Match(text) is { Success: true } found && walk.Catalogue.Find(Guid.Parse(found.Value)) is { } thing
        && walk.Addresses
        .ForOthers(thing.Kind, staged.Staging.Networks[0])
        .FirstOrDefault(t => !offered.Any(o => o.Contains(t.Id.ToString(), StringComparison.OrdinalIgnoreCase))) is { } other
            ? Id().Replace(text, other.Id.ToString(), 1)
            : null;

    /// <summary>The fields that a handler reads as an id, or as one of those it offers.</summary>
    private static IEnumerable<string> FieldsReadAsIds() =>
    [
        .. SourceTree.Files(".cs").Where(file => file.StartsWith("src/Skein/", StringComparison.Ordinal))
            .SelectMany(file => ReadAsId().Matches(SourceTree.Read(file)).Select(found => found.Groups[1].Value)).Distinct(),
    ];

    private static IEnumerable<string> QueriesOf(WalkedRoute route) => route.Handler.GetParameters()
        .Where(p => !route.Path.Contains($"{{{p.Name}}}", StringComparison.Ordinal)
        && p.GetCustomAttribute<FromFormAttribute>() is null)
        .Where(p => (Nullable.GetUnderlyingType(p.ParameterType) ?? p.ParameterType) is var type
            && (
                type == typeof(string)
                    || type == typeof(int)
                    || type == typeof(bool)
                    || type == typeof(DateOnly)
                    || Catalogue.IsId(type)))
        .Select(p => p.Name!);

    /// <summary>The answer, without the id that was asked for and without what is drawn anew for every page.</summary>
    private static async Task<string> ReadAsync(Walker walker, Address good, string query, Guid id)
    {
        using var answer = await walker.Browser.Get($"{good.Url}?{query}={id}");
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        return $"{answer.StatusCode} {answer.Headers.Location}\n{Drawn().Replace(text, "")}".Replace(
            id.ToString(), "", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}")]
    private static partial Regex Id();

    [GeneratedRegex(@"<input[^>]*name=""(__RequestVerificationToken|_once)""[^>]*>|""traceId"":""[^""]*""")]
    private static partial Regex Drawn();

    [GeneratedRegex(@"(?:Id\.TryParse\(typed\.|\.Offers\(typed\.|\.Value == typed\.|OnlyOffered\([^\n]*typed\.)(\w+)")]
    private static partial Regex ReadAsId();
}
