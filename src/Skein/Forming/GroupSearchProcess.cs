using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Skein.GroupFormation;
using Skein.GroupFormation.Files;

namespace Skein.Forming;

/// <summary>
/// The former, in a process of its own: a fault in native code, or a search that needs more than it may have, takes no server
/// along. Cancelled, it is killed. It is given numbers and no names.
/// </summary>
internal static class GroupSearchProcess
{
    private const int MostMegabytes = 500;

    /// <summary>
    /// How much longer than its search the process may take: to start, to say why people were left out, and to write.
    /// </summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    /// <param name="Formation">The groups, and what is known of anything better.</param>
    /// <param name="LeftOut">Why those without a place have none.</param>
    public sealed record Answer(Formation Formation, IReadOnlyList<LeftOut> LeftOut);

    /// <returns>Null where it found no answer within what it may have.</returns>
    public static async Task<Answer?> FormAsync(Instance instance, int seed, double seconds, CancellationToken cancel)
    {
        using var process = new Process { StartInfo = Start(seed, seconds) };
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        late.CancelAfter(TimeSpan.FromSeconds(seconds) + Grace);
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return null;
        }

        try
        {
            var file = InstanceFile.Of(instance);
            var said = ReadAsync(process.StandardOutput.BaseStream, late.Token);
            var remarks = process.StandardError.ReadToEndAsync(late.Token);
            await SendAsync(file, process, late.Token);
            var answer = await said;
            await remarks;
            await process.WaitForExitAsync(late.Token);
            return process.ExitCode == 0 && answer is not null ? Read(file, answer) : null;
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or IOException)
        {
            cancel.ThrowIfCancellationRequested();
            return null;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static ProcessStartInfo Start(int seed, double seconds)
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "skein.exe" : "skein");
        if (Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet")
        {
            // The site was started as “dotnet skein.dll”; there may be no other way to find the runtime.
            start.FileName = own;
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "skein.dll"));
        }
        else
        {
            start.FileName = program;
        }

        foreach (var word in new[]
        {
            "groups", "form", "-", "--why",
            "--seed", seed.ToString(CultureInfo.InvariantCulture),
            "--seconds", seconds.ToString(CultureInfo.InvariantCulture),
            "--memory", MostMegabytes.ToString(CultureInfo.InvariantCulture),
        })
        {
            start.ArgumentList.Add(word);
        }

        return start;
    }

    private static async Task SendAsync(InstanceFile file, Process process, CancellationToken cancel)
    {
        using var json = new MemoryStream();
        file.Write(json);
        json.Position = 0;
        await using var input = process.StandardInput.BaseStream;
        await json.CopyToAsync(input, cancel);
    }

    /// <returns>Null where it is longer than any answer.</returns>
    private static async Task<MemoryStream?> ReadAsync(Stream output, CancellationToken cancel)
    {
        var read = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = await output.ReadAsync(buffer, cancel)) > 0;)
        {
            if (read.Length + count > AnswerFile.MostBytes)
            {
                return null;
            }

            read.Write(buffer, 0, count);
        }

        read.Position = 0;
        return read;
    }

    /// <summary>What came back is looked at again before anybody is told of it: by the judge, in this process.</summary>
    private static Answer? Read(InstanceFile file, MemoryStream json) =>
        AnswerFile.TryRead(file, json, out var read, out _) && Judge.BrokenRules(file.Instance, read.Answer.Groups).Count == 0
            ? new(read.Answer with { Objective = Judge.Value(file.Instance, read.Answer.Groups) }, read.LeftOut)
            : null;
}
