using Skein.Forming;
using Skein.Groups;
using Skein.Networks;
using Skein.People;
using Skein.Purpose;
using Skein.Voice;

namespace Skein.Home;

/// <summary>All that a network's home counts, as at a day, read in one question: the panels only say it.</summary>
internal sealed class HomeFigures
{
    public required DateOnly StartedOn { get; init; }
    public required int Joined { get; init; }
    public required int Active { get; init; }
    public required int Resting { get; init; }
    public required int Left { get; init; }
    public required int SubNetworks { get; init; }

    /// <summary>Member schools, resting ones included, in which nobody holds the role of headteacher.</summary>
    public required int SchoolsWithoutHead { get; init; }

    public required int Groups { get; init; }
    public required int PeopleInGroups { get; init; }
    public required int SchoolsInGroups { get; init; }

    /// <summary>A theme for which nobody has written down a first win in a classroom; null where there is none.</summary>
    public required string? FocusWithoutWin { get; init; }

    public required bool HasSignUp { get; init; }
    public required bool HasBaseline { get; init; }

    /// <summary>Those who came by a code, and wait for a co-leader's yes.</summary>
    public required int Newcomers { get; init; }

    public MembershipCounts Schools => new(Joined, Active, Resting, Left);

    public static Task<HomeFigures> OnAsync(HomeDay day, CancellationToken cancel)
    {
        var (db, network, on) = (day.Db, day.Network.Id, day.Day);
        var states = db.StatesOn(network, on);
        var subs = db.SubNetworks.Where(s => s.NetworkId == network);
        var heads = db.Roles.Where(r => r.Kind == RoleKind.Head).On(on);
        var members = db.Memberships.MembersOn(network, on);
        var groups = db.Groups.Where(g => g.NetworkId == network).On(on);
        var inGroups = groups.SelectMany(g => g.Members).On(on);
        var focuses = db.FocusesOn(network, on);
        var (signUps, baselines) = (db.SignUps.Where(s => s.NetworkId == network), Baseline.From(db, network));
        var newcomers = db.Waiting.Where(n => n.NetworkId == network);
        return db.Networks.Where(n => n.Id == network)
            .Select(n => new HomeFigures
            {
                StartedOn = n.StartedOn,
                Joined = states.Count(s => s.State == MembershipState.Joined),
                Active = states.Count(s => s.State == MembershipState.Active),
                Resting = states.Count(s => s.State == MembershipState.Resting),
                Left = states.Count(s => s.State == MembershipState.Left),
                SubNetworks = subs.Count(s => s.StartedOn <= on && (s.ClosedOn == null || s.ClosedOn > on)),
                SchoolsWithoutHead = members.Count(m => !heads.Any(r => r.SchoolId == m.SchoolId)),
                Groups = groups.Count(),
                PeopleInGroups = inGroups.Select(m => m.PersonId).Distinct().Count(),
                SchoolsInGroups = inGroups.Where(m => m.SchoolId != null).Select(m => m.SchoolId).Distinct().Count(),
                FocusWithoutWin = focuses.Where(f => f.FirstWin == null && f.WithoutWinBecause == null)
                    .OrderBy(f => f.Name)
                    .Select(f => f.Name)
                    .FirstOrDefault(),
                HasSignUp = signUps.Any(),
                HasBaseline = baselines.Any(),
                Newcomers = newcomers.Count(),
            })
            .SingleAsync(cancel);
    }
}
