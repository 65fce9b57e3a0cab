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
        var staff = List("--staff", "SCHOOL TAB PERSON: who is from which school.");
        var people = List("--people", "PERSON TAB PERSON: who took part in something together; with --staff.");
        var mediated = Share("--mediated", "Wheel and hub from this share of ties across schools on one person.", Usual.HubShare);
        var hub = Share("--hub", "Wheel and hub from this degree centralisation on.", Usual.HubCentralisation);
        var modularity = Share("--modularity", "Sub-networks from this modularity on.", Usual.SubNetworkModularity);
        var coverage = Share("--coverage", "Integrated themes from this share of schools in a strand on.", Usual.StrandCoverage);
        var bridging = Share("--bridges", "Concentric circles below this share of people in several themes.", Usual.BridgeShare);
        var verb = new Command("structure", "Says what structure a network of schools looks like, and why.");
        input.AddTo(verb);
        Option[] options =
            [subNetworks, strands, inner, themes, staff, people, mediated, hub, modularity, coverage, bridging, json];
        foreach (var option in options)
        {
            verb.Add(option);
        }

        verb.SetAction((parsed, cancel) => Task.Run(
            () =>
            {
                var read = input.Read(parsed, cancel);
                var schools = read.Places();
                var schoolOf = ReadStaff(parsed.GetValue(staff), schools);
                var inThemes = new Dictionary<string, int>();
                var settings = new StructureSettings
                {
                    HubShare = parsed.GetValue(mediated),
                    HubCentralisation = parsed.GetValue(hub),
                    SubNetworkModularity = parsed.GetValue(modularity),
                    StrandCoverage = parsed.GetValue(coverage),
                    BridgeShare = parsed.GetValue(bridging),
                };
                var reading = StructureReader.Read(
                    new()
                    {
                        Schools = read.Graph.Collapse(),
                        People = ReadPeople(parsed.GetValue(people), [.. schoolOf.Keys]),
                        SchoolOf = [.. schoolOf.Values],
                        SubNetworkOf = Divide(parsed.GetValue(subNetworks), schools),
                        Strands = ReadLists(parsed.GetValue(strands), name => Find(schools, name)),
                        InnerGroups = ReadLists(parsed.GetValue(inner), name => Find(schools, name)),
                        Themes = ReadLists(parsed.GetValue(themes), name =>
                            inThemes.TryAdd(name, inThemes.Count) ? inThemes.Count - 1 : inThemes[name]),
                    },
                    settings);
                var names = inThemes.ToDictionary(one => one.Value, one => one.Key);
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

    /// <summary>By person, the place of their school.</summary>
    private static OrderedDictionary<string, int> ReadStaff(string? path, Dictionary<string, int> schools)
    {
        var schoolOf = new OrderedDictionary<string, int>();
        foreach (var (school, person) in ReadPairs(path))
        {
            if (!schoolOf.TryAdd(person, Find(schools, school)))
            {
                throw new VerbException($"{path} has {person} twice.", ExitCode.BadInput);
            }
        }

        return schoolOf;
    }

    private static Graph? ReadPeople(string? path, IReadOnlyList<string> people)
    {
        var places = people.Index().ToDictionary(person => person.Item, person => person.Index);
        return path is null ? null : Graph.FromTies(
            people.Count, ReadPairs(path).Select(tie => (Find(places, tie.First, "staff"), Find(places, tie.Second, "staff"))));
    }

    private static List<IReadOnlyCollection<int>> ReadLists(string? path, Func<string, int> find) =>
        [.. ReadPairs(path).GroupBy(line => line.First, line => find(line.Second)).Select(list => list.ToList())];

    private static List<(string First, string Second)> ReadPairs(string? path)
    {
        var pairs = new List<(string, string)>();
        if (path is null)
        {
            return pairs;
        }

        using var stream = GroupsVerb.Open(path);
        using var reader = new StreamReader(stream);
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            pairs.Add(text.Split('\t') is [{ Length: > 0 } first, { Length: > 0 } second]
                ? (first, second)
                : throw new VerbException($"{path}: Line {line} is not two names parted by a tab.", ExitCode.BadInput));
        }

        return pairs;
    }

    private static int Find(Dictionary<string, int> places, string name, string among = "schools") =>
        places.TryGetValue(name, out var place)
            ? place
            : throw new VerbException($"{name} is not among the {among}.", ExitCode.BadInput);
}
