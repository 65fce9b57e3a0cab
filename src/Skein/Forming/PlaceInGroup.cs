using Skein.Groups;
using Skein.Persistence;

namespace Skein.Forming;

/// <summary>What somebody who signed up has once groups are published, and what else they could have.</summary>
public sealed record PlaceInGroup
{
    /// <param name="Id">The group.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Meets">When it meets.</param>
    /// <param name="People">Who is in it, with their schools.</param>
    public sealed record Where(GroupId Id, string Name, string? Meets, IReadOnlyList<string> People);

    /// <summary>Somebody offers their place in another group for one in the reader's.</summary>
    public sealed record Offer(SwapOfferId Id, string From, string Group, string? Meets);

    /// <summary>A group that the reader could call together, as the proposal of that name has it.</summary>
    public sealed record Convening(ProposedGroupId Id, string Proposal, Where Group, bool SaidYes);

    /// <summary>Null for somebody who has no place, or gave it back.</summary>
    public Where? Own { get; init; }

    public string? Convenor { get; init; }

    /// <summary>Groups with room, and nobody of the reader's school where that matters.</summary>
    public IReadOnlyList<Where> Open { get; init; } = [];

    /// <summary>Groups without a free place for the reader, to which a swap can be offered.</summary>
    public IReadOnlyList<Where> Full { get; init; } = [];

    public IReadOnlyList<Offer> Offers { get; init; } = [];

    /// <summary>The group to which the reader has offered their place.</summary>
    public string? Offered { get; init; }

    /// <summary>Before publishing: the groups that the reader could call together, one in each proposal at the most.</summary>
    public IReadOnlyList<Convening> ToConvene { get; init; } = [];

    /// <returns>Null while nothing is formed that concerns the reader, or that they may see.</returns>
    internal static Task<PlaceInGroup?> FindAsync(SkeinDb db, LinkHolder holder, CancellationToken cancel) => holder switch
    {
        { Volunteer: null } or { IsWaiting: true } => Task.FromResult<PlaceInGroup?>(null),
        { SignUp.State: SignUpState.Published, Volunteer: { } volunteer } => AfterAsync(db, holder, volunteer, cancel),
        { MaySeeOthers: true, Volunteer: { } volunteer } => BeforeAsync(db, holder, volunteer, cancel),
        _ => Task.FromResult<PlaceInGroup?>(null),
    };

    private static async Task<PlaceInGroup?> BeforeAsync(
        SkeinDb db, LinkHolder holder, Volunteer volunteer, CancellationToken cancel)
    {
        var proposals = await ProposalReader.Read(db, holder.SignUp.Id).AsNoTracking().ToListAsync(cancel);
        var convening = proposals.SelectMany(
            p => p.Groups.Where(g => g.ConvenorId == volunteer.Id), (p, g) => (Proposal: p, Group: g))
            .ToList();
        if (convening.Count == 0)
        {
            return null;
        }

        var seated = await SignedUpPeople.ReadAsync(db, holder.SignUp, cancel);
        return new()
        {
            ToConvene =
            [
                .. convening.Select(c => new Convening(
                    c.Group.Id,
                    c.Proposal.Name,
                    new(
                        default,
                        GroupNames.For(c.Proposal, holder.SignUp)[c.Group.Id],
                        holder.SignUp.Times.FirstOrDefault(t => t.Id == c.Group.TimeId)?.Name,
                        [.. c.Group.Seats.Select(s => seated.Find(s.VolunteerId)?.ToOthers).OfType<string>()]),
                    c.Group.ConvenorSaidYesAt is not null)),
            ],
        };
    }

    private static async Task<PlaceInGroup?> AfterAsync(
        SkeinDb db, LinkHolder holder, Volunteer volunteer, CancellationToken cancel)
    {
        var groups = await FormedGroups.ReadAsync(db, holder.SignUp, cancel, holder);
        var own = groups.Find(holder.PersonId);
        if (own is null && !holder.MaySeeOthers)
        {
            return null;
        }

        var offers = await db.Volunteers.Where(v => v.SignUpId == holder.SignUp.Id)
            .Join(db.SwapOffers, v => v.Id, o => o.VolunteerId, (_, o) => o)
            .OrderBy(o => o.OfferedAt)
            .ThenBy(o => o.Id)
            .ToListAsync(cancel);
        return new()
        {
            Own = own is null ? null : groups.Where(own),
            Convenor = own is null ? null : groups.ConvenorOf(own),
            Open = [.. groups.All.Where(g => g != own && IsOpen(g)).Select(groups.Where)],
            Full = own is null ? [] : [.. groups.All.Where(g => g != own && !IsOpen(g)).Select(groups.Where)],
            Offers =
            [
                .. offers.Where(o => own is not null && o.ToId == own.Id)
                    .Having(o => groups.All.FirstOrDefault(g => g.Id == o.FromId))
                    .Where(o => groups.MaySwap(o.Row, holder.PersonId))
                    .Select(o => new Offer(o.Row.Id, groups.NameOfOfferer(o.Row), o.Part.Name, o.Part.Meets)),
            ],
            Offered = groups.All.FirstOrDefault(g =>
                offers.Exists(o => o.VolunteerId == volunteer.Id && o.ToId == g.Id))?.Name,
        };

        bool IsOpen(Group group) => groups.HasRoom(group) && groups.SuitsSchool(group, holder.SchoolId, except: null);
    }
}
