using System.Runtime.CompilerServices;
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
        new("agenda", s => $"/networks/{s.Network.Id.Value}/agenda") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("history", s => $"/networks/{s.Network.Id.Value}/history") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("my-duties", _ => "/me/duties") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("duties", s => $"/networks/{s.Network.Id.Value}/duties") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("duty", s => s.Duty) { Reader = s => s.Network.CoLeader },
        new("add-duty", s => $"/networks/{s.Network.Id.Value}/duties/new") { Reader = s => s.Network.CoLeader },
        new("quiet", s => $"/networks/{s.Network.Id.Value}/duties/quiet") { Reader = s => s.Network.CoLeader },
        new("contact", s => $"/networks/{s.Network.Id.Value}/schools/{s.Network.Schools[0].Id.Value}/contact") { Reader = s => s.Network.CoLeader },
        new("messages", _ => "/me/messages") { Reader = s => s.Network.CoLeader },
        new("support", _ => "/me/support") { Reader = s => s.Network.Schools[0].Head },
        new("ask-support", _ => "/me/support/new") { Reader = s => s.Network.Schools[0].Head },
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

/// <summary>What the pages show: people, a network, a letter that one head has answered, and something that is owed.</summary>
public sealed record Stage(GivenNetwork Network, string Letter, string Answer, string Duty)
{
    private static readonly ConditionalWeakTable<TestSite, Task<Stage>> Set = [];

    /// <summary>The stage of a site is set once: its pages are looked at and not changed, and tries of a code are limited.</summary>
    public static Task<Stage> OnAsync(TestSite site) => Set.GetValue(site, SetAsync);

    private static async Task<Stage> SetAsync(TestSite site)
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
        using var noted = await leader.Submit(await leader.Page($"/networks/{network.Id.Value}/duties/new"), new()
        {
            ["Sentence"] = "Ring Rowan Hill at Elm School",
            ["Owner"] = "role:co-leader",
        });
        var duty = (await leader.Page("/me/duties")).QuerySelector(".panel a[href*='/duties/']")!.GetAttribute("href")!;
        return new(network, letter, answer, duty);
    }
}
