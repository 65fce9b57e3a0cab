using System.IO.Compression;
using System.Net;
using System.Text;
using MailKit.Security;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Skein.Access;
using Skein.Asking;
using Skein.Mail;
using Skein.Tests.Duties;
using Skein.Tests.Mail;
using Skein.Tests.Support;

namespace Skein.Tests.Messages;

public abstract class AttachmentTests(TestSite site) : SiteTests(site)
{
    private static readonly byte[] Pdf = Encoding.Latin1.GetBytes("%PDF-1.7\n% What we agreed on Tuesday\n%%EOF");

    [Fact]
    public async Task A_file_goes_with_the_mail_and_stands_on_the_letters_page_and_on_that_of_the_answer()
    {
        var (network, letter) = await SentAsync("What we agreed.pdf", Pdf);
        await using var relay = new RealRelay();
        await SendMailAsync(relay.Port);
        using var leader = await Site.BrowserOf(network.CoLeader);
        using var reader = Site.Browser();
        var link = await LinkAsync((await AskedAsync(letter)).First(asked => asked.PersonId == network.Schools[0].Head));

        var file = Assert.Single(Assert.Single(MailTo(network, relay)).Attachments.OfType<MimePart>());
        using var sent = new MemoryStream();
        await file.Content!.DecodeToAsync(sent, Cancel);
        Assert.Equal(("What we agreed.pdf", "application/pdf"), (file.FileName, file.ContentType.MimeType));
        Assert.Equal(Pdf, sent.ToArray());
        await DownloadsAsync(leader, await leader.Page(letter));
        await DownloadsAsync(reader, await reader.Page(AskingLinks.Answer(link)));
    }

    /// <summary>Whoever may not read the letter gets no file of it, and a link opens the file of its own letter alone.</summary>
    [Fact]
    public async Task Another_letters_link_and_another_networks_people_get_nothing()
    {
        var (network, letter) = await SentAsync("plan.pdf", Pdf);
        var (other, without) = await SentAsync(null, []);
        using var stranger = await Site.BrowserOf(other.CoLeader);
        using var reader = Site.Browser();
        var link = await LinkAsync((await AskedAsync(without))[0]);

        using var byLink = await reader.Get(AskingLinks.FileByLink(link));
        using var byPage = await stranger.Get($"{letter}/file");
        using var forged = await reader.Get(AskingLinks.FileByLink("forged"));
        using var mixed = await stranger.Get(
            letter.Replace(network.Id.Value.ToString(), other.Id.Value.ToString(), StringComparison.Ordinal) + "/file");

        Assert.All([byLink, byPage, forged, mixed], answer =>
            Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.Forbidden]));
    }

    public static TheoryData<string, string, string> NotTaken => new()
    {
        { "empty.pdf", "", "The file is empty" },
        { "program.pdf", "MZ\u0090\0\u0003", "Choose a PDF" },
        { "page.html", "<html><script>alert(1)</script>", "Choose a PDF" },
        { "report.exe", "%PDF-1.7\n", "Choose a PDF" },
        { "report.docx", "PK\u0003\u0004 and nothing packed", "Choose a PDF" },
        { "photo.jpg", "%PDF-1.7\n", "Choose a PDF" },
        { "photo.jpg", "\u00ff\u00d8\u00ff\u00e1\u00ff\u00ff", "Skein cannot tell whether this picture says where it was taken" },
    };

    [Theory]
    [MemberData(nameof(NotTaken))]
    public async Task What_is_empty_or_of_another_kind_is_refused_in_a_sentence(string name, string content, string said) =>
        await RefusedAsync(name, Encoding.Latin1.GetBytes(content), said);

    [Fact]
    public Task A_file_of_more_than_5_MB_is_refused_in_a_sentence() =>
        RefusedAsync("large.pdf", [.. Pdf, .. new byte[Attachment.MostBytes]], "The file is larger than 5 MB");

    [Fact]
    public Task A_document_with_macros_is_refused() =>
        RefusedAsync("sums.xlsx", Packed("xl/workbook.xml", "xl/vbaProject.bin"), "without macros");

    [Fact]
    public async Task A_document_is_known_by_what_is_packed_in_it()
    {
        var (_, letter) = await SentAsync("minutes.docx", Packed("[Content_Types].xml", "word/document.xml"));

        Assert.EndsWith("wordprocessingml.document", (await KeptAsync(letter))!.MediaType, StringComparison.Ordinal);
        await RefusedAsync("minutes.docx", Packed("classes.dex"), "Choose a PDF");
    }

    /// <summary>A name is cut where it is too long, and no character in two, which PostgreSQL would refuse.</summary>
    [Fact]
    public async Task A_long_name_keeps_its_ending_and_whole_characters()
    {
        var begins = new string('a', Attachment.LongestName - ".pdf".Length - 1);

        var (_, letter) = await SentAsync($"{begins}😀 and more.pdf", Pdf);

        Assert.Equal($"{begins}.pdf", (await KeptAsync(letter))?.Name);
    }

    [Fact]
    public async Task The_file_goes_with_its_letter()
    {
        var (_, letter) = await SentAsync("plan.pdf", Pdf);
        Assert.NotNull(await KeptAsync(letter));

        await Site.Db(async db =>
        {
            var id = IdOf(letter);
            await db.Addressees.Where(a => a.LetterId == id).ExecuteDeleteAsync(Cancel);
            await db.Letters.Where(l => l.Id == id).ExecuteDeleteAsync(Cancel);
        });

        Assert.Null(await KeptAsync(letter));
    }

    /// <summary>What waited until the morning goes as another message, and brings the file all the same.</summary>
    [Fact]
    public async Task What_waited_brings_its_file_in_the_morning()
    {
        var (network, letter) = await SentAsync("plan.pdf", Pdf);
        var ids = (await AskedAsync(letter)).Select(asked => (Guid?)asked.Id.Value).ToList();
        await Site.Db(db => db.Mail.Where(m => ids.Contains(m.AboutId)).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.HeldAt, Site.Clock.GetUtcNow().UtcDateTime), Cancel));
        await using var relay = new RealRelay();

        Site.Clock.Forward(TimeSpan.FromDays(1));
        await Site.DoAsync(SendWhatWaited.Name);
        await SendMailAsync(relay.Port);

        Assert.Single(Assert.Single(MailTo(network, relay)).Attachments);
    }

    private static IEnumerable<MimeMessage> MailTo(GivenNetwork network, RealRelay relay) =>
        relay.Messages.Where(mail => mail.To.ToString().Contains($"{network.Schools[0].Head.Value:N}", StringComparison.Ordinal));

    private static byte[] Packed(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var packed = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                packed.CreateEntry(name);
            }
        }

        return bytes.ToArray();
    }

    private static async Task DownloadsAsync(Browser browser, AngleSharp.Dom.IParentNode page)
    {
        var offered = page.QuerySelector("a[download]")!;
        Assert.Contains("What we agreed.pdf", offered.TextContent, StringComparison.Ordinal);
        using var answer = await browser.Get(offered.GetAttribute("href")!);
        Assert.Equal(Pdf, await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    private async Task RefusedAsync(string name, byte[] content, string said)
    {
        var (network, sent) = await SendAsync(name, content);
        using (sent)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
            Assert.Contains(
                said, (await Browser.Read(sent)).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        }

        Assert.False(await Site.Db(db => db.Letters.AnyAsync(l => l.NetworkId == network.Id, Cancel)));
    }

    private async Task<(GivenNetwork Network, string Letter)> SentAsync(string? name, byte[] content)
    {
        var (network, sent) = await SendAsync(name, content);
        using (sent)
        {
            Assert.True(sent.Headers.Location is not null, (await Browser.Read(sent)).Body!.TextContent);
            return (network, sent.Headers.Location!.ToString());
        }
    }

    private async Task<(GivenNetwork Network, HttpResponseMessage Sent)> SendAsync(string? name, byte[] content)
    {
        var network = await Given.NetworkAsync(Site, "Files");
        await Given.OwnAddressAsync(Site, network.Schools[0].Head);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var form = await leader.Page($"/networks/{network.Id.Value}/messages/new/message/heads");
        return (network, await leader.Submit(
            form, new() { ["Subject"] = "Read this", ["Body"] = "Dear {addressee}, read this." },
            file: name is null ? null : (name, content)));
    }

    private async Task SendMailAsync(int port)
    {
        await using var relay = new SmtpRelay(
            new("127.0.0.1", port, new("Skein", "letters@skein.example"), SecureSocketOptions.None));
        await Site.App.Services.GetRequiredService<Postman>().SendDueAsync(relay, first: false, Cancel);
    }

    private static LetterId IdOf(string letter) =>
        LetterId.TryParse(letter.Split('/')[^1], out var id) ? id : throw new InvalidOperationException(letter);

    private Task<List<Addressee>> AskedAsync(string letter)
    {
        var id = IdOf(letter);
        return Site.Db(db => db.Addressees.Where(a => a.LetterId == id).OrderBy(a => a.Id).ToListAsync(Cancel));
    }

    private Task<Attachment?> KeptAsync(string letter)
    {
        var id = IdOf(letter);
        return Site.Db(db => db.Attachments.AsNoTracking().SingleOrDefaultAsync(a => a.LetterId == id, Cancel));
    }

    private async Task<string> LinkAsync(Addressee asked) =>
        new SignedLinks.Signer(await Site.Db(db => db.Set<Installation>().Select(i => i.LinkKey).SingleAsync(Cancel)))
            .Write(AnswerLetter.ByLink, asked.Id.Value);
}

public sealed class AttachmentsOnSqlite(SqlitePostbox site) : AttachmentTests(site), IClassFixture<SqlitePostbox>;

public sealed class AttachmentsOnPostgres(PostgresPostbox site) : AttachmentTests(site), IClassFixture<PostgresPostbox>;
