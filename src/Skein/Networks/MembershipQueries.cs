using Skein.Persistence;
using Skein.Schools;

namespace Skein.Networks;

/// <summary>How a school stood in a network on a day.</summary>
public sealed class SchoolState
{
    public required MembershipId MembershipId { get; init; }
    public required SchoolId SchoolId { get; init; }
    public required string Name { get; init; }
    public required string? Town { get; init; }
    public required MembershipState State { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly? Until { get; init; }
    public required DateOnly? ExpectedBackOn { get; init; }
}

/// <summary>Who was a member of what, on a day.</summary>
public static class MembershipQueries
{
    /// <summary>Every membership that held on the day, resting schools included.</summary>
    public static IQueryable<Membership> MembersOn(this IQueryable<Membership> memberships, DateOnly day) =>
        memberships.Where(m => m.Spans.Any(s => s.State != MembershipState.Left
            && s.From <= day
            && (s.Until == null || s.Until > day)));

    /// <summary>Those of one network.</summary>
    public static IQueryable<Membership> MembersOn(this IQueryable<Membership> memberships, NetworkId network, DateOnly day) =>
        memberships.Where(m => m.NetworkId == network).MembersOn(day);

    /// <summary>
    /// The members of whom something may be expected on the day: all but the resting. What stands under a fraction, and who is
    /// reminded (I-05).
    /// </summary>
    public static IQueryable<Membership> Expected(this IQueryable<Membership> memberships, NetworkId network, DateOnly day) =>
        memberships.Where(m => m.NetworkId == network && m.Spans.Any(
            s => (s.State == MembershipState.Joined || s.State == MembershipState.Active)
                && s.From <= day && (s.Until == null || s.Until > day)));

    /// <summary>Every school that was in the network on the day or had been before, each with its state on that day.</summary>
    public static IQueryable<SchoolState> StatesOn(this SkeinDb db, NetworkId network, DateOnly day) =>
        from membership in db.Memberships
        where membership.NetworkId == network
        join span in db.MembershipSpans.On(day) on membership.Id equals span.MembershipId
        join school in db.Schools on membership.SchoolId equals school.Id
        select new SchoolState
        {
            MembershipId = membership.Id,
            SchoolId = school.Id,
            Name = school.Name,
            Town = school.Town,
            State = span.State,
            From = span.From,
            Until = span.Until,
            ExpectedBackOn = span.ExpectedBackOn,
        };
}
