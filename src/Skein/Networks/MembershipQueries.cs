namespace Skein.Networks;

/// <summary>Who was a member of what, on a day.</summary>
public static class MembershipQueries
{
    /// <summary>Every membership of the network that held on the day, resting schools included.</summary>
    public static IQueryable<Membership> MembersOn(this IQueryable<Membership> memberships, NetworkId network, DateOnly day) =>
        memberships.Where(m => m.NetworkId == network && m.Spans.Any(
            s => s.State != MembershipState.Left && s.From <= day && (s.Until == null || s.Until > day)));
}
