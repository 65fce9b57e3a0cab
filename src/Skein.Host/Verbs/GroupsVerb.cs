using System.CommandLine;
using Skein.GroupFormation.Files;
using Skein.Schools.Register;

namespace Skein.Host.Verbs;

/// <summary>
/// Forms groups of people from different schools, and checks groups that others have formed. Needs no database.
/// </summary>
internal static class GroupsVerb
{
    public static Command Verb() => new("groups", "Forms groups of people from different schools, or checks groups.")
    {
        GroupsForm.Verb(),
        GroupsCheck.Verb(),
    };

    public static Argument<string> InstanceArgument() =>
        new("INSTANCE")
        {
            Description =
                "A JSON file, or - for standard input: the people with their school, foci, times and role, and the rules.",
        };

    public static InstanceFile ReadInstance(string path)
    {
        using var stream = Open(path);
        if (!InstanceFile.TryRead(stream, out var file, out var problem, SchoolNameKey.TextOf))
        {
            throw new VerbException($"{path}: {problem}", ExitCode.BadInput);
        }

        foreach (var spellings in file.SchoolsTakenAsOne)
        {
            Console.Error.WriteLine(
                $"Taken as one school: {Counted.List([.. spellings.Select(spelling => $"“{spelling}”")])}.");
        }

        return file;
    }

    public static Stream Open(string path)
    {
        try
        {
            return path == "-"
                ? Console.OpenStandardInput()
                : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new VerbException($"{path} cannot be opened. Check its name, and that you may read it.", ExitCode.BadInput);
        }
    }
}
