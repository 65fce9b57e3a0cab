using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Skein.Agreements;
using Skein.Asking;
using Skein.Networks;
using Skein.Sustaining;
using Skein.Tests.Questions;
using Skein.Tests.Support;
using Skein.Voice;

namespace Skein.Tests.Access;

/// <summary>One way in, and which kind of thing each place of its address names: as the handler says it.</summary>
internal sealed partial record WalkedRoute(string Method, string Path, MethodInfo Handler, bool IsOpen)
{
    /// <summary>Places that hold no id, and what stands there when the route is walked.</summary>
    private static readonly Dictionary<string, string> Words = new()
    {
        ["number"] = "1", // of a version of a text
        ["act"] = MembershipAct.Rest.Key,
        ["prompt"] = ShippedDecks.Leaders.Cards.First().Prompt.Id,
        ["key"] = "people.addresses", // of a measure that everybody may read
        ["template"] = Baseline.Template,
        ["name"] = "A", // of a proposal
        ["to"] = "heads", // to whom a message goes
        ["protocol"] = "study-visit",
    };

    /// <summary>Where the word is one of several lists, by the beginning of the route.</summary>
    private static readonly (string Within, string Word)[] Kinds =
    [
        ("/networks/{networkId}/letters", LetterKind.HeadsIssues),
        ("/networks/{networkId}/messages", LetterKind.DatePoll),
        ("/networks/{networkId}/agreements", AgreementKind.NetworkAgreement),
    ];

    private static readonly string[] Asks = ["/networks/{networkId}/invitations/new"];

    /// <summary>A signed link or a code is itself the right to what it opens, and names no id.</summary>
    private static readonly string[] Signed = ["link", "code", "token"];

    /// <summary>What is looked for on a page that shows its form only beside what it found.</summary>
    public string Sought => Asks.Contains(Path) ? "?q=school" : "";

    public IReadOnlyList<(string Name, Type Kind)> Ids { get; } =
    [
        .. Names(Path)
            .Select(name => (name, KindOf(Handler, name)))
            .Where(p => p.Item2 is not null)
            .Select(p => (p.name, p.Item2!)),
    ];

    public bool IsSigned => Names(Path).Any(Signed.Contains);

    /// <summary>Places of the address that the walk does not know how to fill.</summary>
    public IEnumerable<string> Unknown =>
        Names(Path).Where(name => !Signed.Contains(name) && Ids.All(id => id.Name != name) && WordFor(name) is null);

    public static IReadOnlyList<WalkedRoute> Of(TestSite site) =>
    [
        .. from endpoint in site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
           let path = Constraint().Replace("/" + endpoint.RoutePattern.RawText?.Trim('/'), "{$1}")
           where !path.StartsWith("/test/", StringComparison.Ordinal)
           let handler = endpoint.Metadata.GetMetadata<MethodInfo>()
           where handler is not null
           from method in EveryRoute.Methods(endpoint)
           orderby path, method
           select new WalkedRoute(method, path, handler, endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null),
    ];

    public string Filled(IReadOnlyDictionary<string, Guid> ids) =>
        Parameter().Replace(
            Path, found => ids.TryGetValue(found.Groups[1].Value, out var id) ? id.ToString() : WordFor(found.Groups[1].Value)!);

    /// <returns>The ids in an address of this route, or null where it is none of it.</returns>
    public Dictionary<string, Guid>? Read(string address)
    {
        var (mine, theirs) = (Path.Trim('/').Split('/'), address.Split('?', '#')[0].Trim('/').Split('/'));
        if (mine.Length != theirs.Length)
        {
            return null;
        }

        var ids = new Dictionary<string, Guid>();
        foreach (var (part, typed) in mine.Zip(theirs))
        {
            if (Parameter().Match(part) is not { Success: true } place)
            {
                if (part != typed)
                {
                    return null;
                }
            }
            else if (Ids.Any(id => id.Name == place.Groups[1].Value))
            {
                if (!Guid.TryParse(typed, out var id))
                {
                    return null;
                }

                ids.Add(place.Groups[1].Value, id);
            }
        }

        return ids;
    }

    public override string ToString() => $"{Method} {Path}";

    private static IEnumerable<string> Names(string path) => Parameter().Matches(path).Select(found => found.Groups[1].Value);

    private static Type? KindOf(MethodInfo handler, string name)
    {
        if (name == "task")
        {
            return typeof(NetworkTaskId); // or the key of a task that nobody has changed yet
        }

        return handler.GetParameters()
            .Select(parameter => BoundIds.KindOf(parameter, name))
            .FirstOrDefault(kind => kind is not null);
    }

    private string? WordFor(string name) => name == "kind"
        ? Kinds.FirstOrDefault(k => Path.StartsWith(k.Within, StringComparison.Ordinal)).Word
        : Words.GetValueOrDefault(name);

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parameter();
}
