using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal;
using Skein.Design;
using Skein.Persistence;

// Writes code from the model as it stands, for both databases:
//   dotnet run --project tools/Skein.Design -- NameOfTheChange    a migration
//   dotnet run --project tools/Skein.Design -- --model FOLDER     the model itself, which a release reads when it starts
// No connection is opened.
await using var sqlite = new SqliteSkeinDb(new DbContextOptionsBuilder<SqliteSkeinDb>().UseSqlite("Data Source=none").Options);
await using var postgres = new PostgresSkeinDb(new DbContextOptionsBuilder<PostgresSkeinDb>().UseNpgsql("Host=none").Options);
var designs = new[]
{
    new Design(sqlite, new SqliteDesignTimeServices(), "Sqlite"),
    new Design(postgres, new NpgsqlDesignTimeServices(), "Postgres"),
};
switch (args)
{
    case ["--model", var folder]:
        foreach (var design in designs)
        {
            CompiledModel.Write(design, folder);
        }

        return 0;

    case [var name] when !name.StartsWith('-'):
        NewMigration.Write(designs, name);
        return 0;

    default:
        Console.Error.WriteLine("Name the change, for example: dotnet run --project tools/Skein.Design -- SchoolsHavePupils");
        return 2;
}
