using Skein.Tables;

namespace Skein.Starting;

/// <summary>Which column of a pasted list holds what, by the words in its headings, in whatever order they stand.</summary>
internal sealed class PastedHeadings
{
    /// <summary>Each word as its letters and digits alone: “Head's e-mail” is headsemail.</summary>
    private static readonly Dictionary<string, PastedField> Words = new(
        from known in new (PastedField Field, string Words)[]
        {
            (
                PastedField.School,
                "school schools schoolname schoolsname nameofschool nameoftheschool nameofschoolacademy schoolacademy academy "
                    + "academyname establishment "
                + "establishmentname nameofestablishment institution institutionname setting settingname provider organisation "
                    + "organisationname"),
            (
                PastedField.Number,
                "urn urnno urnnumber schoolurn uniquereferencenumber no nr number schoolno schoolnumber numberofschool dfe "
                    + "dfeno dfenumber dfecode "
                + "dfes dfesno dfesnumber laestab laestabno laestabnumber estab estabno establishmentno establishmentnumber "
                    + "code schoolcode schoolid schoolref id ref reference"),
            (
                PastedField.Head,
                "head heads headname headsname nameofhead nameofthehead headteacher headteachers headteachername "
                    + "headteachersname nameofheadteacher "
                + "nameoftheheadteacher headofschool principal principalname executivehead executiveheadteacher actinghead "
                    + "actingheadteacher headmaster headmistress "
                + "ht leader schoolleader contact contactname nameofcontact fullname person"),
            (PastedField.HeadTitle, "title salutation headtitle headstitle headteachertitle"),
            (
                PastedField.HeadFirstName,
                "firstname forename givenname headfirstname headsfirstname headforename "
                    + "headteacherfirstname headteacherforename"),
            (
                PastedField.HeadSurname,
                "surname lastname familyname headsurname headlastname headslastname headssurname headteachersurname "
                    + "headteacherlastname"),
            (PastedField.Town, "town city towncity posttown schooltown place location area village"),
            (PastedField.Postcode, "postcode schoolpostcode postalcode"),
        }
        from word in known.Words.Split(' ')
        select KeyValuePair.Create(word, known.Field));

    private readonly Dictionary<PastedField, int> _places;

    private PastedHeadings(int count, Dictionary<PastedField, int> places) => (Count, _places) = (count, places);

    /// <summary>How many columns there are.</summary>
    public int Count { get; }

    /// <returns>The place of a column, or −1 where there is none.</returns>
    public int this[PastedField field] => _places.GetValueOrDefault(field, -1);

    public bool Uses(int place) => _places.ContainsValue(place);

    /// <returns>Null for a row that is no row of headings.</returns>
    public static PastedHeadings? Read(TableRow row)
    {
        var fields = row.Fields.Select(FieldOf).ToArray();
        if (!fields.Contains(PastedField.School))
        {
            // A list of names alone is a list of schools: nothing else is asked of every line.
            var name = row.Fields
                .Index()
                .Where(column => ColumnKey.From(column.Item) == "name")
                .Select(column => column.Index)
                .DefaultIfEmpty(-1)
                .First();
            if (name < 0)
            {
                return null;
            }

            fields[name] = PastedField.School;
        }

        var known = fields.Count(field => field is not null);
        var isAlone = row.Fields.Count(field => field.Length > 0) == 1;
        return (known >= 2 || isAlone || fields[0] is PastedField.School) && row.Fields.All(IsWords)
            ? new(row.Fields.Count, Places(row, fields))
            : null;
    }

    /// <summary>Of several columns of a kind the first counts, and of several with addresses the head's own.</summary>
    private static Dictionary<PastedField, int> Places(TableRow row, PastedField?[] fields) =>
        fields.Index()
            .Having(column => column.Item)
            .GroupBy(column => column.Part, column => column.Row)
            .ToDictionary(
                columns => columns.Key,
                columns => columns.OrderByDescending(column => ColumnKey.From(row[column.Index])
                    .Contains("head", StringComparison.Ordinal))
                    .First()
                    .Index);

    private static PastedField? FieldOf(string heading)
    {
        var key = ColumnKey.From(heading);
        return Words.TryGetValue(key, out var field) ? field
            : key is "name" ? PastedField.Head
            : Holds("mail") ? PastedField.Email
            : Holds("phone") || Holds("mobile") || Begins("tel") || key is "contactnumber" or "contactno" ? PastedField.Phone
            : Begins("urn") || Begins("dfe") || Begins("laestab") ? PastedField.Number
            : Begins("postcode") ? PastedField.Postcode
            : Holds("schoolname") || (Holds("nameof") && (Holds("school") || Holds("academy"))) ? PastedField.School
            : Holds("headteacher") || Holds("principal") ? PastedField.Head
            : null;

        bool Holds(string part) => key.Contains(part, StringComparison.Ordinal);

        bool Begins(string part) => key.StartsWith(part, StringComparison.Ordinal);
    }

    private static bool IsWords(string heading) => heading.Length <= 60 && !heading.Contains('@', StringComparison.Ordinal);
}
