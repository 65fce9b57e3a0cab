using System.Net;
using Skein.Agreements;
using Skein.Persistence;
using Skein.Tests.Support;

namespace Skein.Tests.Agreements;

/// <summary>
/// Two nodes over one PostgreSQL: heads answer and take back, co-leaders write and decide, all at once. Nothing is lost.
/// </summary>
public sealed class AtOnceTests
{
    /// <summary>A second process over the database of another.</summary>
    private sealed class OtherNode(DatabaseAddress address) : TestSite
    {
        protected override Task<DatabaseAddress> MakeDatabaseAsync() => Task.FromResult(address);
    }

    [Fact]
    public async Task Answers_and_their_withdrawals_through_two_nodes_are_all_kept_or_told_so_in_words()
    {
        await using var first = new PostgresSite();
        Assert.SkipWhen(first.LeftOut is not null, first.LeftOut ?? "");
        await first.InitializeAsync();
        await using var second = new OtherNode(first.Address);
        await second.InitializeAsync();
        var network = await Given.NetworkAsync(first, schools: 12);
        var text = await Putting.PutAsync(first, network, AgreementKind.Purpose);
        var links = await text.LinksAsync();

        // Every school is answered for through both nodes in the same moment, while a co-leader brings the text into force.
        var force = InForceAsync(first, text);
        var sent = await Task.WhenAll(links.SelectMany((link, school) => new[]
        {
            SendAsync(first, link, school, "agreed", null),
            SendAsync(second, link, school, "refused", $"Reason of {school}."),
        }));
        await force;

        Assert.All(sent, s => Assert.True(s.Status is HttpStatusCode.Found or HttpStatusCode.Conflict, $"{s.Status}"));
        Assert.All(
            sent.Where(s => s.Status is HttpStatusCode.Conflict),
            s => Assert.Contains("Somebody else changed this", s.Page, StringComparison.Ordinal));
        var version = (await text.Whole(t => t.Versions.ToList()))[0];
        foreach (var (school, index) in network.Schools.Select((s, i) => (s, i)))
        {
            var kept = version.Consents.Where(c => c.PartyId == school.Id.Value).ToList();
            var stored = sent.Where(s => s.School == index && s.Status is HttpStatusCode.Found).ToList();
            Assert.NotEmpty(stored);
            Assert.Equal(stored.Count, kept.Count);
            Assert.All(stored, s => Assert.Contains(kept, c => c.Answer == s.Answer));
            Assert.Single(kept, c => c.Until is null);
        }

        Assert.True(version.IsInForce(first.Clock.Today));
    }

    [Fact]
    public async Task Two_who_write_at_one_draft_lose_no_word()
    {
        await using var first = new PostgresSite();
        Assert.SkipWhen(first.LeftOut is not null, first.LeftOut ?? "");
        await first.InitializeAsync();
        await using var second = new OtherNode(first.Address);
        await second.InitializeAsync();
        var network = await Given.NetworkAsync(first);
        var text = await Putting.DraftAsync(first, network, AgreementKind.Purpose, "As it was.");
        using var leader = await first.BrowserOf(network.CoLeader);
        using var manager = await second.BrowserOf(network.Manager);
        var (one, other) = (await leader.Page($"{text.Page}/draft"), await manager.Page($"{text.Page}/draft"));

        var sent = await Task.WhenAll(
            leader.Submit(one, new() { ["Words"] = "What Leila wrote." }),
            manager.Submit(other, new() { ["Words"] = "What Mina wrote." }));

        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.UnprocessableEntity], sent.Select(s => s.StatusCode).Order());
        var kept = await text.Whole(t => t.Drafted!.Words);
        var told = await Browser.Read(sent.Single(s => s.StatusCode is HttpStatusCode.UnprocessableEntity));
        Assert.Equal(kept, told.QuerySelector("main blockquote")!.TextContent);
        Assert.Equal(
            kept == "What Leila wrote."
                ? "What Mina wrote."
                : "What Leila wrote.", told.QuerySelector("#Words")!.TextContent.Trim());
        Assert.Contains(
            "Somebody else wrote at this draft", told.QuerySelector(".govuk-error-summary")!.TextContent,
            StringComparison.Ordinal);
    }

    private sealed record Sent(int School, ConsentAnswer Answer, HttpStatusCode Status, string Page);

    private static async Task<Sent> SendAsync(TestSite node, string link, int school, string choice, string? reason)
    {
        using var phone = node.Browser();
        using var answer = await phone.Submit(await phone.Page(link), Putting.Reply(choice, reason));
        return new(
            school, reason is null
                ? ConsentAnswer.Agreed
                : ConsentAnswer.Refused, answer.StatusCode,
                await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task InForceAsync(TestSite node, Putting text)
    {
        using var leader = await node.BrowserOf(text.Network.CoLeader);
        using var brought = await leader.Submit(await leader.Page($"{text.Page}/in-force"), new() { ["Because"] = "We begin." });
        Assert.Equal(HttpStatusCode.Found, brought.StatusCode);
    }
}
