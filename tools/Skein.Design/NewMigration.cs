using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Skein.Design;

/// <summary>A migration of both databases under one id, beside those before it.</summary>
internal static class NewMigration
{
    private static readonly string Folder =
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../src/Skein/Persistence"));

    public static void Write(IReadOnlyList<Design> designs, string name)
    {
        var ids = MigrationIds.After(
            designs.SelectMany(design => design.Db.Database.GetMigrations()), TimeProvider.System.GetUtcNow());
        foreach (var design in designs)
        {
            Write(design, name, ids);
        }
    }

    private static void Write(Design design, string name, IMigrationsIdGenerator ids)
    {
        using var services = design.Services(all => all.AddSingleton(ids));
        var scaffolder = services.GetRequiredService<IMigrationsScaffolder>();
        var migration = scaffolder.ScaffoldMigration(name, "Skein.Persistence", "Migrations." + design.Name, "C#");
        var files = scaffolder.Save(Folder, migration, Path.Combine(Folder, "Migrations", design.Name), dryRun: false);
        foreach (var file in new[] { files.MetadataFile, files.SnapshotFile }.OfType<string>())
        {
            LeaveWarningsOn(file);
        }

        Console.WriteLine($"Wrote {migration.MigrationId} for {design.Name}.");
    }

    /// <summary>
    /// The scaffolder turns off warnings about obsolete members. No file of ours does, and a model needs none of them.
    /// </summary>
    private static void LeaveWarningsOn(string file) =>
        File.WriteAllLines(
            file, File.ReadAllLines(file).Where(line => !line.StartsWith("#pragma warning", StringComparison.Ordinal)),
            Encoding.UTF8);
}
