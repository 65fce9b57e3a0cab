using System.Net;
using Skein.Access;
using Skein.People;
using Skein.Tests.Keeping;
using Skein.Tests.Support;

namespace Skein.Tests.Schools;

/// <summary>The same files that are no register, sent by the browser.</summary>
public abstract class BadUploadTests(TestSite site) : SiteTests(site)
{
    /// <summary>More than the page takes. Only its beginning is ever sent.</summary>
    private const long TooLong = 4L * 1024 * 1024 * 1024;

    [Theory]
    [InlineData(BadFile.PictureNamedCsv, "This is a picture (PNG)")]
    [InlineData(BadFile.HugeField, "Line 2 has no end within")]
    [InlineData(BadFile.HugeQuotedField, "A quotation mark that opens in the row on line 3 is")]
    [InlineData(BadFile.HugeHeader, "Line 1 has no end within")]
    [InlineData(BadFile.HeaderOnly, "The file has a header but no rows.")]
    [InlineData(BadFile.Empty, "The file is empty.")]
    [InlineData(BadFile.ZipArchive, "This is a zip archive.")]
    public async Task A_file_that_is_no_register_comes_back_with_a_sentence(BadFile kind, string sentence)
    {
        using var folder = new BadFiles();
        using var browser = await Site.BrowserOf(await AdministratorAsync());
        using var form = await FormAsync(browser);
        await using var file = File.OpenRead(await folder.MakeAsync(kind, Cancel));
        form.Add(new StreamContent(file), "file", "register.csv");
        var before = await Filled.TextOf(Site.Address);

        using var request = new HttpRequestMessage(HttpMethod.Post, "/schools/import") { Content = form };
        using var answer = await browser.Send(request);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(
            sentence, (await Browser.Read(answer)).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await Filled.TextOf(Site.Address));
    }

    [Fact]
    public async Task A_file_of_gigabytes_is_refused_before_it_is_sent()
    {
        using var browser = await Site.BrowserOf(await AdministratorAsync());
        await browser.Page("/schools/import");
        var before = await Filled.TextOf(Site.Address);

        var status = await RawRequest.StatusAsync(Site.Url, $"""
            POST /schools/import HTTP/1.1
            Host: {Site.Url.Authority}
            Cookie: skein={browser.Cookie("skein")}; skein-form={browser.Cookie("skein-form")}
            Content-Type: multipart/form-data; boundary=b
            Content-Length: {TooLong}


            """, Cancel);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Equal(before, await Filled.TextOf(Site.Address));
    }

    private static async Task<MultipartFormDataContent> FormAsync(Browser browser)
    {
        var page = await browser.Page("/schools/import");
        var form = new MultipartFormDataContent();
        foreach (var name in new[] { "__RequestVerificationToken", "_once" })
        {
            form.Add(new StringContent(page.QuerySelector($"main input[name={name}]")!.GetAttribute("value")!), name);
        }

        return form;
    }

    private Task<PersonId> AdministratorAsync() => Site.Db(async db =>
    {
        var now = Site.Clock.GetUtcNow();
        var person = Person.Meet(Given.Name("Rowan Hill"), email: null, school: null, now);
        db.AddRange(person, RoleAssignment.InInstallation(person.Id, RoleKind.Administrator, Site.Clock.Today, now));
        await db.SaveChangesAsync(Cancel);
        return person.Id;
    });
}

public sealed class BadUploadsOnSqlite(SqliteSite site) : BadUploadTests(site), IClassFixture<SqliteSite>;
public sealed class BadUploadsOnPostgres(PostgresSite site) : BadUploadTests(site), IClassFixture<PostgresSite>;
