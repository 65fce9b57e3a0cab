namespace Skein.Demo;

/// <summary>Names of networks after birds, two birds to a name where one is not enough.</summary>
internal static class MadeUpNetworks
{
    private static readonly string[] Birds =
    [
        "Avocet", "Bittern", "Chough", "Curlew", "Dipper", "Dotterel", "Dunlin", "Dunnock", "Egret", "Eider", "Fieldfare",
        "Firecrest", "Fulmar",
        "Gadwall", "Gannet", "Godwit", "Goldcrest", "Goosander", "Greenshank", "Grebe", "Guillemot", "Harrier", "Heron", "Hobby",
        "Kestrel",
        "Kingfisher", "Kittiwake", "Knot", "Lapwing", "Linnet", "Martin", "Merlin", "Nightjar", "Nuthatch", "Oriole", "Osprey",
        "Ouzel", "Petrel",
        "Pintail", "Pipit", "Plover", "Pochard", "Puffin", "Redshank", "Redstart", "Redwing", "Ruff", "Sanderling", "Siskin",
        "Skylark", "Snipe",
        "Starling", "Stonechat", "Swallow", "Swift", "Teal", "Tern", "Turnstone", "Wagtail", "Warbler", "Waxwing", "Wheatear",
        "Whimbrel", "Whinchat",
        "Whitethroat", "Wigeon", "Woodlark", "Wren", "Yellowhammer",
    ];

    public static string Name(int number)
    {
        var bird = Birds[(number - 1) % Birds.Length];
        var round = (number - 1) / Birds.Length;
        return round == 0 ? bird : $"{bird} and {Birds[(number + (7 * round)) % Birds.Length]}";
    }
}
