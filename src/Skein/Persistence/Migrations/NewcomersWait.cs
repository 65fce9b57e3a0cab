namespace Skein.Persistence.Migrations;

/// <summary>
/// Whoever had come by an open code before anybody was asked for a yes waits for one now, unless they hold a role or have been in a
/// group: somebody has dealt with these. Nobody but such a code added a person without saying who did.
/// </summary>
internal static class NewcomersWait
{
    public const string Sql = """
        insert into newcomers (person_id, network_id, school_id, came_on)
        select p.id, e.network_id, p.school_id, e.day
        from people p
        join chronicle_entries e on e.subject_id = p.id and e.verb = 'person.added' and e.actor_id is null
        where p.school_id is not null and p.erased_at is null and e.network_id is not null
            and not exists (select 1 from role_assignments r where r.person_id = p.id)
            and not exists (select 1 from group_members m where m.person_id = p.id)
        """;

    /// <summary>The history named them to everybody.</summary>
    public const string WithoutName = """
        update chronicle_words set sentence = 'Somebody came by the code of a sign-up.'
        where entry_id in (
            select e.id from chronicle_entries e
            join newcomers n on n.person_id = e.subject_id
            where e.verb = 'person.added' and e.actor_id is null and n.confirmed_on is null)
        """;

    public const string AtNoSchool = "update people set school_id = null where id in (select person_id from newcomers where confirmed_on is null)";
}
