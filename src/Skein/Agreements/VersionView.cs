using Skein.Access;
using Skein.Asking;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Agreements;

/// <summary>What one school said, as a reader may see it.</summary>
/// <param name="School">The school's name.</param>
/// <param name="Head">Who spoke for it.</param>
/// <param name="Said">What they said, in words.</param>
/// <param name="On">The day.</param>
/// <param name="Reason">The reservation, or why they did not agree.</param>
/// <param name="Told">To whom it was told; null where they answered themselves.</param>
public sealed record SaidRow(string School, string Head, string Said, DateOnly On, string? Reason, string? Told);

/// <summary>Who reads a version.</summary>
/// <param name="SeesAll">They lead: they read who refused and who is silent.</param>
/// <param name="Own">The schools for which they speak: what these said, they read whole.</param>
/// <param name="Hears">Whether they may know which school agreed.</param>
public sealed record VersionReader(bool SeesAll, IReadOnlySet<SchoolId> Own, WhoSaidWhat Hears)
{
    /// <summary>On a page of the co-leaders.</summary>
    internal static VersionReader CoLeader { get; } = new(SeesAll: true, new HashSet<SchoolId>(), new(All: true, Me: null));

    internal bool MayKnow(PartyOn party) => Own.Contains(party.School) || Hears.MayKnow(party.Answer?.ToldTo);

    internal bool MayReadAll(PartyOn party) =>
        SeesAll || Own.Contains(party.School) || (Hears.Me is not null && party.Answer?.ToldTo == Hears.Me);
}

/// <summary>
/// A version as one reader sees it. Which school agreed is for heads, co-leaders and whoever took it down (S-25); who refused and
/// who is silent is named to co-leaders and to the school itself (domain 4.2a). Everybody else sees counts.
/// </summary>
public sealed record VersionView
{
    public required AgreementVersionId Id { get; init; }
    public required int Number { get; init; }
    public required VersionState State { get; init; }
    public required string Words { get; init; }
    public required string? Why { get; init; }
    public required string? Because { get; init; }

    /// <summary>Why it had been taken back; null where it had not.</summary>
    public required string? TakenBackBecause { get; init; }

    public required DateOnly PutOn { get; init; }
    public required DateOnly? InForceFrom { get; init; }
    public required string Sentence { get; init; }
    public required bool IsComplete { get; init; }
    public required int Parties { get; init; }
    public required int HaveAgreed { get; init; }

    /// <summary>Those of the schools that agreed of which the reader may know it.</summary>
    public required IReadOnlyList<SaidRow> Agreed { get; init; }

    public required int Refused { get; init; }

    /// <summary>The refusals that the reader may read.</summary>
    public required IReadOnlyList<SaidRow> Refusals { get; init; }

    public required int Silent { get; init; }
    public required int SilentAssents { get; init; }

    /// <summary>Names of the silent that the reader may read.</summary>
    public required IReadOnlyList<string> SilentNames { get; init; }

    /// <summary>The reader sees every name, and not their own school's alone.</summary>
    public required bool SeesAll { get; init; }

    /// <summary>Those who have not agreed, as far as the reader may know them.</summary>
    public IReadOnlyList<string> NotAgreed =>
        [.. Refusals.Select(r => r.School).Concat(SilentNames).Order(StringComparer.CurrentCulture)];

    public static async Task<VersionView> ReadAsync(SkeinDb db, VersionOn on, VersionReader reader, CancellationToken cancel) =>
        (await OfAllAsync(db, [on], reader, cancel))[0];

    /// <summary>Several versions, with every name found at once.</summary>
    public static async Task<IReadOnlyList<VersionView>> OfAllAsync(
        SkeinDb db, IReadOnlyList<VersionOn> versions, VersionReader reader, CancellationToken cancel)
    {
        var names = await Names.ReadAsync(db, versions, cancel);
        return [.. versions.Select(on => From(on, reader, names))];
    }

    private static VersionView From(VersionOn on, VersionReader reader, Names names)
    {
        var parties = on.Parties.OrderBy(p => names.Schools[p.School], StringComparer.CurrentCulture).ToList();
        var mayRead = parties.Where(reader.MayReadAll).ToList();
        return new()
        {
            Id = on.Version.Id,
            Number = on.Version.Number,
            State = on.State,
            Words = on.Version.Words,
            Why = on.Version.Why,
            Because = on.State is VersionState.InForce or VersionState.Replaced ? on.Version.Because : null,
            TakenBackBecause = on.State is VersionState.TakenBack ? on.Version.TakenBackBecause : null,
            PutOn = on.Version.PutOn.GetValueOrDefault(),
            InForceFrom = on.State is VersionState.InForce or VersionState.Replaced ? on.Version.InForceFrom : null,
            Sentence = on.Sentence,
            IsComplete = on.IsComplete,
            Parties = parties.Count,
            HaveAgreed = on.Agreed,
            Agreed = [.. parties.Where(p => p.Answer is { IsAssent: true } && reader.MayKnow(p)).Select(names.RowOf)],
            Refused = on.Refused,
            Refusals = [.. mayRead.Where(p => p.Answer?.Answer is ConsentAnswer.Refused).Select(names.RowOf)],
            Silent = on.Silent,
            SilentAssents = on.SilentAssents,
            SilentNames = [.. mayRead.Where(p => p.IsSilent).Select(p => names.Schools[p.School])],
            SeesAll = reader.SeesAll,
        };
    }

    private sealed record Names(Dictionary<SchoolId, string> Schools, Dictionary<PersonId, string> People)
    {
        public static async Task<Names> ReadAsync(SkeinDb db, IReadOnlyList<VersionOn> versions, CancellationToken cancel)
        {
            var parties = versions.SelectMany(v => v.Parties).ToList();
            var schools = parties.Select(p => p.School).Distinct().ToList();
            var answers = parties.Select(p => p.Answer).OfType<Consent>().ToList();
            var people = answers.Select(a => a.SpokenBy)
                .Concat(answers.Select(a => a.ToldTo).OfType<PersonId>())
                .Distinct()
                .ToList();
            return new(
                await db.Set<School>().Where(s => schools.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancel),
                await db.Set<Person>().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name.Value, cancel));
        }

        public SaidRow RowOf(PartyOn party) => party.Answer is { } answer
            ? new(
                Schools[party.School],
                People[answer.SpokenBy],
                answer.Answer.Said(),
                answer.From,
                answer.Reason,
                answer.ToldTo is { } told ? People[told] : null)
            : throw new InvalidOperationException("A school that is silent has said nothing.");
    }
}
