using Skein.Tables;

namespace Skein.Schools.Register;

/// <summary>Columns about people rather than schools. They are public, and are left where they are all the same.</summary>
internal static class PersonalColumns
{
    private static readonly string[] Beginnings =
        ["headtitle", "headfirstname", "headlastname", "headpreferred", "headname", "propsname", "telno"];
    private static readonly string[] Parts = ["phone", "email", "headteacher", "principal", "contact", "fax"];

    public static bool Holds(RegisterField field) =>
        field is RegisterField.HeadTitle or RegisterField.HeadFirstName or RegisterField.HeadName or RegisterField.Phone;

    public static bool Looks(string column)
    {
        var key = ColumnKey.From(column);
        return key is "tel" or "head" or "heads"
            || Beginnings.Any(beginning => key.StartsWith(beginning, StringComparison.Ordinal))
            || Parts.Any(part => key.Contains(part, StringComparison.Ordinal));
    }
}
