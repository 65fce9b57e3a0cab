using Skein.Persistence;
using Skein.Site;
using Skein.Tests.Support;

namespace Skein.Journeys.Support;

/// <summary>
/// A site that others can reach and that writes to them. Its mail stays in the database, where a journey reads it.
/// </summary>
public sealed class PostedSite : TestSite
{
    protected override Task<DatabaseAddress> MakeDatabaseAsync() => TestDatabase.SqliteAsync();

    protected override SiteOptions Options() => base.Options() with { PublicAddress = "http://skein.example", SendsMail = true };

    /// <summary>The link in the latest mail to an address, as a phone opens it here.</summary>
    public async Task<string> LinkToAsync(string address)
    {
        var text = await Db(db => db.Set<Mail.MailMessage>()
            .Where(m => m.ToAddress == address)
            .OrderByDescending(m => m.Id)
            .Select(m => m.Text)
            .FirstAsync());
        var link = text.Split('\n')
            .Select(line => line.Trim())
            .First(line => line.StartsWith("http://skein.example/", StringComparison.Ordinal));
        return new Uri(link).PathAndQuery;
    }
}
