using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Skein.Persistence;
using Skein.Questions;
using Skein.Tests.Support;

namespace Skein.Tests.Questions;

/// <summary>A second deck is a file: its cards are drawn, opened, printed and talked about as the first one's are.</summary>
public abstract class SecondDeckTests(TestSite site) : SiteTests(site)
{
    private static readonly Deck Governors = DeckFileTests.Governors;
    private static readonly Card Time = Governors.Find("G1")!;

    [Fact]
    public async Task A_card_of_a_second_deck_says_what_is_known_and_what_is_missing()
    {
        var network = await Given.NetworkAsync(Site);
        using var teacher = await Site.BrowserOf(network.Teacher);
        using var leader = await Site.BrowserOf(network.CoLeader);

        var card = await teacher.Page(QuestionsLinks.Card(network.Id, Time.Id));

        Assert.StartsWith("Time is given for 0 of ", card.QuerySelector(".finding .said")!.TextContent, StringComparison.Ordinal);
        var missing = Assert.Single(card.QuerySelectorAll(".missing"));
        Assert.Contains("What comes back to a school is not written down here.", missing.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("/people", missing.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(2, (await leader.Page(QuestionsLinks.Card(network.Id, Time.Id))).QuerySelectorAll(".missing").Length);
        using var told = await teacher.Get($"/api{QuestionsLinks.Card(network.Id, Time.Id)}");
        Assert.Equal(HttpStatusCode.OK, told.StatusCode);
    }

    [Fact]
    public async Task The_first_deck_leads_to_the_second_which_is_drawn_from_printed_and_talked_about()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        var own = QuestionsLinks.DeckOf(network.Id, Governors);

        var first = await leader.Page(QuestionsLinks.Deck(network.Id));
        Assert.Equal("The governors' questions", first.QuerySelector($"a[href='{own}']")!.TextContent);
        Assert.Equal(29, first.QuerySelectorAll("ul.cards > li").Length);

        var second = await leader.Page(own);
        Assert.Equal([1, 1], second.QuerySelectorAll("ul.cards").Select(list => list.Children.Length));
        Assert.Matches("/G[12]$", second.QuerySelector("#drawn ~ p a")!.GetAttribute("href"));
        var sheets = await leader.Page(QuestionsLinks.SheetsOf(network.Id, Governors));
        Assert.Equal(3, sheets.QuerySelectorAll(".sheet .lead").Length);
        var sheet = await leader.Page(QuestionsLinks.Sheet(network.Id, Time.Id));
        Assert.Contains("Card G1 of the governors' questions.", sheet.Body!.TextContent, StringComparison.Ordinal);

        await leader.Fill(QuestionsLinks.Card(network.Id, Time.Id), [], "form[action$=talked]");
        Assert.Contains("last talked about", (await leader.Page(own)).Body!.TextContent, StringComparison.Ordinal);
        using var none = await leader.Get($"{QuestionsLinks.Deck(network.Id)}?deck=pupils");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }
}

public abstract class TwoDecksSite : TestSite
{
    protected override void AddServices(IServiceCollection services) =>
        services.AddSingleton(new Decks([.. ShippedDecks.All, DeckFileTests.Governors]));
}

public sealed class TwoDecksSqlite : TwoDecksSite
{
    protected override Task<DatabaseAddress> MakeDatabaseAsync() => TestDatabase.SqliteAsync();
}

public sealed class TwoDecksPostgres : TwoDecksSite
{
    public override string? LeftOut => TestDatabase.PostgresServer is null
        ? $"Left out: {TestDatabase.PostgresVariable} names no PostgreSQL server."
        : null;

    protected override Task<DatabaseAddress> MakeDatabaseAsync() => TestDatabase.PostgresAsync();
}

public sealed class SecondDeckOnSqlite(TwoDecksSqlite site) : SecondDeckTests(site), IClassFixture<TwoDecksSqlite>;
public sealed class SecondDeckOnPostgres(TwoDecksPostgres site) : SecondDeckTests(site), IClassFixture<TwoDecksPostgres>;
