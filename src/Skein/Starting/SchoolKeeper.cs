using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Starting;

/// <summary>
/// Keeps pasted lines as they were understood and chosen: a school, its membership, its head. Keeping a line again adds
/// nothing.
/// </summary>
internal sealed class SchoolKeeper(SkeinDb db, NetworkFrame network, Visitor visitor, AddressChanges changes, DateTimeOffset now)
{
    private readonly List<string> _left = [];
    private readonly HashSet<(PersonId, SchoolId)> _given = [];

    /// <returns>What was kept, in a sentence.</returns>
    public async Task<string> KeepAsync(PastePlan plan, CancellationToken cancel)
    {
        var chosen = plan.Schools.Select(school => school.Known).OfType<SchoolId>().ToList();
        var registered = await db.Schools.Where(s => chosen.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancel);
        var heads = new PasteHeads(db, plan.Known, plan.Shared, now);
        var joined = 0;
        foreach (var planned in plan.Schools)
        {
            var member = plan.Known.Member(planned.Known);
            if (member is null)
            {
                member = Join(
                    planned.Known is { } id && registered.TryGetValue(id, out var school) ? school : AddSchool(planned.Lines[0]));
                joined++;
            }
            else if (
                member.Membership.Latest.State is MembershipState.Left
                    && member.Membership.Become(MembershipState.Joined, network.Today) is null)
            {
                Record("school.joined", $"{member.School.Name} joined again.", member.School.Id);
                joined++;
            }

            planned.Lines.ToList().ForEach(line => member.School.Tell(line.Code, line.Town, line.Postcode));
            if (planned.OfHead is { } named)
            {
                await KeepHeadAsync(named, member, plan.Known, heads, cancel);
            }
        }

        string[] said =
        [
            joined == 0
                ? "Nothing new: these schools are here already."
                : $"{Counted.Words(joined, "school")} joined today.", .. _left,
        ];
        return string.Join(' ', said);
    }

    private School AddSchool(PastedLine line)
    {
        var name = line.School ?? throw new InvalidOperationException($"Line {line.Number} is without a school.");
        var school = School.TypedIn(name, now);
        db.Add(school);
        return school;
    }

    private KnownMember Join(School school)
    {
        var membership = Membership.Join(network.Id, school.Id, network.Today, now);
        db.Add(membership);
        Record("school.joined", $"{school.Name} joined.", school.Id);
        return new(school, membership);
    }

    private async Task KeepHeadAsync(
        PastedLine line, KnownMember member, KnownHere known, PasteHeads heads, CancellationToken cancel)
    {
        var head = heads.FindOrMeet(line, member.School, [.. member.Heads.Select(h => h.Person)]);
        await ReachAsync(head, line, member.School, known, cancel);
        if (member.Heads.Any(h => h.Person.Id == head.Id))
        {
            return;
        }

        if (member.Heads is [var former])
        {
            // Another head now: the former one's role ended the day before.
            if (former.Role.End(network.Today.AddDays(-1)) is { } refusal)
            {
                _left.Add($"{former.Person.Name} is still head of {member.School.Name}. {refusal.Reason}");
                return;
            }
        }
        else if (member.Heads.Count > 1)
        {
            _left.Add(
                $"{head.Name} is head of {member.School.Name} beside "
                    + $"{Counted.List([.. member.Heads.Select(h => h.Person.Name.Value)])}. End the role of whoever is not.");
        }

        var role = RoleAssignment.InSchool(member.School.Id, head.Id, RoleKind.Head, network.Today, now);
        db.Add(role);
        member.Heads.RemoveAll(h => !h.Role.Span.Holds(network.Today));
        member.Heads.Add((role, head));
        _given.Add((head.Id, member.School.Id));
        Record("role.given", $"{head.Name} is head of {member.School.Name}.", member.School.Id, head.Id);
    }

    private async Task ReachAsync(Person head, PastedLine line, School school, KnownHere known, CancellationToken cancel)
    {
        if (line.Email is not null && line.Email != head.Email)
        {
            await ChangeAddressAsync(head, line.Email, cancel);
        }

        // Whoever leads two schools goes on working at the one where they were first.
        if ((head.SchoolId is not { } works || !(known.LedBy(head.Id).Contains(works) || _given.Contains((head.Id, works))))
            && head.Move(school.Id, network.Today, network.TimeZone, out var before) is null && before is not null)
        {
            db.Add(before);
        }
    }

    /// <summary>
    /// An address is a way in: it changes here as it does on the person's page, or stays, and the answer says so.
    /// </summary>
    private async Task ChangeAddressAsync(Person known, EmailAddress address, CancellationToken cancel)
    {
        if (await changes.WaitAsync(network, known, visitor, cancel) is { } wait)
        {
            await changes.AskAsync(known, address, wait, visitor, network, now, cancel);
        }
        else
        {
            _left.Add($"The address of {known.Name} was left as it is. {Authority.WhyNotAddress(known, visitor).Reason}");
        }
    }

    private void Record(string verb, string sentence, SchoolId school, PersonId? person = null) =>
        db.Record(
            NetworkHappenings.In(network.Id, visitor, verb, sentence, school) with
            {
                With = person is { } who ? [(Happening.Person, who.Value)] : [],
            },
            network.Today, now);
}
