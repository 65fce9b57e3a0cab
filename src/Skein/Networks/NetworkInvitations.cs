using Skein.Chronicle;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Networks;

/// <summary>
/// What inviting and answering change, for every way in which it is done: here, by letter, or told to somebody.
/// </summary>
public static class NetworkInvitations
{
    /// <summary>Those of the schools that can be invited: open, not yet members, and not invited before.</summary>
    public static IQueryable<School> ToInvite(this SkeinDb db, IQueryable<School> schools, NetworkId network, DateOnly today)
    {
        var invitations = db.Invitations;
        var members = db.Memberships.MembersOn(network, today);
        return schools.OpenOn(today).Where(s => s.DroppedAt == null
            && !members.Any(m => m.SchoolId == s.Id)
            && !invitations.Any(i => i.NetworkId == network && i.SchoolId == s.Id));
    }

    /// <summary>One invitation each. They are stored by the caller's save, with one row of the chronicle for all.</summary>
    public static async Task<int> InviteAsync(
        this SkeinDb db, IQueryable<School> schools, NetworkId network, string by, Guid? actor, DateOnly today,
        DateTimeOffset now, CancellationToken cancel)
    {
        var ids = await db.ToInvite(schools, network, today).Select(s => s.Id).ToListAsync(cancel);
        if (ids.Count == 0)
        {
            return 0;
        }

        db.AddRange(ids.Select(id => NetworkInvitation.Invite(network, id, today, now)));
        db.Record(
            new("schools.invited", $"{by} invited {Counted.Words(ids.Count, "school")} to join.")
            {
                SubjectKind = Happening.Network,
                SubjectId = network.Value,
                NetworkId = network.Value,
                By = actor,
                Counts = $$"""{"invited":{{ids.Count}}}""",
            },
            today, now);
        return ids.Count;
    }

    /// <summary>
    /// Takes a school's answer; yes makes it a member that day, and a yes that was told and is put right ends that again. The
    /// caller saves.
    /// </summary>
    /// <param name="told">Somebody wrote it down for the school.</param>
    /// <returns>Why the answer cannot be taken, or null once it is.</returns>
    public static async Task<Refusal?> AnswerAsync(
        this SkeinDb db, NetworkInvitation invitation, InvitationAnswer answer, string? reason, bool told, Guid? actor,
        DateOnly today, DateTimeOffset now,
        CancellationToken cancel)
    {
        var (before, on) = (invitation.Said, invitation.AnsweredOn);
        if (invitation.Answer(answer, reason, told, today) is { } refusal)
        {
            return refusal;
        }

        if (before == answer)
        {
            return null;
        }

        var school = await db.Schools.Where(s => s.Id == invitation.SchoolId).Select(s => s.Name).SingleAsync(cancel);
        if (before is InvitationAnswer.Yes && await db.UnjoinAsync(invitation, on, cancel) is { } takesPart)
        {
            return takesPart;
        }

        if (answer is InvitationAnswer.Yes)
        {
            await db.JoinAsync(invitation.NetworkId, invitation.SchoolId, today, now, cancel);
        }

        db.Record(Told(invitation, answer, school, actor, today), today, now);
        return null;
    }

    /// <summary>Makes the school a member from that day, unless it is one. A school that had left keeps its history.</summary>
    public static async Task JoinAsync(
        this SkeinDb db, NetworkId network, SchoolId school, DateOnly on, DateTimeOffset now, CancellationToken cancel)
    {
        var membership = await db.Memberships.SingleOrDefaultAsync(m => m.NetworkId == network && m.SchoolId == school, cancel);
        if (membership is null)
        {
            db.Add(Membership.Join(network, school, on, now));
        }
        else if (membership.Latest.State is MembershipState.Left && membership.Become(MembershipState.Joined, on) is { } refusal)
        {
            throw new InvalidOperationException(refusal.Reason);
        }
    }

    /// <summary>
    /// The school never said the yes that was written down: it is what it was before, unless it has taken part since.
    /// </summary>
    private static async Task<Refusal?> UnjoinAsync(
        this SkeinDb db, NetworkInvitation invitation, DateOnly? joinedOn, CancellationToken cancel)
    {
        var membership = await db.Memberships.SingleOrDefaultAsync(
            m => m.NetworkId == invitation.NetworkId && m.SchoolId == invitation.SchoolId, cancel);
        if (membership is null)
        {
            return null;
        }

        if (membership.Latest is not { State: MembershipState.Joined } latest || latest.From != joinedOn)
        {
            return new("Your school has taken part since then. Ask a co-leader, or your head, to record that it leaves.");
        }

        if (membership.UndoLatest() is not null)
        {
            db.Remove(membership);
        }

        return null;
    }

    private static Happening Told(
        NetworkInvitation invitation, InvitationAnswer answer, string school, Guid? actor, DateOnly today) => new(
        answer is InvitationAnswer.Yes ? "school.joined" : "invitation.answered",
        answer is InvitationAnswer.Yes
            ? $"{school} said yes to the invitation and joined."
            : $"{school} answered the invitation: {answer.ToString().ToLowerInvariant()}.")
        {
            SubjectKind = Happening.School,
            SubjectId = invitation.SchoolId.Value,
            NetworkId = invitation.NetworkId.Value,
            By = actor,
            Day = today,
        };
}
