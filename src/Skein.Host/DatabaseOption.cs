using System.CommandLine;
using Skein.Access;
using Skein.Persistence;

namespace Skein.Host;

/// <summary>The option that every verb which touches data takes.</summary>
internal static class DatabaseOption
{
    public const string EnvironmentVariable = "SKEIN_DATABASE";

    public static Option<string> Create() => new("--database")
    {
        Description = "A SQLite file, or a PostgreSQL connection string. By default a file in your data folder.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(EnvironmentVariable) ?? DefaultFile(),
    };

    public static DatabaseAddress Read(ParseResult parsed, Option<string> option) =>
        DatabaseAddress.TryRead(parsed.GetValue(option), out var address, out var problem)
            ? address
            : throw new VerbException(problem, ExitCode.BadInput);

    /// <summary>Opens the database at the shape this version needs.</summary>
    public static async Task<SkeinDb> OpenAsync(DatabaseAddress address, CancellationToken cancel)
    {
        var databases = new Databases();
        if (await Upgrade.IsUnknownAsync(databases, address, cancel))
        {
            throw new VerbException(
                "This database was made by a version of Skein that this one does not know, perhaps a newer one. Run that "
                    + "version. Nothing was changed.");
        }

        await Upgrade.RunAsync(databases, address, cancel);
        var db = databases.Open(address);
        await Installation.EnsureAsync(db, TimeProvider.System.GetUtcNow(), cancel);
        return db;
    }

    private static string DefaultFile()
    {
        var data = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        return Path.Combine(data.Length > 0 ? data : ".", "skein", "skein.db");
    }
}
