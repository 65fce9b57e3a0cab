using Microsoft.Extensions.Configuration;
using Skein.Host;
using Skein.Site;

namespace Skein.Tests.Verbs;

/// <summary>What the configuration adds to the command line of a site.</summary>
public sealed class ConfiguredTests
{
    [Fact]
    public void A_relay_that_is_named_makes_mail_a_way_for_letters_and_reminders()
    {
        Assert.False(Configured([]).SendsMail);
        Assert.True(
            Configured(new() { ["Skein:Smtp:Host"] = "relay.example", ["Skein:Smtp:From"] = "skein@example.org" }).SendsMail);
    }

    [Fact]
    public void Whoever_answers_for_what_is_kept_is_named_in_the_privacy_statement()
    {
        var options = Configured(
            new() { ["Skein:Controller"] = "The Riverside schools", ["Skein:Contact"] = "office@riverside.example" });
        Assert.Equal(("The Riverside schools", "office@riverside.example"), (options.Controller, options.Contact));
    }

    [Fact]
    public void The_installation_keeps_the_time_it_is_given_and_London_time_without_one()
    {
        Assert.Equal("Europe/London", Configured([]).TimeZone);
        Assert.Equal("Pacific/Auckland", Configured(new() { ["Skein:TimeZone"] = "Pacific/Auckland" }).TimeZone);
        Assert.Throws<VerbException>(() => Configured(new() { ["Skein:TimeZone"] = "Middle/Earth" }));
    }

    private static SiteOptions Configured(Dictionary<string, string?> settings) =>
        SiteHost.Configured(new SiteOptions(), new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
}
