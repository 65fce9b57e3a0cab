using Skein.Access;
using Skein.Asking;
using Skein.People;
using Skein.Persistence;

namespace Skein.Forming;

/// <summary>What the slice keeps of people: what they chose.</summary>
internal sealed class FormingOfPeople(SkeinDb db) : ITellOwnData, IKeepForOnePerson
{
    private sealed record Chose(
        string SignUp, IReadOnlyList<string> Foci, IReadOnlyList<string> Times, bool WouldConvene, bool TookNameBack);

    /// <summary>What they chose in their own hand, which opens by their own link.</summary>
    public Task<bool> KeepsAsync(AddressQuestion who, CancellationToken cancel) =>
        db.Volunteers.AnyAsync(v => v.PersonId == who.Person && v.CameBy != CameBy.Told, cancel);

    public IEnumerable<Type> Tells => [typeof(Volunteer)];

    public async Task<(string Heading, object Content)?> TellAsync(PersonId person, CancellationToken cancel)
    {
        var volunteers = await db.Volunteers
            .AsSplitQuery()
            .Include(v => v.Choices)
            .Include(v => v.Times)
            .Where(v => v.PersonId == person)
            .OrderBy(v => v.Id)
            .ToListAsync(cancel);
        var ids = volunteers.Select(v => v.SignUpId).ToList();
        var signUps = await SignUpReader.Whole(db).Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancel);
        var told = volunteers.Select(v => new Chose(
            signUps[v.SignUpId].Title,
            [.. v.Choices.OrderBy(c => c.Rank).Select(c => signUps[v.SignUpId].Focus(c.FocusId)?.Name ?? "")],
            [.. signUps[v.SignUpId].Times.Where(t => v.Times.Any(had => had.TimeId == t.Id)).Select(t => t.Name)],
            v.MayConvene,
            v.WithdrawnAt is not null)).ToList();
        return told.Count == 0 ? null : ("what I signed up for", told);
    }
}
