using System.Diagnostics;
using Skein.Host;
using Skein.Persistence;

namespace Skein.Tests.Support;

/// <summary>`skein serve` as a process of its own, which can be killed as a machine is killed.</summary>
public sealed class ServedProcess : IDisposable
{
    private readonly Process _process;

    private ServedProcess(Process process) => _process = process;

    /// <summary>Starts it and waits until it says where it is.</summary>
    public static async Task<ServedProcess> StartAsync(DatabaseAddress address, SmtpSink sink, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["SKEIN_DATABASE"] = address.File ?? address.Connection,
                ["Skein__Smtp__Host"] = "127.0.0.1",
                ["Skein__Smtp__Port"] = $"{sink.Port}",
                ["Skein__Smtp__From"] = "letters@skein.example",
                ["Skein__Smtp__StartTls"] = "false",
            },
        };
        foreach (var word in new[] { typeof(SiteHost).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0" })
        {
            start.ArgumentList.Add(word);
        }

        var process = Process.Start(start)!;
        var greeting = await process.StandardOutput.ReadLineAsync(cancel);
        Assert.StartsWith("Open this link", greeting, StringComparison.Ordinal);
        return new(process);
    }

    /// <summary>Ends it at once, without a word to it.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
