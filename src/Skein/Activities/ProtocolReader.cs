using System.Text.RegularExpressions;

namespace Skein.Activities;

/// <summary>Reads a protocol out of the nodes of its file, and says everything that is wrong with it.</summary>
internal sealed partial class ProtocolReader(FileFaults faults)
{
    public const string UsualLanguage = "en-GB";

    private readonly FileShapes _shapes = new(faults);
    private readonly Dictionary<string, int> _lines = [];

    /// <summary>Where something stands, by its path: “whose”, “stages.visit.title”, “questions.home”.</summary>
    public int LineOf(string path) => _lines.GetValueOrDefault(path, 1);

    /// <returns>What could be read; a whole protocol only where there are no faults. Null where it is nothing like one.</returns>
    public Protocol? Read(FileNode root, string file)
    {
        if (_shapes.Lines(root, FileVocabulary.Protocol, "A protocol") is not { } top)
        {
            return null;
        }

        foreach (var word in (string[])["version", "whose", "people", "stages"])
        {
            Mark(word, top);
            _shapes.Must(top, word);
        }

        Mark("source", top);
        Mark("copied_from", top);
        var key = _shapes.Text(top, "protocol", 40);
        if (key.Length > 0 && key + ProtocolFile.Ending != file)
        {
            _shapes.Say(top.LineOf("protocol"), "“protocol” must be the name of the file.");
        }

        var people = top.Value("people") is { } parts ? People(parts) : [];
        var steps = top.Value("stages") is { } stages ? Steps(stages, round: null) : [];
        var learn = _shapes.Text(top, "learn", 140);
        if (learn.Length > 0 && !learn.Contains(' ', StringComparison.Ordinal))
        {
            Refer(LedTo.Question, learn, top.LineOf("learn"));
        }

        var protocol = new Protocol
        {
            Key = key,
            Version = ProtocolLength.Number(_shapes.Form(top, "version", Matching(Version()), "1, 2 or 3") ?? "1"),
            Title = _shapes.Text(top, "title", 60),
            About = _shapes.Text(top, "about", 240),
            Source = _shapes.Text(top, "source", 120),
            Whose = _shapes.One<ProtocolOwner>(top, "whose") ?? default,
            Learn = learn,
            LearnFrom = null,
            Lasts = Lasts(top),
            Levels = Each<ProtocolLevel>(top, "levels", "A level"),
            CopiedFrom = OriginIn(top),
            Language = _shapes.Form(top, "language", Matching(LanguageTag()), "“en-GB” or “cy”") ?? UsualLanguage,
            People = people,
            Steps = steps,
        };
        FollowReferences();
        return protocol.Questions.FirstOrDefault(question => question.Key == learn) is { } asked
            ? protocol with { Learn = asked.Asks, LearnFrom = asked }
            : protocol;
    }

    private ProtocolLength? Lasts(FileLines top) => top.Text("lasts") is "open"
        ? null
        : _shapes.Form(top, "lasts", ProtocolLength.Read, "“8 weeks”, “a year” or “open”");

    private ProtocolOrigin? OriginIn(FileLines top) =>
        _shapes.Form(top, "copied_from", Matching(Origin()), "“study-visit@1”")?.Split('@') is [var key, var version]
            ? new(key, ProtocolLength.Number(version))
            : null;

    private ProtocolPart[] People(FileNode node) => _shapes.Named(node, "“people”") is { } named
        ? [.. named.Pairs.Select(one => Part(one.Word, one.Value, named.LineOf(one.Word))).OfType<ProtocolPart>()]
        : [];

    private ProtocolPart? Part(string key, FileNode node, int line)
    {
        _parts.Add(key);
        _lines[$"people.{key}"] = line;
        if (FileVocabulary.Taken.Contains(key))
        {
            _shapes.Say(line, $"“{key}” already has a meaning here. Give this part another name.");
        }

        if (_shapes.Lines(node, FileVocabulary.Part, "A part") is not { } part)
        {
            return null;
        }

        var kind = _shapes.One<PartKind>(part, "is");
        _partsOfOthers.UnionWith(kind is null or PartKind.Person ? [] : [key]);
        var title = _shapes.TextIfAny(part, "title", 60);
        return new()
        {
            Key = key,
            Title = title ?? key.Replace('-', ' '),
            IsTitled = title is not null,
            Is = kind ?? PartKind.Person,
            HowMany = _shapes.Form(part, "how_many", PartSize.Read, "“1”, “2 to 4”, “3 or more” or “at most 1”"),
            Schools = _shapes.Form(part, "schools", PartSchools.Read, "“2 or more”, “all different” or “one each”"),
            Role = _shapes.TextIfAny(part, "role", 40),
            WorksBetterWithout = [.. _shapes.Names(part, "not").Select(role => role.Text)],
            SeesOutline = _shapes.One(part, "sees", ["outline"]) is not null,
            Runs = IsYes(part, "runs"),
            Says = _shapes.TextIfAny(part, "says", 160),
        };
    }

    private bool IsYes(FileLines lines, string word) => _shapes.One(lines, word, ["yes"]) is not null;

    /// <summary>Several values of an enum.</summary>
    private T[] Each<T>(FileLines lines, string word, string what)
        where T : struct, Enum =>
        [.. _shapes.Names(lines, word)
            .Select(name => _shapes.One(name, EnumWords.All<T>(), what))
            .OfType<string>()
            .Select(said => EnumWords.Find<T>(said))
            .OfType<T>()];

    private void Mark(string word, FileLines lines, string path = "") => _lines[path + word] = lines.LineOf(word);

    private static Func<string, string?> Matching(Regex form) => words => form.IsMatch(words) ? words : null;

    [GeneratedRegex(@"^[1-9][0-9]{0,3}\z")]
    private static partial Regex Version();

    [GeneratedRegex(@"^[a-z][a-z-]{0,39}@[1-9][0-9]{0,3}\z")]
    private static partial Regex Origin();

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}\z")]
    private static partial Regex LanguageTag();
}
