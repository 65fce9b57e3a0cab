using Skein.Access;
using Skein.Tests.Support;

namespace Skein.Journeys;

/// <summary>The templates of the site that are checked for accessibility: one line each.</summary>
public static class Pages
{
    public static readonly PageToCheck[] All =
    [
        new("first-page", _ => "/") { EveryTime = true },
        new("sign-in", _ => "/sign-in") { EveryTime = true },
        new("enter-code", _ => "/answer") { EveryTime = true },
        new("privacy", _ => "/privacy"),
        new("home", s => $"/networks/{s.Network.Id.Value}") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("my-home", _ => "/") { Reader = s => s.Network.CoLeader },
        new("network-schools", s => $"/networks/{s.Network.Id.Value}/schools") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("membership", s => $"/networks/{s.Network.Id.Value}/schools/{s.Network.Schools[0].Id.Value}") { Reader = s => s.Network.CoLeader },
        new("paste-schools", s => $"/networks/{s.Network.Id.Value}/schools/add") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("invitations", s => $"/networks/{s.Network.Id.Value}/invitations") { Reader = s => s.Network.CoLeader },
        new("people", s => $"/networks/{s.Network.Id.Value}/people") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("person", s => $"/networks/{s.Network.Id.Value}/people/{s.Network.Manager.Value}") { Reader = s => s.Network.CoLeader },
        new("give-role", s => $"/networks/{s.Network.Id.Value}/people/{s.Network.Teacher.Value}/roles/new") { Reader = s => s.Network.CoLeader },
        new("head", s => $"/schools/{s.Network.Schools[0].Id.Value}/head") { Reader = s => s.Network.Schools[0].Head, EveryTime = true },
        new("write-letter", s => $"/networks/{s.Network.Id.Value}/letters/new/heads-issues") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("letter", s => s.Letter) { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("sheets", s => $"{s.Letter}/sheets") { Reader = s => s.Network.CoLeader },
        new("answer", s => s.Answer) { EveryTime = true },
        new("agreements", s => $"/networks/{s.Network.Id.Value}/agreements") { Reader = s => s.Network.CoLeader },
        new("start-agreement", s => $"/networks/{s.Network.Id.Value}/agreements/new/network-agreement") { Reader = s => s.Network.CoLeader },
        new("agreement", s => s.Agreement) { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("agreement-version", s => $"{s.Agreement}/versions/1") { Reader = s => s.Network.Teacher },
        new("agreement-sheet", s => $"{s.Agreement}/versions/1/sheet") { Reader = s => s.Network.CoLeader },
        new("agreement-draft", s => $"{s.Agreement}/draft") { Reader = s => s.Network.CoLeader },
        new("agreement-put", s => $"{s.Agreement}/parties") { Reader = s => s.Network.CoLeader },
        new("agreement-in-force", s => $"{s.Agreement}/in-force") { Reader = s => s.Network.CoLeader },
        new("agreement-plan", s => $"{s.Agreement}/plan") { Reader = s => s.Network.CoLeader },
        new("answer-agreement", s => s.AgreementAnswer) { EveryTime = true },
        new("agenda", s => $"/networks/{s.Network.Id.Value}/agenda") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("history", s => $"/networks/{s.Network.Id.Value}/history") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("schools", _ => "/schools") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("me", _ => "/me") { Reader = s => s.Network.CoLeader },
        new("ways-to-sign-in", _ => "/me/sign-in") { Reader = s => s.Network.CoLeader },
        new("not-found", _ => "/networks/nowhere") { Reader = s => s.Network.CoLeader },
    ];
}

/// <summary>A page, and where it is on the stage.</summary>
public sealed record PageToCheck(string Name, Func<Stage, string> Path)
{
    /// <summary>Who reads it; nobody signed in by default.</summary>
    public Func<Stage, PersonId?> Reader { get; init; } = _ => null;

    /// <summary>Whether it stands for its kind, and is checked even when not all pages are.</summary>
    public bool EveryTime { get; init; }

    public override string ToString() => Name;
}

/// <summary>What the pages show: people, a network, and a letter that one head has answered.</summary>
public sealed record Stage(GivenNetwork Network, string Letter, string Answer, string Agreement, string AgreementAnswer)
{
    public static async Task<Stage> SetAsync(TestSite site)
    {
        var network = await Given.NetworkAsync(site, schools: 4);
        using var leader = await site.BrowserOf(network.CoLeader);
        using var sent = await leader.Submit(await leader.Page($"/networks/{network.Id.Value}/letters/new/heads-issues"), []);
        var letter = sent.Headers.Location!.ToString();

        Assert.True(Asking.LetterId.TryParse(letter.Split('/')[^1], out var id));
        var codes = await site.Db(db => db.Set<Asking.Addressee>().Where(a => a.LetterId == id).OrderBy(a => a.Id).Select(a => a.Code).ToListAsync());
        using var phone = site.Browser();
        using var found = await phone.Submit(await phone.Page("/answer"), new() { ["Code"] = codes[0] });
        var answer = found.Headers.Location!.ToString();
        using var answered = await phone.Submit(await phone.Page(answer), new() { ["Answer"] = "Attendance on Fridays.\nToo few adults in the early years." });
        var (agreement, agreementAnswer) = await AgreeAsync(site, network, leader);
        return new(network, letter, answer, agreement, agreementAnswer);
    }

    /// <summary>A second sign-up in its second draft, whose first version one school has agreed to and one has not.</summary>
    private static async Task<(string Text, string Answer)> AgreeAsync(TestSite site, GivenNetwork network, Browser leader)
    {
        using var drafted = await leader.Submit(await leader.Page($"/networks/{network.Id.Value}/agreements/new/second-sign-up"), []);
        var text = drafted.Headers.Location!.ToString();
        using var put = await leader.Submit(await leader.Page($"{text}/parties"), []);
        Assert.True(Asking.LetterId.TryParse(put.Headers.Location!.ToString().Split('/')[^1], out var id));
        var asked = await site.Db(db => db.Set<Asking.Addressee>().Where(a => a.LetterId == id).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync());
        var signer = new SignedLinks.Signer(await site.Db(db => db.Set<Installation>().Select(i => i.LinkKey).SingleAsync()));
        var links = asked.Select(a => Asking.AskingLinks.Answer(signer.Write(Asking.AnswerLetter.ByLink, a.Value))).ToList();
        using var phone = site.Browser();
        using var agreed = await phone.Submit(await phone.Page(links[0]), new() { ["Choice"] = "agreed" });
        using var refused = await phone.Submit(await phone.Page(links[1]), new() { ["Choice"] = "refused", ["Answer"] = "We do not know our budget yet." });
        using var again = await leader.Submit(await leader.Page($"{text}/draft"), new() { ["Words"] = "Our school commits for one year.", ["Why"] = "Budgets." });
        return (text, links[0]);
    }
}
