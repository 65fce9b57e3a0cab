namespace Skein.Host.Keeping;

/// <summary>
/// What a database does by itself when a row changes. Skein's own guards keep the chronicle and the search; whatever else would
/// act so was put there by somebody else, and could alter what the site writes without anybody having asked it to.
/// </summary>
internal static class Guards
{
    public const string OfSqlite = "select name as \"Value\" from sqlite_master where type in ('trigger', 'view')";

    public const string OfPostgres =
        "select tgname::text as \"Value\" from pg_trigger where tgenabled <> 'D' and not tgisinternal "
        + "union all select proname::text from pg_proc p where pronamespace = 'public'::regnamespace "
        + "and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e') "
        + "union all select relname::text from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('v', 'm') "
        + "and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e') "
        + "union all select rulename::text from pg_rewrite where rulename <> '_RETURN' and ev_class in "
        + "(select oid from pg_class where relnamespace = 'public'::regnamespace)";

    private static readonly string[] Sqlite =
    [
        "chronicle_entries_no_delete", "chronicle_entries_no_update", "chronicle_parties_no_delete",
        "chronicle_parties_no_update",
        "schools_search_delete", "schools_search_insert", "schools_search_update",
    ];

    private static readonly string[] Postgres =
    [
        "chronicle_entries_append_only", "chronicle_parties_append_only", "refuse_to_alter_the_chronicle",
    ];

    public static IEnumerable<string> Missing(bool sqlite, IEnumerable<string> present) =>
        (sqlite ? Sqlite : Postgres).Except(present);

    public static IEnumerable<string> Strange(bool sqlite, IEnumerable<string> present) =>
        present.Except(sqlite ? Sqlite : Postgres).Order(StringComparer.Ordinal);

    /// <summary>Says no to a backup that would bring something along that acts by itself.</summary>
    public static void RefuseStrange(bool sqlite, string backup, IEnumerable<string> present)
    {
        if (Strange(sqlite, present).FirstOrDefault() is { } name)
        {
            throw new VerbException(
                $"{backup} holds {name}, which acts on its own and is none of Skein's. Nothing was changed. Restore another "
                    + "backup.");
        }
    }
}
