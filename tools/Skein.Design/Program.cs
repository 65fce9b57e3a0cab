using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;
using Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal;
using Skein.Design;
using Skein.Persistence;

// Writes a migration for both databases from the model as it stands:
//   dotnet run --project tools/Skein.Design -- NameOfTheChange
if (args is not [var name])
{
    Console.Error.WriteLine("Name the change, for example: dotnet run --project tools/Skein.Design -- SchoolsHavePupils");
    return 2;
}

var project = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../src/Skein/Persistence"));

// No connection is opened: the scaffolder compares two models.
await using var sqlite = new SqliteSkeinDb(new DbContextOptionsBuilder<SqliteSkeinDb>().UseSqlite("Data Source=none").Options);
await using var postgres = new PostgresSkeinDb(new DbContextOptionsBuilder<PostgresSkeinDb>().UseNpgsql("Host=none").Options);
var ids = MigrationIds.After(sqlite.Database.GetMigrations().Concat(postgres.Database.GetMigrations()), TimeProvider.System.GetUtcNow());
Scaffold(sqlite, new SqliteDesignTimeServices(), "Sqlite");
Scaffold(postgres, new NpgsqlDesignTimeServices(), "Postgres");
return 0;

void Scaffold(SkeinDb db, IDesignTimeServices provider, string folder)
{
    var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(db);
    provider.ConfigureDesignTimeServices(services);
    services.AddSingleton<IMigrationsIdGenerator>(ids);
    var scaffolder = services.BuildServiceProvider().GetRequiredService<IMigrationsScaffolder>();
    var migration = scaffolder.ScaffoldMigration(name, "Skein.Persistence", "Migrations." + folder, "C#");
    var files = scaffolder.Save(project, migration, Path.Combine(project, "Migrations", folder), dryRun: false);
    foreach (var file in new[] { files.MetadataFile, files.SnapshotFile }.OfType<string>())
    {
        LeaveWarningsOn(file);
    }

    Console.WriteLine($"Wrote {migration.MigrationId} for {folder}.");
}

// The scaffolder turns off warnings about obsolete members. No file of ours does, and a model needs none of them.
void LeaveWarningsOn(string file) =>
    File.WriteAllLines(file, File.ReadAllLines(file).Where(line => !line.StartsWith("#pragma warning", StringComparison.Ordinal)), Encoding.UTF8);
