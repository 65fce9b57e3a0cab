using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Asking;
using Skein.Networks;
using Skein.Schools;

namespace Skein.Agreements;

/// <summary>A text as at any day: what is in force, what is before the schools, and who had agreed by then.</summary>
public static class ShowText
{
    /// <summary>An earlier version, or a draft, in the list of versions.</summary>
    public sealed record Earlier(int Number, string State, string Days, string? Sentence);

    /// <param name="School">As it is called; “your school” for somebody who answers for one.</param>
    /// <param name="Href">Where it answers.</param>
    /// <param name="HasAnswered">What it said can be changed while the letter is open.</param>
    public sealed record OwnAnswer(string School, string Href, bool HasAnswered);

    public sealed record Model
    {
        public required NetworkFrame Network { get; init; }
        public required AgreementTextId Id { get; init; }
        public required string Title { get; init; }
        public required AgreementKind Kind { get; init; }
        public required DateOnly Day { get; init; }
        public required VersionView? InForce { get; init; }
        public required VersionView? Put { get; init; }
        public required IReadOnlyList<Earlier> Before { get; init; }

        /// <summary>The number of the draft, for those who may see one.</summary>
        public required int? Draft { get; init; }

        /// <summary>What the draft says, for the same.</summary>
        public required string? DraftWords { get; init; }

        /// <summary>
        /// The letter that asks about the version before the schools or in force, and whether it can still be answered.
        /// </summary>
        public required LetterId? Letter { get; init; }

        /// <summary>Where the reader answers, for each school of theirs.</summary>
        public required IReadOnlyList<OwnAnswer> Mine { get; init; }

        public IEnumerable<OwnAnswer> Waiting => Mine.Where(m => !m.HasAnswered);

        public IEnumerable<OwnAnswer> Answered => Mine.Where(m => m.HasAnswered);

        public required int Page { get; init; }

        public bool IsPast => Day != Network.Today;
    }

    public static async Task<Results<RazorComponentResult<ShowTextPage>, NotFound>> Show(
        Here here, TextFrame found, DateOnly? on, int? page, SignedLinks links, CancellationToken cancel)
    {
        var text = await found.OnAsync(here, on ?? here.Today, cancel);
        var drafted = here.Network.MayArrange && text.Day == here.Today ? text.Text.Drafted : null;
        if (text.First is null && text.Earlier.Count == 0 && drafted is null && on is null)
        {
            return TypedResults.NotFound();
        }

        VersionOn[] current = [.. new[] { text.InForce, text.Put }.OfType<VersionOn>()];
        var views = await VersionView.OfAllAsync(
            here.Db, current, await ReadText.ReaderAsync(here.Db, here.Network, here.Visitor, text.Kind, cancel), cancel);
        var (letter, mine) = await LetterAsync(here, links, text, cancel);
        return ShowTextPage.Show(new()
        {
            Network = here.Network,
            Id = found.Id,
            Title = text.Text.Title,
            Kind = text.Kind,
            Day = text.Day,
            InForce = views.FirstOrDefault(v => v.State is VersionState.InForce),
            Put = views.FirstOrDefault(v => v.State is VersionState.Put),
            Before = [.. text.Earlier.Select(EarlierOf)],
            Draft = drafted?.Number,
            DraftWords = drafted?.Words,
            Letter = letter,
            Mine = mine,
            Page = page ?? 1,
        });
    }

    private static Earlier EarlierOf(VersionOn on) => on.Version switch
    {
        { InForceFrom: { } from, InForceUntil: { } until } v when on.State is VersionState.Replaced =>
            new(
                v.Number, on.State.Said(), until == from
                    ? $"in force on {from.Said()}"
                    : $"in force from {from.Said()} to {until.AddDays(-1).Said()}", on.Sentence),
        { TakenBackOn: { } back } v when on.State is VersionState.TakenBack =>
            new(
                v.Number, $"{on.State.Said()}, because: “{v.TakenBackBecause}”",
                $"put to the schools on {v.PutOn?.Said()}, taken back on {back.Said()}", on.Sentence),
        var v => new(v.Number, on.State.Said(), $"put to the schools on {v.PutOn?.Said()}", on.Sentence),
    };

    /// <summary>The newest letter about what can be answered today, and the reader's own ways to answer it.</summary>
    private static async Task<(LetterId? Letter, IReadOnlyList<OwnAnswer> Mine)> LetterAsync(
        Here here, SignedLinks links, TextOn text, CancellationToken cancel)
    {
        if (text.Day != here.Today || (text.Put ?? text.InForce) is not { } asked)
        {
            return (null, []);
        }

        var letter = await here.Db.Letters.Where(l => l.AboutId == asked.Version.Id.Value).OrderByDescending(l => l.WrittenAt)
            .Select(l => new { l.Id, l.ClosesOn }).FirstOrDefaultAsync(cancel);
        if (letter is null || here.Visitor.Id is not { } me || letter.ClosesOn < here.Today)
        {
            return (letter?.Id, []);
        }

        var schools = here.Db.Schools;
        var mine = await here.Db.Addressees.Where(a => a.LetterId == letter.Id && a.PersonId == me)
            .Select(a => new { a.Id, a.SchoolId, School = schools.Where(s => s.Id == a.SchoolId).Select(s => s.Name).First() })
            .OrderBy(a => a.School).ThenBy(a => a.Id).ToListAsync(cancel);
        var signer = await links.SignerAsync(cancel);
        return (
            letter.Id,
            [
                .. mine.Select(a => new OwnAnswer(
                    mine.Count == 1 ? "your school" : a.School,
                    AskingLinks.Answer(signer.Write(AnswerLetter.ByLink, a.Id.Value)),
                    asked.Parties.Any(p => p.School == a.SchoolId && !p.IsSilent))),
            ]);
    }
}
