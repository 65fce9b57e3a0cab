using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.People;

/// <summary>
/// Two records that were joined by mistake are two again, each with what it had. What has changed since then stays with the
/// record that was kept, and so do keys for programs: those that were ended stay ended.
/// </summary>
public static class PartRecords
{
    public sealed record Input
    {
        public string? Because { get; init; }
    }

    /// <param name="Network">Where they were joined.</param>
    /// <param name="Kept">The record that was kept.</param>
    /// <param name="Name">What it is called.</param>
    /// <param name="Gone">The record that went.</param>
    /// <param name="GoneName">What it was called.</param>
    /// <param name="GoneEmail">The address it had, for whoever may part them: it may be another person's.</param>
    /// <param name="JoinedOn">When they were joined.</param>
    /// <param name="LastDay">Until when they can be parted.</param>
    /// <param name="Typed">What is typed.</param>
    /// <param name="Problems">Why they cannot be parted by this visitor.</param>
    public sealed record Model(
        PeopleFrame Network, PersonId Kept, string Name, PersonId Gone, string GoneName, string? GoneEmail, DateOnly JoinedOn,
        DateOnly LastDay,
        Input Typed, Problems Problems);

    public sealed record Joined(PersonId Gone, string Name, DateOnly On);

    /// <summary>A record that was joined with the one in the address, and can still be parted from it.</summary>
    public sealed record Partable(PeopleFrame Network, JoinedRecords Joined, Person Kept) : IFoundHere<Partable>
    {
        public static async Task<Partable?> FindAsync(Here here, Sought sought, CancellationToken cancel)
        {
            if (!sought.TryRead("personId", out PersonId keptId) || !sought.TryRead("goneId", out PersonId goneId))
            {
                return null;
            }

            var network = await PeopleFrame.ReadAsync(here, cancel);
            return await here.Db.JoinedRecords.SingleOrDefaultAsync(
                    j => j.GoneId == goneId && j.KeptId == keptId && j.NetworkId == here.Id, cancel) is { } joined
                && joined.LastDay >= network.Today
                && await here.Db.PersonAsync(here.Id, keptId, cancel) is { } kept
                    ? new(network, joined, kept)
                    : null;
        }
    }

    public static async Task<RazorComponentResult<PartRecordsPage>> Show(
        Here here, Partable found, AddressChanges changes, CancellationToken cancel)
    {
        var (form, joined, kept) = (FormOf(found, new()), found.Joined, found.Kept);
        var mayPart = await changes.Authority.OverPartingAsync(form.Network, kept, here.Visitor, cancel) is null;
        var had = mayPart ? RowsBefore.Was<Person>(here.Db, joined.Before, joined.GoneId.Value, nameof(Person.Email)) : null;
        return PartRecordsPage.Show(form with { GoneEmail = (had as EmailAddress)?.Value });
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<PartRecordsPage>>> Part(
        Here here, Partable found, [FromForm] Input typed, AddressChanges changes, CancellationToken cancel)
    {
        var (form, joined, kept) = (FormOf(found, typed), found.Joined, found.Kept);
        if (await changes.Authority.OverPartingAsync(form.Network, kept, here.Visitor, cancel) is { } refusal)
        {
            form.Problems.Add(nameof(Input.Because), refusal.Reason);
            return PartRecordsPage.Show(form, StatusCodes.Status422UnprocessableEntity);
        }

        if (await here.Db.AddressChanges.SingleOrDefaultAsync(c => c.PersonId == kept.Id, cancel) is { } underWay)
        {
            // It began from what the two were together.
            changes.Stop(underWay, kept, here.Now);
        }

        await RowsBefore.PutBackAsync(here.Db, joined.Before, cancel);
        here.Db.Remove(joined);
        var gone = await here.Db.People.SingleAsync(p => p.Id == joined.GoneId, cancel);
        here.Record(PersonHappenings.About(
                "person.parted", $"{here.Visitor.Name} parted two records again: {kept.Name} and {gone.Name}.", kept.Id,
                here.Visitor, here.Id,
                TypedText.Read(typed.Because)) with
        {
            With = [(Happening.Person, joined.GoneId.Value)],
        });
        here.Say($"{kept.Name} and {gone.Name} are two records again. Look at both.");
        return TypedResults.LocalRedirect(PeopleLinks.Person(here.Id, joined.GoneId));
    }

    /// <summary>The records that were joined with this one and can still be parted from it, the last first.</summary>
    internal static async Task<IReadOnlyList<Joined>> ReadAsync(
        SkeinDb db, NetworkId network, PersonId kept, DateOnly today, CancellationToken cancel)
    {
        var first = today.AddDays(-JoinedRecords.DaysToPart);
        var joined = await db.JoinedRecords.Where(j => j.KeptId == kept && j.NetworkId == network && j.JoinedOn >= first)
            .OrderByDescending(j => j.JoinedOn)
            .ThenBy(j => j.GoneId)
            .Select(j => new { j.GoneId, j.GoneName, j.JoinedOn })
            .ToListAsync(cancel);
        return [.. joined.Select(j => new Joined(j.GoneId, j.GoneName.Value, j.JoinedOn))];
    }

    private static Model FormOf(Partable found, Input typed) =>
        new(
            found.Network, found.Kept.Id, found.Kept.Name.Value, found.Joined.GoneId, found.Joined.GoneName.Value, null,
            found.Joined.JoinedOn, found.Joined.LastDay, typed, new());
}
