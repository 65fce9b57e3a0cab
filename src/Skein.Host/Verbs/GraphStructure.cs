using System.CommandLine;
using Skein.NetworkAnalysis;

namespace Skein.Host.Verbs;

/// <summary>Says which of four structures a network of schools looks like, and the numbers that this rests on.</summary>
internal static class GraphStructure
{
    private static readonly StructureSettings Usual = new();

    private sealed record Told(string Label, IReadOnlyList<Told.Finding> Findings, IReadOnlyList<string> Bridges)
    {
        public sealed record Finding(
            StructureModel Model, bool Holds, string Reason, IReadOnlyDictionary<string, double?> Figures);
    }

    public static Command Verb()
    {
        var (input, json) = (new GraphInput(), JsonOption.Create());
        var subNetworks = List("--subnetworks", "SUBNETWORK TAB SCHOOL: the declared sub-networks.");
        var strands = List("--strands", "STRAND TAB SCHOOL: who takes part in what.");
        var inner = List("--inner", "GROUP TAB SCHOOL: a line for each member of a group of co-leaders or heads.");
        var themes = List("--themes", "THEME TAB PERSON: the theme groups.");
        var hub = Share("--hub", "Wheel and hub from this degree centralisation on.", Usual.HubCentralisation);
        var modularity = Share("--modularity", "Sub-networks from this modularity on.", Usual.SubNetworkModularity);
        var coverage = Share("--coverage", "Integrated themes from this share of schools in a strand on.", Usual.StrandCoverage);
        var bridging = Share("--bridges", "Concentric circles below this share of people in several themes.", Usual.BridgeShare);
        var verb = new Command("structure", "Says what structure a network of schools looks like, and why.");
        input.AddTo(verb);
        foreach (var option in new Option[] { subNetworks, strands, inner, themes, hub, modularity, coverage, bridging, json })
        {
            verb.Add(option);
        }

        verb.SetAction((parsed, cancel) => Task.Run(
            () =>
            {
                var read = input.Read(parsed, cancel);
                var schools = read.Places();
                var people = new Dictionary<string, int>();
                var settings = new StructureSettings
                {
                    HubCentralisation = parsed.GetValue(hub),
                    SubNetworkModularity = parsed.GetValue(modularity),
                    StrandCoverage = parsed.GetValue(coverage),
                    BridgeShare = parsed.GetValue(bridging),
                };
                var reading = StructureReader.Read(
                    new()
                    {
                        Schools = read.Graph.Collapse(),
                        SubNetworkOf = Divide(parsed.GetValue(subNetworks), schools),
                        Strands = ReadLists(parsed.GetValue(strands), name => Find(schools, name)),
                        InnerGroups = ReadLists(parsed.GetValue(inner), name => Find(schools, name)),
                        Themes = ReadLists(parsed.GetValue(themes), name => people.TryAdd(name, people.Count) ? people.Count - 1
                            : people[name]),
                    },
                    settings);
                var names = people.ToDictionary(one => one.Value, one => one.Key);
                var bridges = reading.Bridges.Select(one => names[one]).Order(StringComparer.Ordinal).ToList();
                Tell(reading, bridges, parsed.GetValue(json));
                return ExitCode.Done;
            },
            cancel));
        return verb;
    }

    private static Option<string?> List(string name, string description) =>
        new(name) { Description = $"A file of lines {description}" };

    private static Option<double> Share(string name, string description, double usual) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual };

    private static void Tell(StructureReading reading, IReadOnlyList<string> bridges, bool asJson)
    {
        if (asJson)
        {
            JsonOption.Write(new Told(reading.Label, [.. reading.Findings.Select(Tell)], bridges));
            return;
        }

        Console.Out.WriteLine($"It looks like: {reading.Label}.");
        foreach (var finding in reading.Findings)
        {
            Console.Out.WriteLine(finding.Reason);
            Console.Out.WriteLine(
                "  " + string.Join(
                    ", ", finding.Figures.Select(one => $"{one.Key} {GraphOutput.Text(Math.Round(one.Value, 4))}")));
        }

        if (bridges.Count > 0)
        {
            Console.Out.WriteLine($"In more than one theme: {string.Join(", ", bridges)}.");
        }
    }

    private static Told.Finding Tell(StructureFinding finding) =>
        new(
            finding.Model, finding.Holds, finding.Reason,
            finding.Figures.ToDictionary(one => one.Key, one => double.IsFinite(one.Value) ? one.Value : (double?)null));

    private static int[] Divide(string? path, Dictionary<string, int> schools)
    {
        var groups = ReadLists(path, name => Find(schools, name));
        if (groups.Count == 0)
        {
            return [];
        }

        var of = new int[schools.Count];
        Array.Fill(of, -1);
        foreach (var (group, members) in groups.Index())
        {
            foreach (var school in members)
            {
                of[school] = of[school] < 0
                    ? group
                    : throw new VerbException($"{path} has a school in two sub-networks.", ExitCode.BadInput);
            }
        }

        return Array.TrueForAll(of, one => one >= 0)
            ? of
            : throw new VerbException($"{path} must put every school into a sub-network.", ExitCode.BadInput);
    }

    private static List<IReadOnlyCollection<int>> ReadLists(string? path, Func<string, int> find)
    {
        if (path is null)
        {
            return [];
        }

        using var stream = GroupsVerb.Open(path);
        using var reader = new StreamReader(stream);
        var lists = new Dictionary<string, List<int>>();
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (text.Split('\t') is not [{ Length: > 0 } list, { Length: > 0 } member])
            {
                throw new VerbException($"{path}: Line {line} is not two names parted by a tab.", ExitCode.BadInput);
            }

            if (!lists.TryGetValue(list, out var members))
            {
                lists.Add(list, members = []);
            }

            members.Add(find(member));
        }

        return [.. lists.Values];
    }

    private static int Find(Dictionary<string, int> schools, string name) =>
        schools.TryGetValue(name, out var place)
            ? place
            : throw new VerbException($"{name} is not among the schools.", ExitCode.BadInput);
}
