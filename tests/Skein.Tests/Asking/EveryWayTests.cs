using System.Net;
using Skein.Access;
using Skein.Asking;
using Skein.Forms;
using Skein.Mail;
using Skein.Networks;
using Skein.People;
using Skein.Tests.Support;

namespace Skein.Tests.Asking;

/// <summary>Every way of answering, every kind of question, and whatever can come between.</summary>
public abstract class EveryWayTests(TestSite site) : SiteTests(site)
{
    /// <summary>A question of each kind that a letter may ask, what is typed to it, and what is kept.</summary>
    private static readonly (string Name, QuestionInFile Asked, string Typed, string Kept, string Said)[] Kinds =
    [
        ("line", new() { Question = "In a word?", Kind = "line" }, "Reading", "Reading", "Reading"),
        ("words", new() { Question = "In words?" }, "We read.\nTogether.", "We read.\nTogether.", "We read.\nTogether."),
        ("lines", new() { Question = "Several?", Kind = "lines" }, "One\n\n Two ", "One\nTwo", "One\nTwo"),
        ("day", new() { Question = "Which day?", Kind = "day" }, "2026-09-18", "2026-09-18", "18 September 2026"),
        ("days", new() { Question = "Which days?", Kind = "days" }, "2026-09-19\n2026-09-18", "2026-09-18\n2026-09-19",
            "18 September 2026\n19 September 2026"),
        ("choice", new() { Question = "Which?", Kind = "choice", Choices = new() { ["a"] = "Ash", ["b"] = "Beech" } }, "b", "b",
            "Beech"),
        ("choices", new() { Question = "Which all?", Kind = "choices", Choices = new() { ["a"] = "Ash", ["b"] = "Beech" } },
            "a\nb", "a\nb", "Ash\nBeech"),
        ("ranked", new() { Question = "In which order?", Kind = "ranked", Choices = new() { ["a"] = "Ash", ["b"] = "Beech" } },
            "b\na", "b\na", "1. Beech\n2. Ash"),
        ("number", new() { Question = "How many?", Kind = "number", Unit = "hours", Least = 0, Greatest = 10 }, "7.5", "7.5",
            "7.5 hours"),
        ("scale", new() { Question = "How far?", Kind = "scale", Ends = ["not at all", "wholly"] }, "5", "5", "5: wholly"),
        ("person", new() { Question = "Who?", Kind = "person" }, "{head}", "{head}", "{head's name}"),
        ("school", new() { Question = "Which school?", Kind = "school" }, "{school}", "{school}", "{school's name}"),
    ];

    public static TheoryData<string, string> WaysAndKinds
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var (name, _, _, _, _) in Kinds)
            {
                all.Add("link", name);
                all.Add("code", name);
                all.Add("told", name);
                all.Add("mail", name);
                all.Add("program", name);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(WaysAndKinds))]
    public async Task What_is_answered_is_kept_and_read_back_whichever_way_it_came(string way, string kind)
    {
        var (name, asks, typed, kept, said) = Kinds.Single(one => one.Name == kind);
        var (network, letter, asked) = await LetterAsync(name, asks);

        var taken = await AnswerAsync(way, network, letter, asked, name, typed);

        (kept, said) = (Meant(network, kept), Meant(network, said));
        var readable = way is not "mail" || asks.Kind is "line" or "words" or "lines";
        var answers = await AnswersAsync(asked.Id);
        Assert.Equal(readable, taken);
        Assert.Equal(readable ? kept : null, answers[QuestionInFile.NameOf(name)]);
        Assert.Equal(asks.Kind is "person" or "school" ? kept : said, asks.As(name).Say(kept));
        using var leader = await Site.BrowserOf(network.CoLeader);
        var shown = (await leader.Page($"/networks/{network.Id.Value}/letters/{letter.Id.Value}"))
            .QuerySelector("main")!.InnerHtml;
        Assert.DoesNotContain(kept.Length == 36 ? kept : "\0", shown, StringComparison.Ordinal);

        // What a question offers stands on the page whether or not it was chosen.
        var stands = shown.Contains(WebUtility.HtmlEncode(said.Split('\n')[0]), StringComparison.Ordinal);
        Assert.Equal(readable || asks.Kind is "choice" or "choices", stands);
    }

    [Theory]
    [MemberData(nameof(WaysAndKinds))]
    public async Task A_letter_that_is_closed_takes_no_answer(string way, string kind)
    {
        var (name, asks, typed, _, _) = Kinds.Single(one => one.Name == kind);
        var (network, letter, asked) = await LetterAsync(name, asks);
        await Site.Db(async db =>
        {
            (await db.Letters.SingleAsync(l => l.Id == letter.Id, Cancel)).Stop(Site.Clock.Today);
            await db.SaveChangesAsync(Cancel);
        });

        Assert.False(await AnswerAsync(way, network, letter, asked, name, typed));

        Assert.Empty((await AnswersAsync(asked.Id)).Given);
    }

    [Theory]
    [MemberData(nameof(WaysAndKinds))]
    public async Task What_was_not_offered_or_cannot_be_read_is_told_and_nothing_is_kept(string way, string kind)
    {
        var (name, asks, _, _, _) = Kinds.Single(one => one.Name == kind);
        if (asks.Kind is "line" or "words" or "lines")
        {
            return; // Whatever is written is an answer.
        }

        var (network, letter, asked) = await LetterAsync(name, asks);
        var elsewhere = await Given.NetworkAsync(Site, "Elsewhere");

        Assert.False(await AnswerAsync(way, network, letter, asked, name, "neither fish nor fowl"));
        Assert.False(await AnswerAsync(way, network, letter, asked, name, Meant(elsewhere, "{head}")));
        Assert.False(await AnswerAsync(way, network, letter, asked, name, Meant(elsewhere, "{school}")));

        Assert.Empty((await AnswersAsync(asked.Id)).Given);
    }

    /// <summary>Of a network of many people a list would be too long: nothing but the name of one of theirs is taken.</summary>
    [Fact]
    public async Task Where_there_are_too_many_for_a_list_a_name_is_typed_and_what_was_chosen_is_read_by_its_name_for_good()
    {
        var network = await Given.NetworkAsync(Site, "Many");
        var (chosen, called) = (Meant(network, "{head}"), Meant(network, "{head's name}"));
        await Site.Db(async db =>
        {
            db.AddRange(Enumerable.Range(1, LetterForm.MostInList).Select(number => Person.Meet(
                Given.Name($"Teacher {number}"), null, network.Schools[0].Id, Site.Clock.GetUtcNow())));
            await db.SaveChangesAsync(Cancel);
        });
        var (letter, asked) = await LetterAsync(network, "person", new() { Question = "Who?", Kind = "person" });
        var link = await LinkAsync(AnswerLetter.ByLink, asked.Id.Value);
        using var phone = Site.Browser();
        var page = await phone.Page(AskingLinks.Answer(link));

        Assert.Contains(called, Suggested(page));
        using var wrong = await phone.Submit(page, new() { ["Person"] = "Nobody of that name" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var right = await phone.Submit(page, new() { ["Person"] = called.ToUpperInvariant() });

        Assert.Equal(chosen, (await AnswersAsync(asked.Id))["Person"]);
        await Site.Db(db => db.Memberships
            .Where(m => m.NetworkId == network.Id && m.SchoolId == network.Schools[1].Id).ExecuteDeleteAsync(Cancel));
        var again = await phone.Page(AskingLinks.Answer(link));
        Assert.Equal(called, again.QuerySelector("#Person")!.GetAttribute("value"));
        Assert.DoesNotContain(called, Suggested(again));
        using var leader = await Site.BrowserOf(network.CoLeader);
        Assert.Contains(
            called, (await leader.Page($"/networks/{network.Id.Value}/letters/{letter.Id.Value}")).Body!.TextContent,
            StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Suggested(AngleSharp.Dom.IParentNode page) =>
        page.QuerySelectorAll("datalist option").Select(option => option.GetAttribute("value"));

    [Theory]
    [MemberData(nameof(WaysAndKinds))]
    public async Task What_is_sent_twice_is_kept_once_and_told_never_takes_the_place_of_an_own_answer(string way, string kind)
    {
        var (name, asks, typed, kept, _) = Kinds.Single(one => one.Name == kind);
        var (network, letter, asked) = await LetterAsync(name, asks);
        await AnswerAsync("link", network, letter, asked, name, typed);

        await AnswerAsync(way, network, letter, asked, name, typed);

        var answers = await AnswersAsync(asked.Id);
        Assert.Equal(Meant(network, kept), answers[QuestionInFile.NameOf(name)]);
        Assert.Single(answers.Given);
        Assert.NotEqual(
            CameBy.Told,
            await Site.Db(db => db.Addressees.Where(a => a.Id == asked.Id).Select(a => a.CameBy).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_forged_link_and_a_link_for_something_else_open_nothing()
    {
        var (_, _, asked) = await LetterAsync("words", new());
        var link = await LinkAsync(AnswerLetter.ByLink, asked.Id.Value);
        using var phone = Site.Browser();
        using var forged = await phone.Get(AskingLinks.Answer(link[..^2] + (link[^2] == 'A' ? "BA" : "AA")));
        using var elsewhere = await phone.Get(AskingLinks.Answer(await LinkAsync("voice", asked.Id.Value)));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (forged.StatusCode, elsewhere.StatusCode));
    }

    [Fact]
    public void Every_kind_of_question_that_a_file_may_ask_is_tried() =>
        Assert.Equal(
            Enum.GetValues<QuestionKind>().Except([QuestionKind.List, QuestionKind.EmailAddress, QuestionKind.Given]),
            Kinds.Select(one => one.Asked.As(one.Name).Kind).Order());

    /// <summary>On paper somebody is a line to write on, and no list of names lies about.</summary>
    [Fact]
    public async Task A_sheet_of_paper_lists_nobody()
    {
        var (network, letter, _) = await LetterAsync("person", new() { Question = "Who?", Kind = "person" });
        using var leader = await Site.BrowserOf(network.CoLeader);

        var sheet = (await leader.Page($"/networks/{network.Id.Value}/letters/{letter.Id.Value}/sheets?who=silent"))
            .QuerySelector(".sheet")!.TextContent;

        Assert.Contains("Who?", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain(network.Schools[1].Name, sheet, StringComparison.Ordinal);
    }

    /// <summary>What stands for somebody, or for a school, of a network.</summary>
    private static string Meant(GivenNetwork network, string words) => words switch
    {
        "{head}" => network.Schools[1].Head.Value.ToString(),
        "{head's name}" => $"Beech Head, {network.Schools[1].Name}",
        "{school}" => network.Schools[1].Id.Value.ToString(),
        "{school's name}" => network.Schools[1].Name,
        _ => words,
    };

    private async Task<(GivenNetwork Network, Letter Letter, Addressee Asked)> LetterAsync(string name, QuestionInFile asks)
    {
        var network = await Given.NetworkAsync(Site, "Every way");
        var (letter, asked) = await LetterAsync(network, name, asks);
        return (network, letter, asked);
    }

    private Task<(Letter Letter, Addressee Asked)> LetterAsync(GivenNetwork network, string name, QuestionInFile asks) =>
        Site.Db(async db =>
        {
            var now = Site.Clock.GetUtcNow();
            var letter = Letter.Write(network.Id, "message", network.CoLeader, now);
            letter.Write("What do you say?", "Dear {addressee}", Site.Clock.Today.AddDays(10));
            letter.Ask(OwnQuestions.Write(new() { [name] = asks with { Needed = "Answer it" } }));
            letter.Send(now);
            var asked = Addressee.Create(letter.Id, network.Schools[0].Head, network.Schools[0].Id, GoesBy.Mail, now);
            db.AddRange(letter, asked);
            await db.SaveChangesAsync(Cancel);
            return (letter, asked);
        });

    /// <returns>Whether it was taken.</returns>
    private async Task<bool> AnswerAsync(
        string way, GivenNetwork network, Letter letter, Addressee asked, string name, string meant)
    {
        var typed = Meant(network, meant);
        switch (way)
        {
            case "mail":
                return await ReplyAsync(asked, typed);
            case "told":
                using (var leader = await Site.BrowserOf(network.CoLeader))
                {
                    using var told = await SendAsync(
                        leader, AskingLinks.Told(network.Id, letter.Id, asked.Id),
                        [(TakeDownAnswer.ToldTo, network.CoLeader.Value.ToString()), .. Fields(name, typed)]);
                    return told.Headers.Location is not null;
                }

            default:
                using (var phone = Site.Browser())
                {
                    var link = await LinkAsync(
                        way is "code" ? AnswerLetter.ByCode : AnswerLetter.ByLink, asked.Id.Value);
                    using var answered = await SendAsync(phone, AskingLinks.Answer(link), Fields(name, typed));
                    return answered.Headers.Location is not null;
                }
        }
    }

    /// <summary>As a form sends it, from whichever page of the site somebody came.</summary>
    private static async Task<HttpResponseMessage> SendAsync(
        Browser browser, string address, IEnumerable<(string Name, string Value)> fields)
    {
        var token = (await browser.Page("/privacy"))
            .QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");
        return await browser.Send(new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(
                fields.Append(("__RequestVerificationToken", token ?? ""))
                    .Select(field => KeyValuePair.Create(field.Item1, field.Item2))),
        });
    }

    private async Task<bool> ReplyAsync(Addressee asked, string words)
    {
        var before = await AnswersAsync(asked.Id);
        await Site.Db(async db =>
        {
            var heard = new HeardMail(
                default, default, asked.Id.Value, HeardKind.Reply, words, true, null, "a@schools.example", true,
                Site.Clock.GetUtcNow());
            await new HearReplies().HearAsync(db, heard, Site.Clock.GetUtcNow(), Cancel);
            await db.SaveChangesAsync(Cancel);
        });
        return before.Given.Count < (await AnswersAsync(asked.Id)).Given.Count;
    }

    private static IEnumerable<(string, string)> Fields(string name, string typed) =>
        name is "words" or "lines" or "line"
            ? [(QuestionInFile.NameOf(name), typed)]
            : typed.Split('\n').Select(one => (QuestionInFile.NameOf(name), one));

    private Task<Answers> AnswersAsync(AddresseeId id) => Site.Db(async db =>
        (await db.Addressees.Include(a => a.Given).AsNoTracking().SingleAsync(a => a.Id == id, Cancel)).Answers);

    private async Task<string> LinkAsync(string purpose, Guid id) =>
        new SignedLinks.Signer(await Site.Db(db => db.Set<Installation>().Select(i => i.LinkKey).SingleAsync(Cancel)))
            .Write(purpose, id);
}

public sealed class EveryWayOnSqlite(SqliteSite site) : EveryWayTests(site), IClassFixture<SqliteSite>;

public sealed class EveryWayOnPostgres(PostgresSite site) : EveryWayTests(site), IClassFixture<PostgresSite>;
