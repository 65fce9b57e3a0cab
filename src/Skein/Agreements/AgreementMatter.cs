using Skein.Asking;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Agreements;

/// <summary>
/// What a letter about a version shows on the page of its answer, and what happens to the version when an answer comes.
/// </summary>
internal sealed class AgreementMatter(SkeinDb db) : ILetterMatter
{
    public const string Kind = "agreement";

    public string LetterKind => Kind;

    public async Task<LetterMatter?> ShowAsync(Letter letter, CancellationToken cancel)
    {
        var id = VersionOf(letter);
        var network = await db.Networks
            .Where(n => n.Id == letter.NetworkId)
            .Select(n => new { n.TimeZone, n.Name })
            .SingleAsync(cancel);
        var text = await db.Agreements
            .Include(t => t.Versions)
            .AsNoTracking()
            .SingleOrDefaultAsync(t => t.Versions.Any(v => v.Id == id), cancel);
        if (text?.Versions.FirstOrDefault(v => v.Id == id) is not { PutOn: { } put } version)
        {
            return null;
        }

        // The difference is to what was in force when this version was put, or is still.
        var before = text.Versions
            .Where(v => v != version && v.InForceFrom <= put && (v.InForceUntil is not { } until || until >= put))
            .MaxBy(v => v.Number);
        var words = VersionWords.From(new(text.Title, version, before));
        return new(text.Title, AgreementsLinks.Text(letter.NetworkId, text.Id), words, Over(text, version));
    }

    public async Task<Refusal?> HearAsync(HeardAnswer heard, CancellationToken cancel)
    {
        var id = VersionOf(heard.Letter);
        var textId = await db.AgreementVersions.Where(v => v.Id == id).Select(v => v.TextId).SingleAsync(cancel);
        var text = await TextLock.HoldAsync(db, textId, cancel) ?? throw new InvalidOperationException("A version has no text.");
        var version = text.Versions.Single(v => v.Id == id);
        var before = text.InForceOn(heard.Today);
        var said = new ConsentGiven(
            AgreementWords.Read(heard.Answers["Choice"]), heard.Answers["Answer"], heard.SpokenBy, heard.CameBy, heard.ToldTo);
        var kind = AgreementKinds.For(text);
        var hasLeft = await TextLock.LeftAsync(db, text.NetworkId, heard.Today, cancel);
        var known = version.Consents.Count;
        if (text.Hear(version, heard.AnswersFor, said, kind, hasLeft, heard.Today, heard.Now) is { } refusal)
        {
            return refusal;
        }

        if (version.Consents.Count > known)
        {
            db.Record(Answered(text, version, said, heard), heard.Today, heard.Now);
            await Commitments.FollowAsync(db, kind, version, version.Consents[^1], cancel);
        }

        if (text.InForceOn(heard.Today) == version && before != version)
        {
            await TakingEffect.TellAsync(db, text, version, before, actor: null, heard.Today, heard.Now, cancel);
        }

        return null;
    }

    public async Task<IReadOnlyList<Recipient>> MayAskAsync(Letter letter, DateOnly today, CancellationToken cancel)
    {
        var id = VersionOf(letter);
        var text = await db.Agreements.AsNoTracking().SingleAsync(t => t.Versions.Any(v => v.Id == id), cancel);
        var kind = AgreementKinds.For(text);
        var heads = await Heads.OfAll(db, letter.NetworkId, kind.Asks, today).ToListAsync(cancel);
        if (kind.MustAgree is not MustAgree.TookPart)
        {
            return heads;
        }

        var parties = await db.Set<AgreementParty>().Where(p => p.VersionId == id).Select(p => p.PartyId).ToListAsync(cancel);
        return [.. heads.Where(h => parties.Contains(h.AnswersFor.Value))];
    }

    public async Task AskAlsoAsync(Letter letter, IReadOnlyCollection<SchoolId> schools, DateOnly today, CancellationToken cancel)
    {
        var id = VersionOf(letter);
        var version = await db.AgreementVersions.Include(v => v.Parties).SingleAsync(v => v.Id == id, cancel);
        AgreementText.AskAlso(version, schools, today);
    }

    private static AgreementVersionId VersionOf(Letter letter) =>
        new(letter.AboutId ?? throw new InvalidOperationException("This letter is about nothing."));

    private static string? Over(AgreementText text, AgreementVersion version) => version switch
    {
        { SetAsideOn: { } day } =>
            $"This version was set aside on {day.Said()}: a newer one of “{text.Title}” asks you again.",
        { TakenBackOn: { } day } =>
            $"This version was taken back on {day.Said()}, because: “{version.TakenBackBecause}”. "
                + "Nothing more is asked of you.",
        { InForceUntil: { } day } => $"This version was in force until {day.AddDays(-1).Said()}. Another has replaced it.",
        _ => null,
    };

    private static Happening Answered(AgreementText text, AgreementVersion version, ConsentGiven said, HeardAnswer heard) =>
        AgreementWords.About(
            text, "answered", $"{heard.SchoolName} {said.Answer.Said()}: version {version.Number} of “{text.Title}”.")
            with
        {
            By = heard.CameBy is CameBy.Told ? heard.ToldTo?.Value : heard.SpokenBy.Value,
            With = [(Happening.Person, heard.SpokenBy.Value), (Happening.School, heard.AnswersFor.Value)],
        };
}
