using System.Text.RegularExpressions;

namespace Skein.Activities;

/// <summary>From how many schools a part comes: “2 or more”, “all different”, “one each”.</summary>
public sealed partial record PartSchools
{
    private PartSchools(string words, int least) => (Words, Least) = (words, least);

    /// <summary>As the file says it.</summary>
    public string Words { get; }

    public int Least { get; }

    public bool AreAllDifferent => Words == "all different";

    /// <summary>One person from every member school.</summary>
    public bool AreOneEach => Words == "one each";

    public static PartSchools? Read(string words) => Form().Match(words) switch
    {
        { Success: false } => null,
        { Groups: var found } => new(words, found["n"].Success ? ProtocolLength.Number(found["n"].Value) : 0),
    };

    /// <param name="peopleOfEach">How many come from each school that anybody comes from.</param>
    /// <param name="memberSchools">How many schools the network has.</param>
    public bool Fits(IReadOnlyCollection<int> peopleOfEach, int memberSchools) =>
        peopleOfEach.Count >= Least
        && (!(AreAllDifferent || AreOneEach) || peopleOfEach.All(people => people == 1))
        && (!AreOneEach || peopleOfEach.Count == memberSchools);

    [GeneratedRegex(@"^(?:(?<n>[1-9][0-9]?) or more|all different|one each)\z")]
    private static partial Regex Form();
}
