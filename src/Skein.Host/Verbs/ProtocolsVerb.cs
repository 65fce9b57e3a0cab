using System.CommandLine;
using Skein.Activities;

namespace Skein.Host.Verbs;

/// <summary>Checks protocol files, and reads one aloud. Needs no database.</summary>
internal static class ProtocolsVerb
{
    public static Command Verb() => new("protocols", "Checks files that say how people do something together, or reads one.")
    {
        Check(), Read(),
    };

    private static Command Check()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Files like study-visit.protocol.yaml, or like study-visit.cy.words.yaml for its words in Welsh.",
            Arity = ArgumentArity.OneOrMore,
        };
        var verb = new Command("check", "Says what is wrong with each file, with its line.") { files };
        verb.SetAction(parsed =>
        {
            var wrong = parsed.GetRequiredValue(files).SelectMany(FaultsOf).ToList();
            wrong.ForEach(fault => Console.Out.WriteLine(fault));
            Console.Error.WriteLine(wrong.Count == 0
                ? "Nothing is wrong."
                : $"{Counted.Words(wrong.Count, "thing is", "things are")} wrong.");
            return wrong.Count == 0 ? ExitCode.Done : ExitCode.BadInput;
        });
        return verb;
    }

    private static Command Read()
    {
        var named = new Argument<string>("FILE")
        {
            Description = "A file, or the name of one that Skein ships, such as study-visit.",
        };
        var verb = new Command("read", "Reads a protocol aloud, as its page does.") { named };
        verb.SetAction(parsed =>
        {
            Console.Out.Write(ReadAloud.From(Find(parsed.GetRequiredValue(named))).InPlainText());
            return ExitCode.Done;
        });
        return verb;
    }

    private static Protocol Find(string named) => Protocols.Find(named)
        ?? (File.Exists(named) && ProtocolFile.TryRead(
            Path.GetFileName(named), File.ReadAllText(named), Protocols.Known, out var protocol, out var faults)
            ? protocol
            : throw new VerbException(WhyNot(named), ExitCode.BadInput));

    private static string WhyNot(string named) => File.Exists(named)
        ? string.Join('\n', FaultsOf(named))
        : $"There is no file {named}, and Skein ships: {string.Join(", ", Protocols.All.Select(one => one.Key))}.";

    private static IReadOnlyList<ProtocolFault> FaultsOf(string path)
    {
        using var reader = new StreamReader(GroupsVerb.Open(path));
        var (file, text) = (Path.GetFileName(path), reader.ReadToEnd());
        if (file.EndsWith(ProtocolLanguage.Ending, StringComparison.Ordinal))
        {
            ProtocolLanguage.TryRead(file, text, Protocols.Known, out _, out var missing);
            return missing;
        }

        ProtocolFile.TryRead(file, text, Protocols.Known, out _, out var faults);
        return faults;
    }
}
