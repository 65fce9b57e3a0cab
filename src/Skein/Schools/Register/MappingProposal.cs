using System.Diagnostics.CodeAnalysis;
using Skein.Tables;
using static Skein.Schools.Register.RegisterField;

namespace Skein.Schools.Register;

/// <summary>Guesses from a header which column holds what, for a person to confirm or correct.</summary>
public static class MappingProposal
{
    /// <summary>
    /// What each field's column is called around the world, by letters and digits, the likeliest first. The fields stand in
    /// the order in which they choose; personal columns are never proposed.
    /// </summary>
    private static readonly (RegisterField Field, string[] Names)[] Guesses =
    [
        (Code, ["urn", "ncessch", "schoolnumber", "schoolno", "schoolcode", "schoolid", "institutionreferencenumber",
            "institutionnumber", "seedcode", "rollnumber", "denumber", "establishmentid", "referencenumber", "reference",
            "dfenumber", "dfeno", "dfe", "laestab", "schoolref", "id", "code", "number", "no", "nr", "ref"]),
        (Name, ["establishmentname", "schoolname", "schnam", "schname", "institutionname", "officialschoolname",
            "nameofschool", "nameoftheschool", "academyname", "name", "school", "schools", "academy", "establishment",
            "institution"]),
        (RegisterField.Type, ["typeofestablishmentname", "schooltype", "institutiontype", "type", "sector"]),
        (Phase, ["phaseofeducationname", "phase", "level", "schoolphase", "schoollevel"]),
        (Status, ["establishmentstatusname", "status", "schoolstatus"]),
        (OpenedOn, ["opendate", "openingdate", "dateopened", "opened", "openedon"]),
        (ClosedOn, ["closedate", "closingdate", "dateclosed", "closed", "closedon"]),
        (AuthorityCode, ["lacode", "leaid", "authoritycode", "districtcode", "districtid"]),
        (AuthorityName, ["laname", "leaname", "localauthority", "authority", "authorityname", "district", "districtname",
            "council"]),
        (Postcode, ["postcode", "zip", "zipcode", "postalcode", "eircode", "plz"]),
        (Town, ["town", "city", "towncity", "posttown"]),
        (Pupils, ["numberofpupils", "pupils", "totalpupils", "enrolment", "enrollment", "totalenrolment", "schoolroll", "roll"]),
        (LowAge, ["statutorylowage", "lowage", "agefrom", "minage"]),
        (HighAge, ["statutoryhighage", "highage", "ageto", "maxage"]),
    ];

    /// <returns>The columns guessed, by their names in the header; a field for which nothing looks right is not there.</returns>
    public static IReadOnlyDictionary<RegisterField, string> From(IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);

        var free = columns.Where(c => c is not "" && !PersonalColumns.Looks(c)).DistinctBy(ColumnKey.From).ToList();
        var proposal = new Dictionary<RegisterField, string>();
        foreach (var (field, names) in Guesses)
        {
            if (Likeliest(free, names) is { } column)
            {
                proposal.Add(field, column);
                free.Remove(column);
            }
        }

        return proposal;
    }

    /// <summary>The headings that are guessed at, by their letters and digits.</summary>
    internal static IEnumerable<string> Keys => Guesses.SelectMany(guess => guess.Names);

    /// <summary>
    /// A list of somebody's own needs nobody's word where its headings say enough: it has no numbers, or its numbers are called
    /// URN.
    /// </summary>
    /// <returns>Null for a layout that is known, and for a list whose numbers may be anybody's.</returns>
    internal static RegisterMapping? OfOwnList(RegisterHeader header)
    {
        var columns = From(header.Columns);
        var scheme = header.Format switch
        {
            RegisterFormat.GiasEstablishments when !header.Columns.Any(column => ColumnKey.From(column) == "establishmentname") =>
                RegisterScheme.GiasUrn,
            RegisterFormat.Other when !columns.ContainsKey(Code) => RegisterScheme.Unnumbered,
            _ => null,
        };
        return scheme is not null && RegisterMapping.TryRead(scheme, columns, monthFirst: false, out var mapping, out _)
            ? mapping
            : null;
    }

    /// <summary>A list of somebody's own, by its headings, under the name that they give it, with numbers or without.</summary>
    public static bool TryNamed(
        RegisterHeader header, string? scheme, bool monthFirst,
        [NotNullWhen(true)] out RegisterMapping? mapping, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(header);

        return RegisterMapping.TryRead(scheme, From(header.Columns), monthFirst, out mapping, out problem);
    }

    private static string? Likeliest(List<string> columns, string[] names) =>
        names.Select(name => columns.Find(column => ColumnKey.From(column) == name)).FirstOrDefault(column => column is not null);
}
