using Skein.Mail;
using Skein.Tests.Architecture;
using Skein.Tests.Support;

namespace Skein.Tests.Asking;

/// <summary>
/// Nobody is spoken for unheard: what was written down for somebody comes to them, and to nobody else, with the page that puts
/// it right.
/// </summary>
public abstract class ReceiptTests(TestSite site) : SiteTests(site)
{
    private const string Public = "https://skein.example";

    [Fact]
    public async Task Whoever_has_an_address_is_written_to_and_their_link_puts_it_right()
    {
        var found = new List<string>();
        foreach (var kind in ToldForms.All)
        {
            var form = await kind.MakeAsync(Site);
            var before = await MailAsync();
            using var writer = await Site.BrowserOf(form.Writer);
            var opened = await form.Open(writer);
            using (var told = await form.Send(writer, opened))
            {
                Assert.True(told.Headers.Location is not null, $"{kind.What}: {await ToldForm.SaidAsync(writer, told)}");
            }

            var mail = (await MailAsync()).ExceptBy(before.Select(m => m.Id), m => m.Id).ToList();
            if (
                mail is not [{ } receipt]
                    || receipt.ToAddress != form.Address
                    || !receipt.Text.Contains("wrote down on", StringComparison.Ordinal)
                || !receipt.Text.Contains(form.Said, StringComparison.Ordinal))
            {
                found.Add($"{kind.What}: {mail.Count} mails: {string.Join(" / ", mail.Select(m => $"{m.ToAddress}: {m.Text}"))}");
                continue;
            }

            await form.PutRight(
                receipt.Text.Split('\n').Single(line => line.StartsWith(Public, StringComparison.Ordinal))[Public.Length..]);

            var own = await Site.TablesAsync();
            using var again = await form.Send(writer, opened);
            found.AddRange(
                (await Site.TablesAsync()).ChangedSince(own)
                    .Where(table => !table.StartsWith("mail", StringComparison.Ordinal))
                    .Select(table => $"{kind.What}: {table} changed after it was put right"));
        }

        Findings.None(found);
    }

    [Fact]
    public async Task Nothing_of_a_receipt_stands_on_any_other_page_of_whoever_wrote_it_down()
    {
        foreach (var kind in ToldForms.All.Where(k => k.What == "agreement purpose"))
        {
            var form = await kind.MakeAsync(Site);
            using var writer = await Site.BrowserOf(form.Writer);
            using var told = await form.Send(writer, await form.Open(writer));

            var page = await writer.Page(told.Headers.Location!.ToString());

            Assert.DoesNotContain(form.Said, page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    private Task<List<MailMessage>> MailAsync() => Site.Db(db => db.Mail.ToListAsync(Cancel));
}

public sealed class ReceiptsOnSqlite(
    MailedLettersOnSqlite.ReachableSite site) : ReceiptTests(site), IClassFixture<MailedLettersOnSqlite.ReachableSite>;
public sealed class ReceiptsOnPostgres(
    MailedLettersOnPostgres.ReachableSite site) : ReceiptTests(site), IClassFixture<MailedLettersOnPostgres.ReachableSite>;

/// <summary>Whom no mail reaches: here none leaves the machine.</summary>
public abstract class PaperReceiptTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task Whom_no_mail_reaches_reads_on_the_next_sheet_that_something_was_written_down_and_never_what()
    {
        var found = new List<string>();
        foreach (var kind in ToldForms.All.Where(k => k.What != "invitation to a group"))
        {
            var form = await kind.MakeAsync(Site);
            using var writer = await Site.BrowserOf(form.Writer);
            using var told = await form.Send(writer, await form.Open(writer));
            Assert.True(told.Headers.Location is not null, $"{kind.What}: {await ToldForm.SaidAsync(writer, told)}");

            var sheet = await form.Sheet(writer);

            found.AddRange(
                sheet.Contains("an answer was written down for you", StringComparison.Ordinal)
                    ? []
                    : [$"{kind.What}: the sheet is silent"]);
            found.AddRange(
                form.Code is null || sheet.Contains(form.Code, StringComparison.Ordinal)
                    ? []
                    : [$"{kind.What}: the sheet has no code"]);
            found.AddRange(
                sheet.Contains(form.Said, StringComparison.Ordinal)
                    ? [$"{kind.What}: the sheet says what was written down"]
                    : []);
        }

        Findings.None(found);
    }
}

public sealed class PaperReceiptsOnSqlite(SqliteSite site) : PaperReceiptTests(site), IClassFixture<SqliteSite>;
public sealed class PaperReceiptsOnPostgres(PostgresSite site) : PaperReceiptTests(site), IClassFixture<PostgresSite>;
