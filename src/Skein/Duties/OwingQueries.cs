using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Duties;

/// <summary>A duty, its owner on a day, and the names that a page needs.</summary>
internal sealed class DutyFound
{
    public required DutyId Id { get; init; }
    public required NetworkId NetworkId { get; init; }
    public required NetworkName NetworkName { get; init; }
    public required string OriginKind { get; init; }
    public required string Sentence { get; init; }
    public required string? How { get; init; }
    public required string? Href { get; init; }
    public required DateOnly BegunOn { get; init; }
    public required DateOnly DueOn { get; init; }
    public required DateOnly? EndedOn { get; init; }
    public required DutyEnding? Ending { get; init; }
    public required string? Note { get; init; }
    public required PersonId? OwedTo { get; init; }
    public required PersonId? OwnerId { get; init; }
    public required PersonName? OwnerName { get; init; }
    public required SchoolId? SchoolId { get; init; }
    public required string? SchoolName { get; init; }
    public required string? RoleKind { get; init; }
    public required string? Why { get; init; }

    /// <summary>Since when its deadline waits, as it is written down; null when it does not.</summary>
    public required DateOnly? EasedFrom { get; init; }

    /// <summary>When it was due before its deadline waited.</summary>
    public required DateOnly? DueBeforeOn { get; init; }

    /// <summary>How many days a deadline waits in the network; null where it has not said.</summary>
    public required int? EaseDays { get; init; }

    /// <summary>The school that owes it, or where whoever owes it works.</summary>
    public required SchoolId? OwnersSchool { get; init; }

    /// <summary>The day it is in its network, or was when it is shown as at a past day.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>“Rowan Hill”, “Elm School”, “whoever is co-leader”.</summary>
    public string OwnerSaid => OwnerName?.Value ?? SchoolName ?? (RoleKind == People.RoleKind.CoLeader
        ? "the co-leaders"
        : $"whoever is {RoleKinds.TitleOf(RoleKind ?? "").ToLowerInvariant()}");
}

/// <summary>Who owes what, on a day.</summary>
internal static class OwingQueries
{
    /// <summary>The roles in which somebody speaks for a school, and so sees to what it owes.</summary>
    public static readonly string[] Speakers =
        [.. RoleKinds.All.Where(k => k.Scope == RoleScope.School && k.Grants.Contains(Right.SpeakForSchool)).Select(k => k.Key)];

    extension(SkeinDb db)
    {
        /// <summary>
        /// What this person owes, each on the day it is in its network: in their own name, for a school they speak for, or in a
        /// role they hold. Co-leaders
        /// owe too what belongs to a role that nobody holds (I-33). Each way is led from the person by an index.
        /// </summary>
        public IQueryable<DutyId> OwedBy(PersonId person, IQueryable<NetworkToday> days)
        {
            var owners =
                from o in db.DutyOwners
                join n in days on o.NetworkId equals n.Id
                where o.From <= n.Today && (o.Until == null || o.Until > n.Today)
                select new { o.DutyId, o.NetworkId, o.PersonId, o.SchoolId, o.RoleKind, n.Today };
            var held = db.Roles;
            var roles = held.Where(r => r.PersonId == person);
            return owners.Where(o => o.PersonId == person).Select(o => o.DutyId)
                .Union(
                    from r in roles
                    where Speakers.Contains(r.Kind)
                    join o in owners on r.SchoolId equals o.SchoolId
                    where r.From <= o.Today && (r.Until == null || r.Until > o.Today)
                    select o.DutyId)
                .Union(
                    from r in roles
                    join o in owners on new { r.NetworkId, Kind = (string?)r.Kind } equals new
                    {
                        NetworkId = (NetworkId?)o.NetworkId,
                        Kind = o.RoleKind,
                    }
                    where r.From <= o.Today && (r.Until == null || r.Until > o.Today)
                    select o.DutyId)
                .Union(
                    from r in roles
                    where r.Kind == RoleKind.CoLeader
                    join o in owners on r.NetworkId equals (NetworkId?)o.NetworkId
                    where r.From <= o.Today && (r.Until == null || r.Until > o.Today)
                        && o.RoleKind != null && !held.Any(h => h.NetworkId == o.NetworkId && h.Kind == o.RoleKind
                            && h.From <= o.Today && (h.Until == null || h.Until > o.Today))
                    select o.DutyId);
        }

        public IQueryable<DutyFound> DutiesOn(IQueryable<Duty> duties, IQueryable<NetworkToday> days) =>
            from d in duties
            join network in days on d.NetworkId equals network.Id
            join o in db.DutyOwners on d.Id equals o.DutyId
            where o.From <= (d.EndedOn ?? network.Today) && (o.Until == null || o.Until > (d.EndedOn ?? network.Today))
            join p in db.People on o.PersonId equals (PersonId?)p.Id into people
            from person in people.DefaultIfEmpty()
            join s in db.Schools on o.SchoolId equals (SchoolId?)s.Id into schools
            from school in schools.DefaultIfEmpty()
            join e in db.DutyEasings.Where(e => e.Until == null) on d.Id equals e.DutyId into easings
            from easing in easings.DefaultIfEmpty()
            join t in db.DutySettings on d.NetworkId equals t.NetworkId into settings
            from setting in settings.DefaultIfEmpty()
            select new DutyFound
            {
                Id = d.Id,
                NetworkId = d.NetworkId,
                NetworkName = network.Name,
                OriginKind = d.OriginKind,
                Sentence = d.Sentence,
                How = d.How,
                Href = d.Href,
                BegunOn = d.BegunOn,
                DueOn = d.DueOn,
                EndedOn = d.EndedOn,
                Ending = d.Ending,
                Note = d.Note,
                OwedTo = d.OwedTo,
                OwnerId = o.PersonId,
                OwnerName = person!.Name, // null where no person owes it
                SchoolId = o.SchoolId,
                SchoolName = school!.Name, // null where no school owes it
                RoleKind = o.RoleKind,
                Why = o.Why,
                EasedFrom = (DateOnly?)easing!.From, // null where nothing eases it
                DueBeforeOn = (DateOnly?)easing!.DueBeforeOn, // null where nothing eases it
                EaseDays = (int?)setting!.EaseDays, // null where the network has not said
                Today = network.Today,
                OwnersSchool = o.SchoolId ?? person!.SchoolId, // null where no person owes it
            };
    }

    public static IQueryable<Duty> Open(this IQueryable<Duty> duties) =>
        duties.IgnoreAutoIncludes().Where(d => d.EndedOn == null);

    /// <summary>Those of the network that were open on the day: today's, or a past day's as they stood then.</summary>
    public static IQueryable<Duty> OpenOn(this IQueryable<Duty> duties, NetworkId network, DateOnly day) =>
        duties.IgnoreAutoIncludes()
        .Where(d => d.NetworkId == network && d.BegunOn <= day && (d.EndedOn == null || d.EndedOn > day));
}
