using Skein.Persistence;

namespace Skein.Schools;

/// <summary>Schools found by a part of a name, in capitals or not.</summary>
public static class SchoolsNamed
{
    /// <summary>Schools with this in their name.</summary>
    public static IQueryable<School> WithInName(this SkeinDb db, string part)
    {
        var pattern = Pattern(part);
        return db.IsSqlite
            ? db.Schools.Where(s => EF.Functions.Like(s.Name, pattern, Escape))
            : db.Schools.Where(s => EF.Functions.ILike(s.Name, pattern, Escape));
    }

    /// <summary>Schools with this in the name of their authority.</summary>
    public static IQueryable<School> WithInAuthority(this SkeinDb db, string part)
    {
        var pattern = Pattern(part);
        return db.IsSqlite
            ? db.Schools.Where(s => EF.Functions.Like(s.AuthorityName!, pattern, Escape))
            : db.Schools.Where(s => EF.Functions.ILike(s.AuthorityName!, pattern, Escape));
    }

    private const string Escape = "\\";

    /// <summary>What a person typed is looked for as it stands: their % and _ are no wildcards.</summary>
    private static string Pattern(string part) =>
        $"%{part.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
