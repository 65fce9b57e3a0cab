using System.CommandLine;

namespace Skein.Host.Verbs;

internal static class VersionVerb
{
    public static Command Verb()
    {
        var verb = new Command("version", "Says which Skein this is.");
        verb.SetAction(_ => Console.Out.WriteLine(Number));
        return verb;
    }

    // Every build of ours has a version.
    public static string Number => typeof(VersionVerb).Assembly.GetName().Version!.ToString(3);
}
