using Skein.Tables;
using static Skein.Schools.Register.RegisterField;

namespace Skein.Schools.Register;

/// <summary>The columns of the layouts Skein knows, each under every name it has had, the best first.</summary>
internal static class KnownColumns
{
    private static readonly Dictionary<RegisterField, string[]> GiasEstablishments = new()
    {
        [Code] = ["URN"],
        [Name] = ["EstablishmentName"],
        [RegisterField.Type] = ["TypeOfEstablishment (name)", "TypeOfEstablishment"],
        [Phase] = ["PhaseOfEducation (name)", "PhaseOfEducation"],
        [Status] = ["EstablishmentStatus (name)", "EstablishmentStatus"],
        [OpenedOn] = ["OpenDate"],
        [ClosedOn] = ["CloseDate"],
        [AuthorityCode] = ["LA (code)"],
        [AuthorityName] = ["LA (name)"],
        [EstablishmentNumber] = ["EstablishmentNumber"],
        [Town] = ["Town"],
        [Postcode] = ["Postcode"],
        [Pupils] = ["NumberOfPupils"],
        [LowAge] = ["StatutoryLowAge"],
        [HighAge] = ["StatutoryHighAge"],
        [Links] = ["Linked establishments"],
        [HeadTitle] = ["HeadTitle (name)", "HeadTitle"],
        [HeadFirstName] = ["HeadFirstName"],
        [HeadName] = ["HeadLastName"],
        [Phone] = ["TelephoneNum"],
    };

    private static readonly Dictionary<RegisterField, string[]> GiasLinks = new()
    {
        [Code] = ["URN"],
        [OtherCode] = ["LinkURN"],
        [LinkKind] = ["LinkType"],
        [LinkedOn] = ["LinkEstablishedDate"],
    };

    private static readonly Dictionary<RegisterField, string[]> NamesAndDates = new()
    {
        [Code] = ["urn"],
        [Name] = ["name"],
        [OpenedOn] = ["open_date", "opened", "date_opened", "opened_on", "opening_date"],
        [ClosedOn] = ["close_date", "closed", "date_closed", "closed_on", "closing_date"],
        [Town] = ["town"],
        [Postcode] = ["postcode"],
    };

    private static readonly Dictionary<RegisterField, string[]> NcesSchools = new()
    {
        [Code] = ["NCESSCH"],
        [Name] = ["SCHNAM", "SCH_NAME"],
        [RegisterField.Type] = ["TYPE", "SCH_TYPE_TEXT", "SCH_TYPE"],
        [Phase] = ["LEVEL", "SCH_LEVEL"],
        [Status] = ["STATUS", "UPDATED_STATUS", "SY_STATUS"],
        [AuthorityCode] = ["LEAID"],
        [AuthorityName] = ["LEANM", "LEA_NAME"],
        [EstablishmentNumber] = ["SCHNO"],
        [Town] = ["LCITY", "MCITY"],
        [Postcode] = ["LZIP", "MZIP"],
        [Pupils] = ["MEMBER"],
        [Phone] = ["PHONE"],
    };

    /// <summary>The names of each field's column; none for <see cref="RegisterFormat.Other"/>.</summary>
    public static IReadOnlyDictionary<RegisterField, string[]> For(RegisterFormat format) => format switch
    {
        RegisterFormat.GiasEstablishments => GiasEstablishments,
        RegisterFormat.GiasLinks => GiasLinks,
        RegisterFormat.NamesAndDates => NamesAndDates,
        RegisterFormat.NcesSchools => NcesSchools,
        RegisterFormat.Other => new Dictionary<RegisterField, string[]>(),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    private static readonly HashSet<string> AllKeys =
    [
        .. Enum.GetValues<RegisterFormat>()
            .SelectMany(format => For(format).Values)
            .SelectMany(names => names)
            .Select(ColumnKey.From),
        .. MappingProposal.Keys,
    ];

    /// <summary>Whether a heading is one that registers have, by its letters and digits.</summary>
    public static bool AreKnown(string key) => AllKeys.Contains(key);

    /// <summary>The layout a header looks like, even if a column is missing from it.</summary>
    public static RegisterFormat FormatOf(IEnumerable<string> columns)
    {
        var keys = columns.Select(ColumnKey.From).ToHashSet();
        return keys.Contains("linkurn") ? RegisterFormat.GiasLinks
            : keys.Contains("urn") && keys.Contains("name") && !keys.Contains("establishmentname") ? RegisterFormat.NamesAndDates
            : keys.Contains("urn") ? RegisterFormat.GiasEstablishments
            : keys.Contains("ncessch") || (keys.Contains("leaid") && keys.Contains("schno")) ? RegisterFormat.NcesSchools
            : RegisterFormat.Other;
    }

    /// <summary>
    /// Whether a public body gave out a file with these columns. Many lists of somebody's own have numbers called URN, and are
    /// nobody else's: no licence is claimed for them.
    /// </summary>
    public static bool ArePublic(IReadOnlyList<string> columns) => FormatOf(columns) switch
    {
        RegisterFormat.GiasLinks or RegisterFormat.NcesSchools => true,
        RegisterFormat.GiasEstablishments => columns.Any(column => ColumnKey.From(column) == "establishmentname"),
        RegisterFormat.NamesAndDates => columns.Contains("open_date") && columns.Contains("close_date"),
        _ => false,
    };

    /// <summary>
    /// Where each column stands. Federal files of some years end their columns' names in the year, as SCHNAM09: there a
    /// column is found without it too.
    /// </summary>
    public static ILookup<string, int> Places(RegisterFormat format, IReadOnlyList<string> columns) =>
        columns
            .Select((column, place) => (Key: Yearless(format, ColumnKey.From(column)), Place: place))
            .ToLookup(c => c.Key, c => c.Place);

    private static string Yearless(RegisterFormat format, string key) =>
        format is RegisterFormat.NcesSchools && key is [_, .., >= '0' and <= '9', >= '0' and <= '9'] ? key[..^2] : key;
}
