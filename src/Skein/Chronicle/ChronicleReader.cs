using Skein.Persistence;

namespace Skein.Chronicle;

/// <summary>
/// Somebody who reads what happened in a network. What they read follows from the verbs, and from nothing that a row says
/// itself.
/// </summary>
/// <param name="Person">Who reads.</param>
/// <param name="Audiences">Whom they belong to there.</param>
/// <param name="SpeaksFor">The schools for which they speak.</param>
public sealed record ChronicleReader(Guid Person, IReadOnlyCollection<Audience> Audiences, IReadOnlyCollection<Guid> SpeaksFor)
{
    /// <param name="person">Who reads; null for nobody whom Skein knows.</param>
    /// <param name="arranges">They are a co-leader or the manager there.</param>
    /// <param name="leads">They are a co-leader there.</param>
    /// <param name="speaksFor">The schools for which they speak.</param>
    public static ChronicleReader InNetwork(Guid? person, bool arranges, bool leads, IEnumerable<Guid> speaksFor)
    {
        List<Audience> audiences = [Audience.Everybody];
        if (arranges || leads)
        {
            audiences.Add(Audience.Arrangers);
        }

        if (leads)
        {
            audiences.AddRange([Audience.CoLeaders, Audience.OwnSchool]);
        }

        return new(person ?? Guid.Empty, audiences, [.. speaksFor]);
    }

    /// <summary>The rows that they may read.</summary>
    public IQueryable<ChronicleEntry> Rows(SkeinDb db)
    {
        var (parties, me, schools) = (db.ChronicleParties, Person, SpeaksFor);
        var (told, ofSchools) = (VerbTable.For(Audiences), schools.Count == 0 ? [] : VerbTable.For([Audience.OwnSchool]));
        return db.Chronicle.Where(e => told.Contains(e.Verb)
            || (ofSchools.Contains(e.Verb)
                && (schools.Contains(e.SubjectId) || parties.Any(p => p.EntryId == e.Id && schools.Contains(p.PartyId))))
            || e.ActorId == me
            || e.SubjectId == me
            || parties.Any(p => p.EntryId == e.Id && p.PartyId == me));
    }

    /// <summary>The verbs whose reason they read, whoever acted. Whoever acted, and whom it is about, read their own.</summary>
    public IReadOnlyList<string> Reasons => VerbTable.WithReasonFor(Audiences);
}
