using Skein.People;
using Skein.Schools;

namespace Skein.Roles;

/// <summary>What others learned about roles: said once, one at a time, and never in the way of somebody with a reason.</summary>
public static class RoleNotices
{
    /// <summary>The first thing worth saying about a role that is about to be given or corrected, or null.</summary>
    internal static string? Find(RoleTerms terms, SchoolId? worksAtAMember)
    {
        var kind = RoleKinds.Find(terms.Kind);
        return terms switch
        {
            { Scope: RoleScope.Network, Remit: null } =>
                "Nobody has said what this role is for. A role that nobody had described left its holder without direction for "
                    + "most of a year.",
            _ when kind is { OutsideSchools: true } && worksAtAMember is not null =>
                "A critical friend or partner sees more from outside: this person works in one of the member schools.",
            { LastDay: null } when kind is { OutsideSchools: true } =>
                "These terms have no last day. An agreed end lets both sides say openly whether to go on.",
            { Kind: RoleKind.CoLeader, Deputy: null } =>
                "No deputy is named. A deputy keeps things going when a co-leader is ill or leaves.",
            _ => null,
        };
    }

    public static string OfEnding(int othersWhoLead, string network) => othersWhoLead switch
    {
        0 => $"Nobody would lead {network} after this. Name another co-leader first, or say how it goes on.",
        _ => $"{network} would have one co-leader after this. Networks that lasted had two or more.",
    };
}
