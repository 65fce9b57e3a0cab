using Skein.Access;
using Skein.People;
using Skein.Persistence;
using Skein.Tests.Support;

namespace Skein.Tests.People;

/// <summary>
/// Walks every form there is, those of tomorrow included: none of them puts an address on somebody who once came in by another.
/// </summary>
public abstract class EveryAddressTests(TestSite site) : SiteTests(site)
{
    private static readonly string[] Roles =
    [
        "manager", "co-leader", "co-leader of another network", "administrator", "somebody who has every role",
    ];

    /// <summary>These take somebody off the list, which is another thing; nobody comes in by it.</summary>
    private static readonly string[] TakeAway = ["/erasure", "/leaving", "/sign-out", "/look-round", "/look-round/end"];

    [Fact]
    public async Task No_form_puts_another_address_on_a_head_whoever_sends_it()
    {
        var victim = await SomeVictim.OnAsync(Site);
        await victim.ComeInAsync();
        var everybody = await EverybodyAsync(victim);
        var wrong = new List<string>();
        var walked = 0;
        foreach (var role in Roles)
        {
            using var browser = await Site.BrowserOf(
                role.StartsWith("somebody", StringComparison.Ordinal) ? everybody : victim.Id(role));
            var token = (await browser.Page("/me")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            var known = new Dictionary<string, string>
            {
                ["networkId"] = (
                    role.Contains("another", StringComparison.Ordinal) ? victim.Other : victim.Network.Id).Value.ToString(),
                ["schoolId"] = victim.School.Value.ToString(),
                ["personId"] = victim.Head.Value.ToString(),
            };
            foreach (
                var route in EveryRoute.Of(Site).Where(r => r.Method == "POST"
                    && r.Input is not null
                    && !TakeAway.Any(end => r.Path.EndsWith(end, StringComparison.Ordinal))))
            {
                using var request = new HttpRequestMessage(
                    HttpMethod.Post, route.At(known))
                { Content = new FormUrlEncodedContent(Typed(route.Input!, victim)) };
                request.Headers.Add("RequestVerificationToken", token);
                using var answer = await browser.Send(request);
                walked++;
                if (!await victim.IsTheirsAsync())
                {
                    wrong.Add($"{route} as {role}");
                    await victim.Keep(db => db.People.Where(p => p.Id == victim.Head).ExecuteUpdateAsync(
                        set => set.SetProperty(p => p.Email, EmailAddress.Stored(victim.Own)), Cancel));
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(walked > 500, $"{walked} were sent.");
        Assert.DoesNotContain(
            victim.Head,
            await Site.Db(db => db.People
                .Where(p => p.Email == EmailAddress.Stored(victim.Attacker.Address))
                .Select(p => p.Id)
                .ToListAsync(Cancel)));
        Assert.Equal(victim.Name, await victim.OwnMail.OpensAsync());
    }

    /// <summary>Every column that may hold an address, and why nobody comes in by what stands there but for the first.</summary>
    [Fact]
    public void Every_column_that_holds_an_address_has_been_thought_about()
    {
        string[] known =
        [
            "Person.Email", // the way in
            "OtherAddress.Email", // of a joined record: no way in
            "AddressChange.From", "AddressChange.To", // a change that waits
            "SignInCode.Address", // what was typed at the door
            "MailMessage.ToAddress", "MailMessage.ReplyTo", "MailMessage.UnsubscribeAddress", // where mail goes, and a link
            "ReceivedMail.FromAddress", // where a reply came from
            "Stakeholder.Email", // somebody outside, who has no account
        ];
        using var db = new SqliteSkeinDb(new DbContextOptionsBuilder<SqliteSkeinDb>().UseSqlite("Data Source=none").Options);
        var found = db.Model.GetEntityTypes().SelectMany(type => type.GetProperties())
            .Where(p => p.ClrType == typeof(EmailAddress)
                || (
                    p.ClrType == typeof(string)
                        && (
                            p.Name.Contains("Mail", StringComparison.Ordinal)
                                || p.Name.Contains("Address", StringComparison.Ordinal)
                                || p.Name == "ReplyTo")))
            .Select(p => $"{p.DeclaringType.DisplayName()}.{p.Name}");

        Assert.Empty(found.Except(known));
    }

    /// <summary>Whoever changes an address goes through AddressChanges: an entity offers no other way.</summary>
    [Fact]
    public void A_person_takes_an_address_when_they_are_met_and_otherwise_only_as_a_change()
    {
        var ways = typeof(Person).GetMethods()
            .Where(m => m.GetParameters().Any(p => p.ParameterType == typeof(EmailAddress)))
            .Select(m => m.Name);

        Assert.Equal(["Meet", "Met"], ways.Distinct().Order());
        Assert.False(typeof(Person).GetProperty(nameof(Person.Email))!.SetMethod?.IsPublic ?? false);
    }

    private static Dictionary<string, string> Typed(Type input, SomeVictim victim) => input.GetProperties()
        .Where(p => p.PropertyType == typeof(string))
        .ToDictionary(p => p.Name, p => p.Name switch
        {
            "Name" or "Program" or "Title" => victim.Name,
            "Email" or "Address" or "Mail" => victim.Attacker.Address,
            "School" => victim.School.Value.ToString(),
            "Person" or "Keep" or "Head" => victim.Head.Value.ToString(),
            "Step" => "keep",
            "Look" or "Role" => "",
            "Because" or "Reason" => "It is theirs.",
            "Phone" => "01234 567890",
            "Sure" => "yes",
            _ => $"{victim.SchoolName}, {victim.Name}, {victim.Attacker.Address}",
        });

    private async Task<PersonId> EverybodyAsync(SomeVictim victim)
    {
        var (now, today) = (Site.Clock.GetUtcNow(), Site.Clock.Today);
        var person = Person.Meet(Given.Name("Everybody"), null, null, now);
        await victim.Keep(db =>
        {
            db.Add(person);
            db.AddRange(RoleKinds.All.Select(kind => kind.Scope switch
            {
                RoleScope.Network => RoleAssignment.InNetwork(victim.Network.Id, person.Id, kind.Key, today, now),
                RoleScope.School => RoleAssignment.InSchool(victim.School, person.Id, kind.Key, today, now),
                RoleScope.Installation => RoleAssignment.InInstallation(person.Id, kind.Key, today, now),
            }));
            return Task.CompletedTask;
        });
        return person.Id;
    }
}

public sealed class EveryAddressOnSqlite(SqliteSite site) : EveryAddressTests(site), IClassFixture<SqliteSite>;
public sealed class EveryAddressOnPostgres(PostgresSite site) : EveryAddressTests(site), IClassFixture<PostgresSite>;
