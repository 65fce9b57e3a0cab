namespace Skein.Schools.Register;

/// <summary>
/// The codes of the Common Core of Data, in words. Source: National Center for Education Statistics, “Documentation to the
/// Common Core of Data Public Elementary/Secondary School Universe Survey”, codes of STATUS, TYPE and LEVEL.
/// </summary>
internal static class NcesCodes
{
    /// <summary>Missing is M or −1, not applicable N or −2, and withheld for its quality −9.</summary>
    public static bool SaysNothing(string text) => text is "M" or "-1" or "-1.0" or "N" or "-2" or "-2.0" or "-9" or "-9.0";

    public static string Status(string code) => code switch
    {
        "1" => "Open",
        "2" => "Closed",
        "3" => "New",
        "4" => "Added",
        "5" => "Changed agency",
        "6" => "Temporarily closed",
        "7" => "To be opened",
        "8" => "Reopened",
        _ => code,
    };

    public static string Type(string code) => code switch
    {
        "1" => "Regular school",
        "2" => "Special education school",
        "3" => "Vocational school",
        "4" => "Other or alternative school",
        "5" => "Reportable programme",
        _ => code,
    };

    public static string Level(string code) => code switch
    {
        "1" => "Primary",
        "2" => "Middle",
        "3" => "High",
        "4" => "Other",
        _ => code,
    };
}
