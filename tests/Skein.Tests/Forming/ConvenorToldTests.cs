using Skein.Groups;
using Skein.Mail;
using Skein.Tests.Support;
using Skein.Tests.Voice;

namespace Skein.Tests.Forming;

/// <summary>Once groups are published, whoever calls one together hears of each change of its people.</summary>
public abstract class ConvenorToldTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task The_convenor_hears_once_who_is_in_the_group_now_and_never_who_went_or_why()
    {
        var given = await GivenSignUp.DraftAsync(Site, await Given.NetworkAsync(Site, "Places change"));
        await given.OpenAsync();
        var links = new Dictionary<string, string>();
        foreach (var (school, n) in from school in Enumerable.Range(0, 3) from n in Enumerable.Range(0, 3) select (school, n))
        {
            string[] foci = ["Reading", "Maths", "Talk"];
            var name = $"Person {school}-{n}";
            links[name] = await given.JoinAsync(
                name, school, [foci[n], foci[(n + 1) % 3], foci[(n + 2) % 3]], convenes: school == 0,
                email: $"places{school}{n}@schools.example");
        }

        await given.CloseAsync();
        await given.ProposeAsync();
        await given.PublishAsync();
        var names = await given.NamesAsync();
        var group = (await given.GroupsAsync())[0];
        var convenor = names[group.Members.Single(m => m.Part is GroupPart.Convenor).PersonId];
        var goes = names[group.Members.First(m => m.Part is GroupPart.Member).PersonId];
        Assert.Empty(await ChangedAsync(group.Name));

        using var phone = Site.Browser();
        await phone.Fill(links[goes], [], "form[action$='/giving-back']");
        var mail = Assert.Single(await ChangedAsync(group.Name));
        Assert.Equal(convenor, mail.ToName);
        Assert.Contains(convenor, mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(goes, mail.Text, StringComparison.Ordinal);
        Assert.Contains("It has a free place", mail.Text, StringComparison.Ordinal);

        // They think again, and then another of their school swaps with them: each change is told once to each convenor whom it
        // concerns.
        await phone.Fill(links[goes], new() { ["To"] = group.Id.Value.ToString() }, "form[action$='/place']");
        Assert.Single(await ChangedAsync(group.Name), m => m.Text.Contains(goes, StringComparison.Ordinal));
        var (mine, theirs) = ($"{goes[..^1]}0", $"{goes[..^1]}1");
        var (from, to) = (await GroupOfAsync(given, names, mine), await GroupOfAsync(given, names, theirs));
        var before = (await ChangedAsync(from.Name)).Count + (await ChangedAsync(to.Name)).Count;
        await phone.Fill(links[mine], new() { ["Ask"] = to.Id.Value.ToString() }, "form[action$='/swap-offer']");
        await phone.Fill(links[theirs], [], "form[action$='/swap']");
        Assert.Equal(before + 2, (await ChangedAsync(from.Name)).Count + (await ChangedAsync(to.Name)).Count);
    }

    private Task<List<MailMessage>> ChangedAsync(string group) =>
        Site.Db(db => db.Mail.Where(m => m.Subject == $"Your group has changed: {group}").OrderBy(m => m.Id).ToListAsync(Cancel));

    private static async Task<Group> GroupOfAsync(
        GivenSignUp given, Dictionary<Skein.Access.PersonId, string> names, string person) =>
        (await given.GroupsAsync()).Single(g => g.Members.Any(m => m.Until is null && names[m.PersonId] == person));
}

public sealed class ConvenorToldOnSqlite(MailingSqlite site) : ConvenorToldTests(site), IClassFixture<MailingSqlite>;
public sealed class ConvenorToldOnPostgres(MailingPostgres site) : ConvenorToldTests(site), IClassFixture<MailingPostgres>;
