using System.ComponentModel;
using System.Diagnostics;
using Npgsql;
using Skein.Persistence;

namespace Skein.Host.Keeping;

/// <summary>
/// PostgreSQL's own programs. Where the database is, and its password, reach them by the environment, where no other user sees
/// it.
/// </summary>
internal static class PostgresTools
{
    /// <returns>What the program wrote on its standard output.</returns>
    public static async Task<string> RunAsync(
        string program, DatabaseAddress address, IEnumerable<string> arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Environment(new(address.Connection)))
        {
            start.Environment[name] = value;
        }

        using var process = Start(start);
        try
        {
            var written = process.StandardOutput.ReadToEndAsync(cancel);
            var said = await process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return process.ExitCode == 0
                ? await written
                : throw new VerbException($"{program} refused: {FirstLine(said)} Nothing was changed.");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new VerbException($"{start.FileName} did not start.");
        }
        catch (Win32Exception)
        {
            throw new VerbException(
                $"{start.FileName} was not found. Install PostgreSQL's client programs, of the server's version or a newer one.");
        }
    }

    private static Dictionary<string, string> Environment(NpgsqlConnectionStringBuilder parts)
    {
        var all = new Dictionary<string, string?>
        {
            ["PGHOST"] = parts.Host,
            ["PGPORT"] = $"{parts.Port}",
            ["PGDATABASE"] = parts.Database,
            ["PGUSER"] = parts.Username,
            ["PGPASSWORD"] = parts.Password,
            ["PGPASSFILE"] = parts.Passfile,
            ["PGSSLROOTCERT"] = parts.RootCertificate,
            ["PGSSLMODE"] = parts.SslMode switch
            {
                SslMode.Disable => "disable",
                SslMode.Allow => "allow",
                SslMode.Prefer => "prefer",
                SslMode.Require => "require",
                SslMode.VerifyCA => "verify-ca",
                SslMode.VerifyFull => "verify-full",
            },
        };
        return all.Having(pair => pair.Value).Where(set => set.Part.Length > 0).ToDictionary(set => set.Row.Key, set => set.Part);
    }

    private static string FirstLine(string said) => said.Split('\n')[0].Trim().TrimEnd('.') + ".";
}
