using System.CommandLine;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Skein.Host;

/// <summary>Something a verb cannot do, as one sentence that says what to do instead.</summary>
public sealed class VerbException(string sentence, int exitCode = ExitCode.Refused) : Exception(sentence)
{
    public int ExitCode { get; } = exitCode;
}

/// <summary>The edge of the program: whatever happens inside, the shell gets a code and a person gets one sentence.</summary>
internal static class Edge
{
    private const int SqliteFull = 13;

    private static readonly InvocationConfiguration Invocation = new() { EnableDefaultExceptionHandler = false };

    public static async Task<int> RunAsync(RootCommand skein, string[] args)
    {
        var parsed = skein.Parse(args.Length == 0 ? ["serve"] : StartsWithOption(args) ? ["serve", .. args] : args);
        if (parsed.Errors is [var error, ..] && parsed.Action is not System.CommandLine.Help.HelpAction)
        {
            return Say(error.Message.TrimEnd('.') + ". Run skein --help to see what it takes.", ExitCode.BadInput);
        }

        try
        {
            return await parsed.InvokeAsync(Invocation);
        }
        catch (OperationCanceledException)
        {
            return Say("Stopped. Nothing was half-done.", ExitCode.Cancelled);
        }
        catch (VerbException refused)
        {
            return Say(refused.Message, refused.ExitCode);
        }
        catch (SqliteException failed) when (failed.SqliteErrorCode is SqliteFull)
        {
            return Say("There is no room left on the disk. Make room, and try again. Nothing was half-done.", ExitCode.Refused);
        }
        catch (DbException failed)
        {
            return Say($"The database could not be used: {FirstSentence(failed.Message)} Check --database.", ExitCode.Refused);
        }
        catch (IOException failed)
        {
            return Say($"{FirstSentence(failed.Message)} Nothing was half-done.", ExitCode.Refused);
        }
        catch (UnauthorizedAccessException failed)
        {
            return Say($"{FirstSentence(failed.Message)} Nothing was half-done.", ExitCode.Refused);
        }
    }

    /// <summary>“skein --urls …” means “skein serve --urls …”, but the root's own options stay its own.</summary>
    private static bool StartsWithOption(string[] args) =>
        args[0].StartsWith('-') && args[0] is not ("--help" or "-h" or "-?" or "--version");

    private static int Say(string sentence, int exitCode)
    {
        Console.Error.WriteLine(sentence);
        return exitCode;
    }

    private static string FirstSentence(string message) => message.Split('\n')[0].TrimEnd('.', ' ') + ".";
}
