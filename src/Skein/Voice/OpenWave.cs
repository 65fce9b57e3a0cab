using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Mail;
using Skein.Networks;
using Skein.People;
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

    public sealed record SchoolRow(WhoIsAsked.AskedSchool School, string? Sheets);

    public sealed record Model(
        NetworkFrame Network, Survey Survey, IReadOnlyList<SchoolRow> Schools, bool Mails, Input Typed, Problems Problems);

    public static async Task<RazorComponentResult<OpenWavePage>> Show(
        Here here, InNetwork<Survey> survey, SiteOptions options, CancellationToken cancel)
    {
        var typed = new Input
        {
            ClosesOn = here.Today.AddDays(DaysToAnswer).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Who = ["heads", "others"],
        };
        var schools = await WhoIsAsked.SchoolsAsync(here, cancel);
        return OpenWavePage.Show(ModelOf(here.Network, survey.It, schools, options, typed, new()));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<OpenWavePage>>> Open(
        Here here, InNetwork<Survey> survey, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var schools = await WhoIsAsked.SchoolsAsync(here, cancel);
        if (await AskedBefore.RefusalAsync(here.Db, survey.It, here.Today, cancel) is { } refusal)
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
        else if (!problems.Any && Wave.WhyNot(here.Today, closesOn) is { } never)
        {
            problems.Add(nameof(Input.ClosesOn), never.Reason);
        }

        var (heads, others) = (typed.Who?.Contains("heads") ?? false, typed.Who?.Contains("others") ?? false);
        var number = await here.Db.Waves.CountAsync(w => w.SurveyId == survey.It.Id, cancel) + 1;
        if (problems.Any)
        {
            return Again();
        }

        var wave = Wave.Open(survey.It, number, here.Today, closesOn, heads, others, here.Now);
        here.Db.Add(wave);
        var asker = await here.Db.AskerAsync(here.Visitor.Id, cancel);
        var signer = await here.Links.SignerAsync(cancel);
        var mailed = await IssueAsync(here, wave, survey.It, papers, asker, signer, here.Options, cancel);
        if (wave.Asked == 0)
        {
            problems.Add("Who", "Nobody would be asked. Choose whom to ask, or how many sheets each school wants");
            here.Db.ChangeTracker.Clear();
            return Again();
        }

        var words = $"{here.Visitor.Name} asked “{survey.It.Title}”. It can be answered until {closesOn.Said()}.";
        here.Record(SurveyHappenings.About("survey.asked", words, here.Id, survey.It.Id.Value, here.Visitor));
        await here.Db.SaveChangesAsync(cancel);
        here.Say(
            $"It is asked: {Counted.Words(mailed, "letter goes", "letters go")} by e-mail, "
                + $"and {Counted.Words(wave.Asked - mailed, "sheet is", "sheets are")} ready to print.");
        return TypedResults.LocalRedirect(VoiceLinks.Wave(here.Id, wave.Id));

        RazorComponentResult<OpenWavePage> Again() =>
            OpenWavePage.Show(
                ModelOf(here.Network, survey.It, schools, here.Options, typed, problems),
                StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Issues every token, in the order of their random ids, and the mail that carries the links.</summary>
    private static async Task<int> IssueAsync(
        Here here, Wave wave, Survey survey, IReadOnlyList<(WhoIsAsked.AskedSchool School, int Sheets)> papers, Asker? asker,
        SignedLinks.Signer signer, SiteOptions options, CancellationToken cancel)
    {
        var people = options is { SendsMail: true, IsAlone: false }
            ? await WhoIsAsked.PeopleAsync(here.Db, here.Id, here.Today, wave.AsksHeads, wave.AsksOthers, cancel)
            : [];
        var byMail = people
            .Where(p => p.Email is not null)
            .Select(p => (Person: p, Token: Token.ForPerson(wave, p.Id, p.School)))
            .ToList();
        var onPaper = papers.SelectMany(p => Enumerable.Range(0, p.Sheets).Select(_ => Token.OnPaper(wave.Id, p.School.Id)));
        here.Db.AddRange(byMail.Select(p => p.Token).Concat(onPaper).OrderBy(t => t.Id.Value));

        var post = new SurveyPost(survey, wave, here.Network.Name, here.Network.TimeZone, asker, signer, options);
        here.Db.AddRange(byMail.Select(p => post.Mail(p.Token.Id, p.Person, here.Now)));
        wave.AskMore(byMail.Count + papers.Sum(p => p.Sheets));
        return byMail.Count;
    }

    private static List<(WhoIsAsked.AskedSchool School, int Sheets)> ReadSheets(
        Input typed, IReadOnlyList<WhoIsAsked.AskedSchool> schools, Problems problems)
    {
        var papers = new List<(WhoIsAsked.AskedSchool, int)>();
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
        NetworkFrame network, Survey survey, IReadOnlyList<WhoIsAsked.AskedSchool> schools, SiteOptions options, Input typed,
        Problems problems) =>
        new(
            network,
            survey,
            [.. schools.Select(s => new SchoolRow(s, typed.Sheets?.GetValueOrDefault(s.Id.Value.ToString())))],
            options is { SendsMail: true, IsAlone: false },
            typed,
            problems);
}
