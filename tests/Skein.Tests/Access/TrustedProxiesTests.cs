using Microsoft.Extensions.Configuration;
using Skein.Access;

namespace Skein.Tests.Access;

public sealed class TrustedProxiesTests
{
    [Fact]
    public void Nobody_is_trusted_who_is_not_named() => Assert.Empty(Read(null).Proxies);

    [Fact]
    public void Proxies_are_named_with_commas_between() =>
        Assert.Equal(["127.0.0.1", "::1"], Read("127.0.0.1, ::1").Proxies.Select(p => p.ToString()));

    [Fact]
    public void A_name_that_is_no_address_is_said_to_be_wrong() =>
        Assert.Contains("“proxy”", Read("127.0.0.1,proxy").Problem, StringComparison.Ordinal);

    private static (IReadOnlyList<System.Net.IPAddress> Proxies, string? Problem) Read(string? setting) => TrustedProxies.Read(
        new ConfigurationBuilder().AddInMemoryCollection([new("Skein:TrustedProxies", setting)]).Build());
}
