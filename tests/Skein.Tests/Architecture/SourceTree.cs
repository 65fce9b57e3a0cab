using System.Diagnostics;

namespace Skein.Tests.Architecture;

/// <summary>The files of the repository: those that git keeps, or all but what is built where there is no git.</summary>
internal static class SourceTree
{
    private static readonly string[] Built = [".git", "artifacts", "node_modules", "dist", "bin", "obj"];
    private static readonly string[] Scaffolded =
    [
        "src/Skein/Persistence/Migrations/Sqlite/", "src/Skein/Persistence/Migrations/Postgres/",
    ];
    private static readonly Lazy<string[]> Kept = new(() => FromGit() ?? FromDisk());

    public static string Root { get; } = FindRoot(new(AppContext.BaseDirectory));

    /// <summary>Paths from the root, with forward slashes, of files that people wrote.</summary>
    public static IEnumerable<string> Files(params string[] endings) => Kept.Value.Where(file =>
        (endings.Length == 0 || endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
        && !Scaffolded.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string FindRoot(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Skein.slnx")) ? folder.FullName : FindRoot(folder.Parent!);

    private static string[]? FromGit()
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["-c", "safe.directory=*", "ls-files"])
            {
                WorkingDirectory = Root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            git.WaitForExit();
            return git.ExitCode == 0 ? [.. files.Where(file => File.Exists(Path.Combine(Root, file)))] : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string[] FromDisk() =>
        [.. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(Built.Contains))];
}
