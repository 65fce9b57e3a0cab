namespace Skein.Demo;

/// <summary>Names of schools after trees and places in a wood. None is meant for a school that exists, or ever did.</summary>
internal static class MadeUpSchools
{
    /// <summary>Whose numbering a made-up school belongs to: nobody's.</summary>
    public const string Scheme = "MADE-UP";

    private static readonly string[] Trees =
    [
        "Rowan", "Ash", "Elm", "Oak", "Birch", "Alder", "Hazel", "Willow", "Aspen", "Beech", "Cedar", "Cherry", "Chestnut",
        "Cypress", "Damson",
        "Elder", "Fir", "Gean", "Hawthorn", "Holly", "Hornbeam", "Juniper", "Larch", "Laurel", "Lime", "Linden", "Maple",
        "Medlar", "Mulberry", "Myrtle",
        "Osier", "Pear", "Pine", "Plane", "Plum", "Poplar", "Quince", "Redwood", "Sallow", "Sorbus", "Spindle", "Spruce",
        "Sycamore", "Tamarisk", "Walnut",
        "Whitebeam", "Wych", "Yew", "Apple", "Bay", "Blackthorn", "Box", "Bramble", "Broom", "Dogwood", "Gorse", "Heather", "Ivy",
        "Reed", "Sedge",
    ];

    private static readonly string[] Places =
    [
        "", " Bank", " Brook", " Copse", " Dell", " Field", " Glade", " Grove", " Lane", " Rise", " Spinney", " Wood",
    ];

    private static readonly (string Name, string Phase)[] Kinds =
    [
        ("Primary School", "Primary"), ("Infant School", "Primary"), ("Junior School", "Primary"), ("High School", "Secondary"),
    ];

    /// <summary>How many schools can be named before a name comes again.</summary>
    public static int Count => Trees.Length * Places.Length * Kinds.Length;

    /// <summary>
    /// The name and phase of the school with this number: the first sixty are primary schools, each called after one tree.
    /// </summary>
    public static (string Name, string Phase) Pick(int number)
    {
        var tree = Trees[number % Trees.Length];
        var place = Places[number / Trees.Length % Places.Length];
        var kind = Kinds[number / Trees.Length / Places.Length % Kinds.Length];
        return ($"{tree}{place} {kind.Name}", kind.Phase);
    }

    public static (string Name, string Phase) Secondary(int number) => ($"{Trees[^(number + 1)]} High School", "Secondary");

    public static (string Name, string Phase) Special(int number) => ($"{Trees[^(number + 1)]} House School", "Special");

    /// <summary>The part of its addresses that stands for the school.</summary>
    public static string Host(string name) => name.Replace(' ', '-').ToLowerInvariant();
}
