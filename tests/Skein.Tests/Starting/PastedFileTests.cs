using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Skein.Schools;
using Skein.Tests.Support;

namespace Skein.Tests.Starting;

/// <summary>A list of schools that comes as a file, sent by a browser without JavaScript.</summary>
public abstract class PastedFileTests(TestSite site) : SiteTests(site)
{
    public static TheoryData<string, string, string> Files => new()
    {
        { "iso-8859-1", "list.csv", "School;Head;E-mail\r\n\"Môr; File School {0}\";\"Hart, Ada\";ada@file.example\r\n" },
        { "utf-16", "list.txt", "School\tHead\tE-mail\nMôr; File School {0}\tAda Hart\tada@file.example\n" },
        { "utf-8", "list.tsv", "Môr; File School {0}\tAda Hart\tada@file.example" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_is_read_as_if_its_lines_had_been_pasted(string encoding, string name, string text)
    {
        var (address, browser) = await NetworkAsync();
        var school = $"Môr; File School {encoding}";
        var letters = Encoding.GetEncoding(encoding);

        using var answer = await SendAsync(
            browser, address, "", name,
            [.. letters.GetPreamble(), .. letters.GetBytes(text.Replace("{0}", encoding, StringComparison.Ordinal))]);
        var read = await Browser.Read(answer);
        Assert.Equal(
            [school, "Ada Hart", "ada@file.example"], read.QuerySelectorAll("tbody tr > *")
                .Take(3)
                .Select(cell => cell.TextContent.Trim()));
        using var kept = await browser.Submit(read, new() { ["Step"] = "keep" });

        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.True(await Site.Db(db => db.Schools.AnyAsync(s => s.Name == school, Cancel)));
    }

    [Theory]
    [InlineData(
        "\u0089PNG\r\n",
        "This is a picture (PNG), not a CSV file. Save the list as a CSV file and choose that, or paste its lines")]
    [InlineData(
        "PK\u0003\u0004 xl/",
        "This is a spreadsheet, not a CSV file. Save the list as a CSV file and choose that, or paste its lines")]
    [InlineData("", "The file is empty. Save the list as a CSV file and choose that, or paste its lines")]
    [InlineData("long", "This file is larger than 500 KB.")]
    [InlineData("lines", "These are 501 schools, and Skein takes 500 at a time.")]
    public async Task A_file_that_cannot_be_taken_is_refused_in_a_sentence(string text, string sentence)
    {
        var (address, browser) = await NetworkAsync();
        var file = text switch
        {
            "long" => new string('x', 500_001),
            "lines" => string.Concat(Enumerable.Range(1, 501).Select(i => $"Refused School {i}\n")),
            _ => text,
        };

        using var answer = await SendAsync(browser, address, "", "list.csv", Encoding.Latin1.GetBytes(file));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(
            sentence, (await Browser.Read(answer)).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_comes_back_and_the_file_is_to_be_chosen_again()
    {
        var (address, browser) = await NetworkAsync();

        using var answer = await SendAsync(browser, address, "Typed School, Ada Hart", "list.csv", "Filed School"u8.ToArray());
        var page = await Browser.Read(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(
            "choose the file again", page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Typed School, Ada Hart", ((IHtmlTextAreaElement)page.QuerySelector("textarea[name=Lines]")!).Value);
    }

    [Fact]
    public async Task The_limits_are_told_and_without_a_file_the_form_is_read_as_before()
    {
        var (address, browser) = await NetworkAsync();
        var page = await browser.Page(address);

        using var answer = await SendAsync(browser, address, "Plain School, Ada Hart", "", []);

        Assert.Contains(
            "CSV, TSV or text file of up to 500 KB", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("multipart/form-data", page.QuerySelector("main form")!.GetAttribute("enctype"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<(string Address, Browser Browser)> NetworkAsync()
    {
        var network = await Given.NetworkAsync(Site, schools: 1);
        return ($"/networks/{network.Id.Value}/schools/add", await Site.BrowserOf(network.CoLeader));
    }

    private static async Task<HttpResponseMessage> SendAsync(
        Browser browser, string address, string lines, string name, byte[] file)
    {
        var page = await browser.Page(address);
        using var form = new MultipartFormDataContent { { new StringContent(lines), "Lines" } };
        foreach (var field in new[] { "__RequestVerificationToken", "_once" })
        {
            form.Add(new StringContent(page.QuerySelector($"main input[name={field}]")!.GetAttribute("value")!), field);
        }

        // A browser sends the field without a file too, under no name.
        var part = new ByteArrayContent(file);
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"File\"; filename=\"{name}\"");
        part.Headers.TryAddWithoutValidation("Content-Type", "application/octet-stream");
        form.Add(part);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
        return await browser.Send(request);
    }
}

public sealed class PastedFileOnSqlite(SqliteSite site) : PastedFileTests(site), IClassFixture<SqliteSite>;
public sealed class PastedFileOnPostgres(PostgresSite site) : PastedFileTests(site), IClassFixture<PostgresSite>;
