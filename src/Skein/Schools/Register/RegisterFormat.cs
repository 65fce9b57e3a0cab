namespace Skein.Schools.Register;

/// <summary>The layouts of register files that Skein knows by their header.</summary>
public enum RegisterFormat
{
    /// <summary>Any other CSV file: a person says which column holds what.</summary>
    Other,

    /// <summary>Establishments from Get Information about Schools (England and Wales), all data or a search's download.</summary>
    GiasEstablishments,

    /// <summary>Which establishment came after, before or out of which, from Get Information about Schools.</summary>
    GiasLinks,

    /// <summary>Unique reference numbers with a name, opening and closing dates, town and postcode.</summary>
    NamesAndDates,

    /// <summary>Schools in the Common Core of Data of the National Center for Education Statistics (United States).</summary>
    NcesSchools,
}
