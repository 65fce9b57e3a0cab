using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Skein.Access;
using Skein.Mail;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;
using Skein.Tests.Support;

namespace Skein.Tests.Demo;

/// <summary>A site whose database has a folder to itself, so that its demonstration is its own.</summary>
public class LookRoundSite : TestSite
{
    protected override Task<DatabaseAddress> MakeDatabaseAsync() => OwnFolderAsync();

    protected override void AddRoutes(IEndpointRouteBuilder site) => TestDoors.Add(site);

    internal static async Task<DatabaseAddress> OwnFolderAsync()
    {
        var template = await TestDatabase.SqliteAsync();
        var folder = Directory.CreateTempSubdirectory("skein-tests-");
        var file = Path.Combine(folder.FullName, "skein.db");
        File.Move(template.File!, file);
        return DatabaseAddress.OfFile(file);
    }
}

public sealed class LookRoundPostgresSite : TestSite
{
    public override string? LeftOut => TestDatabase.PostgresServer is null
        ? $"Left out: {TestDatabase.PostgresVariable} names no PostgreSQL server."
        : null;

    protected override Task<DatabaseAddress> MakeDatabaseAsync() => TestDatabase.PostgresAsync();

    protected override void AddRoutes(IEndpointRouteBuilder site) => TestDoors.Add(site);
}

/// <summary>A site that others reach, and that offers no demonstration.</summary>
public sealed class ShutSite : LookRoundSite
{
    protected override SiteOptions Options() => base.Options() with { PublicAddress = "https://skein.example.org" };
}

internal static class TestDoors
{
    public static void Add(IEndpointRouteBuilder site)
    {
        site.MapGet(
            "/test/who",
            (
                Visitor visitor, CurrentDatabase current) =>
                    $"{visitor.Name}, {(current.IsDemonstration ? "demonstration" : "own")}");
        site.MapPost("/test/write", async (SkeinDb db, TimeProvider clock, CurrentDatabase current) =>
        {
            db.Add(Network.Start(NetworkName.Stored("Written while looking round"), FakeClock.Zone, clock.GetUtcNow()));
            db.Add(MailMessage.To("somebody@school.example", null, new PlainMail("Hello", "Hello"), clock.GetUtcNow()));
            await db.SaveChangesAsync();
            return current.IsDemonstration ? "demonstration" : "own";
        }).DisableAntiforgery();
    }
}
