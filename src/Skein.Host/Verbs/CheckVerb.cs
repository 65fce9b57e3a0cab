using System.CommandLine;
using Skein.Host.Keeping;
using Skein.Persistence;

namespace Skein.Host.Verbs;

/// <summary>Reads the database and says whether it is whole and up to date.</summary>
internal static class CheckVerb
{
    public static Command Verb()
    {
        var database = DatabaseOption.Create();
        var json = JsonOption.Create();
        var verb = new Command("check", "Reads the database and says whether it is whole and up to date.") { database, json };
        verb.SetAction(async (parsed, cancel) =>
        {
            var address = DatabaseOption.Read(parsed, database);
            var findings = await RunAsync(address, cancel);
            if (parsed.GetValue(json))
            {
                JsonOption.Write(findings);
            }
            else
            {
                foreach (var finding in findings)
                {
                    await Console.Out.WriteLineAsync(finding.Sentence);
                }
            }

            await Console.Error.WriteLineAsync(findings.Count == 0
                ? $"Nothing is wrong with {address}."
                : $"{Counted.Words(findings.Count, "thing is", "things are")} wrong with {address}.");
            return findings.Count == 0 ? ExitCode.Done : ExitCode.Refused;
        });
        return verb;
    }

    public static async Task<IReadOnlyList<Finding>> RunAsync(DatabaseAddress address, CancellationToken cancel)
    {
        var databases = new Databases();
        switch (await Holdings.OfAsync(databases, address, cancel))
        {
            case Holding.Nothing or Holding.SomethingElse:
                throw new VerbException($"{address} holds nothing of Skein's. Check --database.", ExitCode.BadInput);
            case Holding.Damaged:
                return [new("integrity", "It cannot be read as a database. Restore a backup.")];
            default:
                await using (var db = databases.Open(address))
                {
                    return await Checks.RunAsync(db, cancel);
                }
        }
    }
}
