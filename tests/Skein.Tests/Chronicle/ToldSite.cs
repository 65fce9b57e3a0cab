using Skein.Tests.Support;

namespace Skein.Tests.Chronicle;

/// <summary>A told network, and all that each of its readers reads in it: read once for all tests of the class.</summary>
public abstract class ToldSite(TestSite site) : IAsyncLifetime
{
    private readonly Dictionary<string, Crawl> _read = [];
    private ToldNetwork? _told;

    public TestSite Site => site;

    internal ToldNetwork Network => _told ?? throw new InvalidOperationException("Nothing was told yet.");

    /// <summary>What this reader reads who follows every link from the pages on which their network begins.</summary>
    internal async Task<Crawl> ReadAsync(string reader)
    {
        if (_read.TryGetValue(reader, out var read))
        {
            return read;
        }

        using var browser = await site.BrowserOf(Network.Readers[reader]);
        return _read[reader] = await Crawl.OfAsync(
            browser,
            [
                "/", "/me", Network.Home, $"{Network.Home}/history", $"{Network.Home}/letters", $"{Network.Home}/agreements",
                $"{Network.Home}/agenda", $"{Network.Home}/engagement",
            ],
            address => address.StartsWith(Network.Home, StringComparison.Ordinal)
                || address.StartsWith("/me", StringComparison.Ordinal)
                || address.StartsWith("/schools/", StringComparison.Ordinal));
    }

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        if (site.LeftOut is null)
        {
            _told = await ToldNetwork.OfAsync(site);
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await site.DisposeAsync();
    }
}

public sealed class ToldOnSqlite() : ToldSite(new SqliteSite());
public sealed class ToldOnPostgres() : ToldSite(new PostgresSite());
