using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;
using Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal;
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
Scaffold(sqlite, new SqliteDesignTimeServices(), "Sqlite");
Scaffold(postgres, new NpgsqlDesignTimeServices(), "Postgres");
return 0;

void Scaffold(SkeinDb db, IDesignTimeServices provider, string folder)
{
    var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(db);
    provider.ConfigureDesignTimeServices(services);
    var scaffolder = services.BuildServiceProvider().GetRequiredService<IMigrationsScaffolder>();
    var migration = scaffolder.ScaffoldMigration(name, "Skein.Persistence", "Migrations." + folder, "C#");
    scaffolder.Save(project, migration, Path.Combine(project, "Migrations", folder), dryRun: false);
    Console.WriteLine($"Wrote {migration.MigrationId} for {folder}.");
}
