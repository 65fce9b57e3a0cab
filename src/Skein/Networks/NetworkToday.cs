using Skein.Access;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Networks;

/// <summary>
/// A network and the day it is there. A query over several networks judges each row by the day of the row's own network.
/// </summary>
public sealed class NetworkToday
{
    public required NetworkId Id { get; init; }
    public required NetworkName Name { get; init; }

    /// <summary>Where its days begin and end.</summary>
    public required string TimeZone { get; init; }

    public required DateOnly Today { get; init; }
}

/// <summary>A membership, in a query that judges by the day it is in its network.</summary>
public sealed class MemberToday
{
    public required NetworkId NetworkId { get; init; }
    public required SchoolId SchoolId { get; init; }
    public required DateOnly Today { get; init; }
}

/// <summary>The networks of somebody who asks.</summary>
public static class AskedToday
{
    extension(Asked asked)
    {
        /// <summary>Every network with the day it is there; the zones came with the visitor where no network is named.</summary>
        public async Task<IQueryable<NetworkToday>> NetworksTodayAsync(CancellationToken cancel) =>
            asked.Visitor.Zones is { } zones
                ? asked.Db.ByZone(asked.Now, zones)
                : await asked.Db.NetworksTodayAsync(asked.Now, cancel);
    }
}

public static class NetworksToday
{
    extension(SkeinDb db)
    {
        /// <summary>Every network with the day it is there. No place is more than a day from UTC.</summary>
        public async Task<IQueryable<NetworkToday>> NetworksTodayAsync(DateTimeOffset now, CancellationToken cancel) =>
            db.ByZone(now, await db.Networks.Select(n => n.TimeZone).Distinct().ToListAsync(cancel));

        internal IQueryable<NetworkToday> ByZone(DateTimeOffset now, IReadOnlyList<string> zones)
        {
            var utc = DateOnly.FromDateTime(now.UtcDateTime);
            var (tomorrow, yesterday) = (utc.AddDays(1), utc.AddDays(-1));
            var ahead = zones.Where(zone => Days.Today(now, zone) == tomorrow).ToList();
            var behind = zones.Where(zone => Days.Today(now, zone) == yesterday).ToList();
            return db.Networks.Select(n => new NetworkToday
            {
                Id = n.Id,
                Name = n.Name,
                TimeZone = n.TimeZone,
                Today = ahead.Contains(n.TimeZone) ? tomorrow : behind.Contains(n.TimeZone) ? yesterday : utc,
            });
        }

        /// <summary>The networks as on one day, for what is asked in a single network or as at a past day.</summary>
        public IQueryable<NetworkToday> NetworksOn(DateOnly day) =>
            db.Networks.Select(n => new NetworkToday { Id = n.Id, Name = n.Name, TimeZone = n.TimeZone, Today = day });

        /// <summary>The days that it is now somewhere, each with its networks: a job does its work once a day of them.</summary>
        public async Task<IReadOnlyList<(DateOnly Today, IQueryable<NetworkId> Networks)>> EachDayAsync(
            DateTimeOffset now, CancellationToken cancel)
        {
            var zones = await db.Networks.Select(n => n.TimeZone).Distinct().ToListAsync(cancel);
            return
            [
                .. zones.GroupBy(zone => Days.Today(now, zone), (day, zones) =>
                {
                    var there = zones.ToList();
                    return (day, db.Networks.Where(n => there.Contains(n.TimeZone)).Select(n => n.Id));
                }),
            ];
        }

        /// <summary>The day it is in each of these networks.</summary>
        public async Task<IReadOnlyDictionary<NetworkId, DateOnly>> DaysOfAsync(
            IEnumerable<NetworkId> networks, DateTimeOffset now, CancellationToken cancel)
        {
            var ids = networks.Distinct().ToList();
            var zones = await db.Networks
                .Where(n => ids.Contains(n.Id))
                .Select(n => new { n.Id, n.TimeZone })
                .ToListAsync(cancel);
            return zones.ToDictionary(n => n.Id, n => Days.Today(now, n.TimeZone));
        }

        /// <summary>The day it is in the network.</summary>
        public async Task<DateOnly> TodayInAsync(NetworkId network, DateTimeOffset now, CancellationToken cancel) =>
            Days.Today(now, await db.Networks.Where(n => n.Id == network).Select(n => n.TimeZone).SingleAsync(cancel));

        /// <summary>
        /// Whose time a school keeps where no network is named: that of the one it joined first; none, where it is in none.
        /// </summary>
        public IQueryable<string> ZonesOf(SchoolId school) =>
            from m in db.Memberships.IgnoreAutoIncludes()
            where m.SchoolId == school
            join n in db.Networks on m.NetworkId equals n.Id
            orderby m.Id
            select n.TimeZone;

        /// <summary>Every membership that holds on the day it is in its network, resting schools included.</summary>
        public IQueryable<MemberToday> MembersToday(IQueryable<NetworkToday> networks) =>
            from m in db.Memberships.IgnoreAutoIncludes()
            join n in networks on m.NetworkId equals n.Id
            where m.Spans.Any(s => s.State != MembershipState.Left
                && s.From <= n.Today
                && (s.Until == null || s.Until > n.Today))
            select new MemberToday { NetworkId = m.NetworkId, SchoolId = m.SchoolId, Today = n.Today };
    }
}
