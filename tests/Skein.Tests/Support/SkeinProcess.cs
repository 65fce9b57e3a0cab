using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Skein.Host;
using Skein.Persistence;

namespace Skein.Tests.Support;

/// <summary>
/// The built program in a process of its own, for what only a real process shows: what it prints, and being killed.
/// </summary>
public sealed class SkeinProcess : IAsyncDisposable
{
    // Only a process that never ends meets this: a machine that does much else besides is slow, and nothing is wrong with it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Names another build of the program than the one beside the tests.</summary>
    private const string ProgramVariable = "SKEIN_TEST_PROGRAM";

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();
    private readonly Lock _gate = new();

    private SkeinProcess(ProcessStartInfo how)
    {
        _process = new() { StartInfo = how };
        _process.OutputDataReceived += (_, line) => Hear(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(_errors, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it has written to standard output so far.</summary>
    public string Output => Heard(_output);

    /// <summary>What it has written to standard error so far.</summary>
    public string Errors => Heard(_errors);

    public bool HasEnded => _process.HasExited;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The program: that of this build, unless the variable names another, such as the one a release ships.</summary>
    private static string Program => Environment.GetEnvironmentVariable(ProgramVariable) is { Length: > 0 } named
        ? named
        : typeof(SiteHost).Assembly.Location;

    public static SkeinProcess Start(params string[] words) => Start([], words);

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] words)
    {
        await using var skein = Start(words);
        return (await skein.EndAsync(), skein.Output, skein.Errors);
    }

    /// <summary>Serves the site on a port of its own, and answers once it listens, with the link it printed.</summary>
    public static async Task<(SkeinProcess Skein, Uri Link)> ServeAsync(DatabaseAddress database)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var skein = Start("serve", "--database", database.Typed(), "--urls", url);
        var line = await skein.SaysAsync(url);
        return (skein, new(line[line.IndexOf(url, StringComparison.Ordinal)..].Split(' ')[0]));
    }

    /// <summary>Serves the site, told by its settings alone where the data is, and that its mail goes here.</summary>
    public static async Task<SkeinProcess> ServeAsync(
        DatabaseAddress database, SmtpSink sink, Dictionary<string, string>? more = null)
    {
        var skein = Start(
            new Dictionary<string, string>(more ?? [])
            {
                ["SKEIN_DATABASE"] = database.Typed(),
                ["Skein__Smtp__Host"] = "127.0.0.1",
                ["Skein__Smtp__Port"] = $"{sink.Port}",
                ["Skein__Smtp__From"] = "letters@skein.example",
                ["Skein__Smtp__StartTls"] = "false",
            },
            "serve",
            "--urls",
            "http://127.0.0.1:0");
        await skein.SaysAsync("Open this link");
        return skein;
    }

    /// <summary>The first line, of either stream, that holds these words; waits for it.</summary>
    public async Task<string> SaysAsync(string words)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        while (true)
        {
            var ended = _process.HasExited;
            var all = $"{Output}\n{Errors}";
            if (all.Split('\n').FirstOrDefault(line => line.Contains(words, StringComparison.Ordinal)) is { } line)
            {
                return line;
            }

            Assert.False(ended, $"It ended without saying “{words}”:\n{all}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }

    /// <summary>Waits for it to end by itself; answers its exit code.</summary>
    public async Task<int> EndAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>Waits for it to end by itself; answers the most memory it held, in bytes, as the kernel counted it.</summary>
    public async Task<long> PeakMemoryAsync()
    {
        var peak = 0L;
        while (!_process.HasExited)
        {
            peak = Math.Max(peak, HighWater());
            await Task.Delay(TimeSpan.FromMilliseconds(20), Cancel);
        }

        return peak;
    }

    /// <summary>Kills it as a power cut would: no handler runs (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    internal static SkeinProcess Start(Dictionary<string, string> settings, params string[] words)
    {
        var how = new ProcessStartInfo("dotnet", [Program, .. words])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            how.Environment[name] = value;
        }

        return new(how);
    }

    private long HighWater()
    {
        try
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status")
                .FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It ended between two lines.
            return 0;
        }
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Hear(StringBuilder stream, string? line)
    {
        lock (_gate)
        {
            stream.Append(line).Append(line is null ? "" : "\n");
        }
    }

    private string Heard(StringBuilder stream)
    {
        lock (_gate)
        {
            return stream.ToString();
        }
    }
}
