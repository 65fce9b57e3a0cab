using Microsoft.Extensions.DependencyInjection;
using Skein.Jobs;
using Skein.Tests.Keeping;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

/// <summary>
/// A site on which several networks live side by side, with everything in them that an address can name. It is made and walked
/// once for all classes that share it, so none of them may change anything in it.
/// </summary>
public abstract class StagedSite(TestSite site) : IAsyncLifetime
{
    private const int Seed = 3;

    public TestSite Site => site;

    internal Staging Staging { get; private set; } = Staging.None;

    private Task<Walk>? _walk;

    /// <summary>What is good before anything is spoilt: found once for all that share the site.</summary>
    internal Task<Walk> WalkAsync() => _walk ??= Walk.BeginAsync(site, Staging);

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        if (site.LeftOut is not null)
        {
            return;
        }

        await Filled.With(site.Address, Seed);
        Staging = await Staging.MakeAsync(site);

        // What is due is done now, so that whatever changes after this was changed by whoever walks.
        await site.App.Services.GetRequiredService<JobRound>().RunDueAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_walk is not null)
        {
            (await _walk).Dispose();
        }

        await site.DisposeAsync();
    }
}

public sealed class StagedOnSqlite() : StagedSite(new SqliteSite());
public sealed class StagedOnPostgres() : StagedSite(new PostgresSite());

[CollectionDefinition]
public sealed class WalksOnSqlite : ICollectionFixture<StagedOnSqlite>;

[CollectionDefinition]
public sealed class WalksOnPostgres : ICollectionFixture<StagedOnPostgres>;
