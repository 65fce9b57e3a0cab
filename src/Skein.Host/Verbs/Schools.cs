using System.CommandLine;

namespace Skein.Host.Verbs;

internal static class Schools
{
    public static Command Verb() => new("schools", "School registers: bring one in, and see what is in it.")
    {
        SchoolsImport.Verb(),
        SchoolsShow.Verb(),
    };
}
