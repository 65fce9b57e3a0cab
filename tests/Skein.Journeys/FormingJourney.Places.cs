using Microsoft.Playwright;
using Skein.Chronicle;
using Skein.Groups;
using Skein.Journeys.Support;
using Skein.Mail;
using Skein.Tests.Forming;

namespace Skein.Journeys;

/// <content>From the convenors' word to places that are given back and swapped.</content>
public sealed partial class FormingJourney
{
    private async Task PublishAsync(IPage leader, GivenSignUp given, FormingPeople people)
    {
        await Follow(leader, "Publish these groups");
        await LookAsync(leader, "forming-publish");
        await Press(leader, "Ask the group leaders");
        var asked = await Site.Db(db => db.Mail
            .Where(m => m.Subject.StartsWith("Would you lead"))
            .OrderBy(m => m.Id)
            .Select(m => m.ToAddress)
            .ToListAsync(Cancel));
        Assert.Empty(asked.Except(people.All.Where(p => p.Convenes).Select(p => p.Email ?? "")));
        await Assertions.Expect(leader.GetByText($"{asked.Count} group leaders are asked.")).ToBeVisibleAsync();

        var willing = await OpenAsync(await site.LinkToAsync(asked[0]), new(JavaScript: false));
        await LookAsync(willing, "forming-convening");
        await Press(willing.Locator("section:has(#convening-A)"), "Yes, publish it");
        await Assertions.Expect(willing.GetByText("Thank you. You lead the group once it is published.")).ToBeVisibleAsync();
        var other = await OpenAsync(await site.LinkToAsync(asked[1]), new(JavaScript: false));
        await Press(other.Locator("section:has(#convening-A)"), "Not me");
        await Assertions.Expect(other.GetByText("Somebody else will be asked. Nobody is told why.")).ToBeVisibleAsync();

        await leader.ReloadAsync();
        await Assertions.Expect(leader.GetByRole(AriaRole.Row).Filter(new() { HasText = ", said yes" })).ToHaveCountAsync(1);
        await Press(leader, "Publish");
        await Assertions.Expect(leader.Locator(".govuk-error-summary"))
            .ToContainTextAsync("Say in a line why it goes on all the same");
        await leader.GetByLabel("Go on, because…").FillAsync(
            "I have rung the others. They would like to see their groups first.");
        await Press(leader, "Publish");
        await Assertions.Expect(leader.GetByText("44 people are told by e-mail")).ToBeVisibleAsync();
        await LookAsync(leader, "forming-published");
    }

    /// <summary>
    /// I-09: nobody is on a focus they did not choose. Every group is of different schools, and everybody is told.
    /// </summary>
    private async Task PromiseIsKeptAsync(GivenSignUp given, FormingPeople people)
    {
        var (groups, names) = (await given.GroupsAsync(), await given.NamesAsync());
        var placed = (await given.ProposalAsync("A")).Groups.SelectMany(g => g.Seats).Count();
        Assert.InRange(placed, 50, FormingPeople.Everybody);
        Assert.Equal(placed, groups.SelectMany(g => g.Members).Select(m => m.PersonId).Distinct().Count());
        foreach (var group in groups)
        {
            Assert.InRange(group.Members.Count, 3, 4);
            Assert.Equal(group.Members.Count, group.Members.Select(m => m.SchoolId).Distinct().Count());
            Assert.All(
                group.Members, m => Assert.Contains(group.Focus, people.All.Single(p => p.Name == names[m.PersonId]).Foci));
        }

        var mail = await Site.Db(db => db.Mail
            .Where(m => m.Subject.StartsWith("Your group:") || m.Subject.StartsWith("No group yet:"))
            .ToListAsync(Cancel));
        Assert.Equal(
            people.All
                .Select(p => p.Email)
                .OfType<string>()
                .Order(StringComparer.Ordinal), mail.Select(m => m.ToAddress)
                .Order(StringComparer.Ordinal));
        Assert.All(mail.Where(m => m.Subject.StartsWith("Your group:", StringComparison.Ordinal)), m =>
        {
            var person = people.All.Single(p => p.Email == m.ToAddress);
            var own = groups.Single(g => g.Members.Any(member => names[member.PersonId] == person.Name));
            Assert.Equal($"Your group: {own.Name}", m.Subject);
            Assert.All(
                own.Members,
                member => Assert.True(
                    names[member.PersonId] == person.Name || m.Text.Contains(names[member.PersonId], StringComparison.Ordinal)));
        });
    }

    /// <summary>
    /// On a phone without JavaScript: by the code on a slip of paper, by a link in a letter, and by their own link.
    /// </summary>
    private async Task ThreeGiveTheirPlacesBackAsync(IPage leader, GivenSignUp given, FormingPeople people)
    {
        Site.Clock.Forward(TimeSpan.FromHours(1));
        await Follow(leader, "Print the pack");
        await LookAsync(leader, "forming-pack");
        var before = await PlacesAsync(given);
        var (onPaper, byLetter, byCode) = (
            people.Told.First(IsPlaced), people.ByLetter.First(IsPlaced), people.ByCode.First(IsPlaced));

        var phone = await OpenAsync("/answer", new(JavaScript: false));
        await phone.GetByLabel("Code").FillAsync(
            await leader.Locator(".slip", new() { Has = leader.Locator("strong", new() { HasText = onPaper.Name }) })
                .Locator(".code")
                .InnerTextAsync());
        await Press(phone, "Go on");
        await GiveBackAsync(phone);
        await GiveBackAsync(await OpenAsync(await site.LinkToAsync(byLetter.Email!), new(JavaScript: false)));
        await GiveBackAsync(await OpenAsync(byCode.Own!, new(JavaScript: false)));

        var after = await PlacesAsync(given);
        Assert.Equal(
            before.Keys
                .Except([onPaper.Name, byLetter.Name, byCode.Name])
                .Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));

        bool IsPlaced(Signing person) => before.ContainsKey(person.Name);
    }

    private static async Task GiveBackAsync(IPage phone)
    {
        await Press(phone, "Give my place back");
        await Assertions.Expect(phone.GetByText("Your place is free for somebody else. Nobody is told why.")).ToBeVisibleAsync();
        await Assertions.Expect(phone.GetByText("You are in none of the groups.")).ToBeVisibleAsync();
    }

    private async Task TwoSwapAsync(IPage leader, GivenSignUp given, FormingPeople people)
    {
        var before = await PlacesAsync(given);
        var (one, other) = (
            from a in people.All
            from b in people.All
            where a.School == b.School && a.Own is not null && b.Email is not null
                && before.TryGetValue(a.Name, out var at) && before.TryGetValue(b.Name, out var to) && at.Id != to.Id
            select (a, b)).First();
        var (mine, theirs) = (before[one.Name], before[other.Name]);

        var phone = await OpenAsync(one.Own!, new(JavaScript: false));
        await LookAsync(phone, "forming-own");
        await phone.GetByLabel("Group to ask").SelectOptionAsync(theirs.Id.Value.ToString());
        await Press(phone, "Ask whether somebody would swap");
        await Assertions.Expect(phone.GetByText($"Everybody in “{theirs.Name}” who could swap is asked.")).ToBeVisibleAsync();
        var asked = await OpenAsync(await site.LinkToAsync(other.Email!));
        await CheckAsync(asked, "forming-swap");
        await Press(asked, $"Swap, and go to {mine.Name}");
        await Assertions.Expect(asked.GetByText($"You have changed places: your group is now “{mine.Name}”."))
            .ToBeVisibleAsync();

        (before[one.Name], before[other.Name]) = (theirs, mine);
        Assert.Equal(
            before.Select(p => (p.Key, p.Value.Name))
                .Order(), (await PlacesAsync(given)).Select(p => (p.Key, p.Value.Name))
                .Order());
        await HistoryNamesNobodyAsync(leader, given, people, mine, theirs);
    }

    private async Task HistoryNamesNobodyAsync(IPage leader, GivenSignUp given, FormingPeople people, Group mine, Group theirs)
    {
        await leader.GotoAsync($"/networks/{given.Network.Id.Value}/history");
        await Assertions.Expect(leader.GetByText($"Two people swapped places between “{mine.Name}” and “{theirs.Name}”."))
            .ToBeVisibleAsync();
        await Assertions.Expect(leader.GetByText("” is free.")).ToHaveCountAsync(3);
        var told = await Site.Db(db => db.Chronicle.Where(e => e.Verb == "group.place-free" || e.Verb == "group.swapped")
            .Join(db.ChronicleWords, e => e.Id, w => w.EntryId, (e, w) => new { Entry = e, w.Sentence }).ToListAsync(Cancel));
        Assert.Equal(4, told.Count);
        Assert.All(told, t => Assert.Null(t.Entry.ActorId));
        Assert.All(told, t => Assert.All(people.All, p => Assert.DoesNotContain(p.Name, t.Sentence, StringComparison.Ordinal)));
    }

    /// <summary>Who is in which group now, by name.</summary>
    private static async Task<Dictionary<string, Group>> PlacesAsync(GivenSignUp given)
    {
        var names = await given.NamesAsync();
        return (await given.GroupsAsync()).SelectMany(g => g.Members.Where(m => m.Until is null), (g, m) => (g, m))
            .ToDictionary(p => names[p.m.PersonId], p => p.g);
    }

    private static Task Press(ILocator within, string button) =>
        within.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
