using System.CommandLine;
using Skein.Activities;

namespace Skein.Host.Verbs;

/// <summary>Checks protocol files, and reads one aloud. Needs no database.</summary>
internal static class ProtocolsVerb
{
    private const int Longest = 1_000_000;

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

    private static Protocol Find(string named)
    {
        if (Protocols.Find(named) is { } shipped)
        {
            return shipped;
        }

        if (!File.Exists(named))
        {
            var ships = string.Join(", ", Protocols.All.Select(one => one.Key));
            throw new VerbException($"There is no file {named}, and Skein ships: {ships}.", ExitCode.BadInput);
        }

        return ProtocolFile.TryRead(Path.GetFileName(named), TextOf(named), Protocols.Known, out var protocol, out var faults)
            ? protocol
            : throw new VerbException(string.Join('\n', faults), ExitCode.BadInput);
    }

    /// <summary>What is no protocol may be of any length, or have no end.</summary>
    private static string TextOf(string path)
    {
        using var reader = new StreamReader(GroupsVerb.Open(path));
        var read = new char[Longest + 1];
        var length = reader.ReadBlock(read);
        return length <= Longest
            ? new(read, 0, length)
            : throw new VerbException($"{path} has more than {Longest} characters, which no protocol has.", ExitCode.BadInput);
    }

    private static IReadOnlyList<ProtocolFault> FaultsOf(string path)
    {
        var (file, text) = (Path.GetFileName(path), TextOf(path));
        if (file.EndsWith(ProtocolLanguage.Ending, StringComparison.Ordinal))
        {
            ProtocolLanguage.TryRead(file, text, Protocols.Known, out _, out var missing);
            return missing;
        }

        ProtocolFile.TryRead(file, text, Protocols.Known, out _, out var faults);
        return faults;
    }
}
