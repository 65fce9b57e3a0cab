using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Mail;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Voice;

/// <summary>A survey is asked: by a link in an e-mail, and on as many sheets of paper as a school wants.</summary>
public static class OpenWave
{
    private const int DaysToAnswer = 14;
    public const int MostSheets = 200;

    public sealed record Input
    {
        public string? ClosesOn { get; init; }
        public IReadOnlyList<string>? Who { get; init; }

        /// <summary>How many sheets each school wants, by the school's id.</summary>
        public Dictionary<string, string>? Sheets { get; init; }
    }

    public sealed record SchoolRow(Asked.AskedSchool School, string? Sheets);

    public sealed record Model(
        NetworkFrame Network, Survey Survey, IReadOnlyList<SchoolRow> Schools, bool Mails, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<OpenWavePage>, NotFound>> Show(
        NetworkId networkId, SurveyId surveyId, SkeinDb db, Visitor visitor, SiteOptions options, TimeProvider clock,
        CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await db.SurveyAsync(networkId, surveyId, cancel) is not { } survey)
        {
            return TypedResults.NotFound();
        }

        var typed = new Input
        {
            ClosesOn = network.Today.AddDays(DaysToAnswer).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Who = ["heads", "others"],
        };
        var schools = await Asked.SchoolsAsync(db, networkId, network.Today, cancel);
        return OpenWavePage.Of(ModelOf(network, survey, schools, options, typed, new()));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<OpenWavePage>, NotFound>> Open(
        NetworkId networkId, SurveyId surveyId, [FromForm] Input typed, SkeinDb db, Visitor visitor, SignedLinks links,
        SiteOptions options, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await db.SurveyAsync(networkId, surveyId, cancel) is not { } survey)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var now = clock.GetUtcNow();
        var schools = await Asked.SchoolsAsync(db, networkId, network.Today, cancel);
        if (await AskedBefore.RefusalAsync(db, survey, network.Today, cancel) is { } refusal)
        {
            problems.Add(nameof(Input.ClosesOn), refusal.Reason);
        }

        var papers = ReadSheets(typed, schools, problems);
        problems.OnlyOffered("", typed.Sheets?.Keys, schools.Select(s => s.Id.Value.ToString()));
        if (!DateOnly.TryParseExact(
            typed.ClosesOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var closesOn))
        {
            problems.Add(nameof(Input.ClosesOn), "Choose the last day for answers");
        }

        var (heads, others) = (typed.Who?.Contains("heads") ?? false, typed.Who?.Contains("others") ?? false);
        var number = await db.Waves.CountAsync(w => w.SurveyId == surveyId, cancel) + 1;
        var wave = problems.Any
            ? null
            : Wave.Open(
                survey, number, network.Today, closesOn, heads, others, now,
                no => problems.Add(nameof(Input.ClosesOn), no.Reason));
        if (wave is null)
        {
            return Again();
        }

        db.Add(wave);
        var asker = await db.AskerAsync(visitor.Id, cancel);
        var signer = await links.SignerAsync(cancel);
        var mailed = await IssueAsync(db, wave, network, survey, papers, asker, signer, options, now, cancel);
        if (wave.Asked == 0)
        {
            problems.Add("Who", "Nobody would be asked. Choose whom to ask, or how many sheets each school wants");
            db.ChangeTracker.Clear();
            return Again();
        }

        var words = $"{visitor.Name} asked “{survey.Title}”. It can be answered until {closesOn.Said()}.";
        db.Record(Told.Of("survey.asked", words, networkId, surveyId.Value, visitor), now);
        await db.SaveChangesAsync(cancel);
        frame.Say(
            $"It is asked: {Counted.Of(mailed, "letter goes", "letters go")} by e-mail, "
                + $"and {Counted.Of(wave.Asked - mailed, "sheet is", "sheets are")} ready to print.");
        return TypedResults.LocalRedirect(VoiceLinks.Wave(networkId, wave.Id));

        RazorComponentResult<OpenWavePage> Again() =>
            OpenWavePage.Of(
                ModelOf(network, survey, schools, options, typed, problems), StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Issues every token, in the order of their random ids, and the mail that carries the links.</summary>
    private static async Task<int> IssueAsync(
        SkeinDb db, Wave wave, NetworkFrame network, Survey survey, IReadOnlyList<(Asked.AskedSchool School, int Sheets)> papers,
        Asker? asker, SignedLinks.Signer signer, SiteOptions options, DateTimeOffset now, CancellationToken cancel)
    {
        var people = options is { SendsMail: true, IsAlone: false }
            ? await Asked.PeopleAsync(db, network.Id, network.Today, wave.AsksHeads, wave.AsksOthers, cancel)
            : [];
        var byMail = people
            .Where(p => p.Email is not null)
            .Select(p => (Person: p, Token: Token.ForPerson(wave, p.Id, p.School)))
            .ToList();
        var onPaper = papers.SelectMany(p => Enumerable.Range(0, p.Sheets).Select(_ => Token.OnPaper(wave.Id, p.School.Id)));
        db.AddRange(byMail.Select(p => p.Token).Concat(onPaper).OrderBy(t => t.Id.Value));

        var post = new SurveyPost(survey, wave, network.Name, asker, signer, options);
        db.AddRange(byMail.Select(p => post.Mail(p.Token.Id, p.Person, now)));
        wave.AskMore(byMail.Count + papers.Sum(p => p.Sheets));
        return byMail.Count;
    }

    private static List<(Asked.AskedSchool School, int Sheets)> ReadSheets(
        Input typed, IReadOnlyList<Asked.AskedSchool> schools, Problems problems)
    {
        var papers = new List<(Asked.AskedSchool, int)>();
        foreach (var school in schools)
        {
            var text = typed.Sheets?.GetValueOrDefault(school.Id.Value.ToString())?.Trim();
            if (string.IsNullOrEmpty(text))
            {
                continue;
            }

            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sheets) || sheets > MostSheets)
            {
                problems.Add($"Sheets[{school.Id.Value}]", $"Write how many sheets {school.Name} wants, up to {MostSheets}");
                continue;
            }

            papers.Add((school, sheets));
        }

        return papers;
    }

    private static Model ModelOf(
        NetworkFrame network, Survey survey, IReadOnlyList<Asked.AskedSchool> schools, SiteOptions options, Input typed,
        Problems problems) =>
        new(
            network,
            survey,
            [.. schools.Select(s => new SchoolRow(s, typed.Sheets?.GetValueOrDefault(s.Id.Value.ToString())))],
            options is { SendsMail: true, IsAlone: false },
            typed,
            problems);
}
