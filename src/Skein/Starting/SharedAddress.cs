using System.Globalization;
using Skein.Access;
using Skein.People;
using Skein.Site;

namespace Skein.Starting;

/// <summary>
/// An address that stands for more than one name, or for one name at more than one school. An address is not an identity, so it
/// is asked, once for each: one person, or as many as there are names?
/// </summary>
/// <param name="Lines">The lines with the address.</param>
/// <param name="Names">The names that it stands for, each once, as they are said.</param>
/// <param name="Answer">What was answered, or what is usual.</param>
internal sealed record SharedAddress(
    EmailAddress Address, IReadOnlyList<PastedLine> Lines, IReadOnlyList<string> Names, string Answer)
{
    /// <summary>Each name is a person; or, of one name, each line is.</summary>
    public const string Each = "each";

    /// <summary>One person, who has the name that stands at this place of <see cref="Names"/>.</summary>
    public const string One = "one-";

    /// <summary>The row's name on the form.</summary>
    public string Key => SchoolChoice.KeyOf(Lines[0]);

    public string Question => Names.Count == 1
        ? $"{Names[0]} stands on {Lines.Count} lines with the address {Address}. One person or {Lines.Count}?"
        : $"{Counted.List(Names)} have the same address, {Address}. One person or {Names.Count}?";

    public IReadOnlyList<Option> Options => Names.Count == 1
        ? [new(One + "0", $"One person: {Names[0]} leads all of these schools"), new(Each, $"{Lines.Count} people of one name")]
        :
        [
            new(Each, $"{Names.Count} people who share an address"),
            .. Names.Select((name, place) => new Option(Numbered(place), $"One person: {name}")),
        ];

    /// <summary>Whose name the one person has; null where they are several.</summary>
    public string? NameOfOne =>
        Answer.StartsWith(One, StringComparison.Ordinal)
            && int.TryParse(Answer[One.Length..], CultureInfo.InvariantCulture, out var place)
            && place < Names.Count
            ? Names[place]
            : null;

    public static IReadOnlyList<SharedAddress> Find(
        IReadOnlyList<PastedLine> lines, KnownHere known, IReadOnlyDictionary<string, string>? typed) =>
    [
        .. lines.Where(line => line.School is not null).Having(line => line.Email)
            .GroupBy(line => line.Part, line => line.Row)
            .Select(group => Find(group.Key, [.. group], known, typed)).OfType<SharedAddress>(),
    ];

    private static SharedAddress? Find(
        EmailAddress address, List<PastedLine> lines, KnownHere known, IReadOnlyDictionary<string, string>? typed)
    {
        var reached = known.ReachedAt(address).Where(person => known.OfNetwork.Contains(person.Id)).ToList();
        var names = lines.Where(line => line.Head is not null || !IsKnownHead(line, known)).Select(NameOf)
            .Concat(reached.Where(person => !IsUnnamed(person, known)).Select(person => person.Name.Value))
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var isAsked = names.Count > 1
            || (
                names.Count == 1
                    && lines.Select(line => line.SchoolTyped).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1
                && !reached.Any(person => person.Name.Value.Equals(names[0], StringComparison.OrdinalIgnoreCase)));
        if (!isAsked || lines.TrueForAll(line => IsSettled(line, known)))
        {
            return null;
        }

        var usual = names.Count == 1 ? Numbered(0) : Each;
        var asked = new SharedAddress(address, lines, names, usual);
        return typed?.GetValueOrDefault(asked.Key) is { } answer && asked.Options.Any(option => option.Value == answer)
            ? asked with { Answer = answer }
            : asked;
    }

    /// <summary>What a line calls its head.</summary>
    public static string NameOf(PastedLine line) => (line.Head ?? PersonName.HeadOf(line.SchoolTyped)).Value;

    /// <summary>A head whose name nobody had told.</summary>
    public static bool IsUnnamed(Person person, KnownHere known) =>
        known.Members.Any(m => m.Heads.Any(head => head.Person.Id == person.Id)
            && person.Name == PersonName.HeadOf(m.School.Name));

    /// <summary>The line says what is known already.</summary>
    private static bool IsSettled(PastedLine line, KnownHere known) =>
        known.Members.Any(m => m.School.Name.Equals(line.SchoolTyped, StringComparison.OrdinalIgnoreCase)
            && m.Heads.Any(head => head.Person.Email == line.Email
            && head.Person.Name.Value.Equals(NameOf(line), StringComparison.OrdinalIgnoreCase)));

    private static bool IsKnownHead(PastedLine line, KnownHere known) =>
        known.Members.Any(m => m.School.Name.Equals(line.SchoolTyped, StringComparison.OrdinalIgnoreCase)
            && m.Heads.Any(head => head.Person.Email == line.Email));

    private static string Numbered(int place) => string.Create(CultureInfo.InvariantCulture, $"{One}{place}");
}
