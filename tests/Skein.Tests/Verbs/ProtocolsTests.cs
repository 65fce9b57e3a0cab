using Skein.Activities;
using Skein.Host;
using Skein.Tests.Support;

namespace Skein.Tests.Verbs;

/// <summary>Whoever writes a protocol hears from the command line what is wrong with it, and how it reads.</summary>
public sealed class ProtocolsVerbTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_is_right_is_said_to_be_and_is_read_aloud()
    {
        using var folder = new ScratchFolder();
        var file = Path.Combine(folder.Path, "our-visit.protocol.yaml");
        await File.WriteAllTextAsync(
            file,
            DataFiles.Text("Activities.protocols.study-visit.protocol.yaml")
                .Replace("protocol: study-visit", "protocol: our-visit", StringComparison.Ordinal),
            Cancel);

        var (code, output, errors) = await SkeinProcess.RunAsync("protocols", "check", file);
        var read = await SkeinProcess.RunAsync("protocols", "read", file);
        var shipped = await SkeinProcess.RunAsync("protocols", "read", "study-visit");

        Assert.Equal((ExitCode.Done, "", "Nothing is wrong.\n"), (code, output, errors));
        Assert.Equal(ExitCode.Done, read.Code);
        Assert.Equal(shipped.Output, read.Output);
        Assert.StartsWith("Study visit\n", read.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_wrong_is_told_with_its_line_and_is_not_read()
    {
        using var folder = new ScratchFolder();
        var file = Path.Combine(folder.Path, "our-visit.protocol.yaml");
        await File.WriteAllTextAsync(file, "protocol: our-visit\nversion: 1\nversion: 2\n", Cancel);

        var (code, output, errors) = await SkeinProcess.RunAsync("protocols", "check", file);
        var read = await SkeinProcess.RunAsync("protocols", "read", file);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("our-visit.protocol.yaml, line 3: “version” is here twice.", output, StringComparison.Ordinal);
        Assert.EndsWith("wrong.\n", errors, StringComparison.Ordinal);
        Assert.Equal((ExitCode.BadInput, ""), (read.Code, read.Output));
    }

    [Fact]
    public async Task A_file_that_is_far_too_long_is_not_read_to_its_end()
    {
        using var folder = new ScratchFolder();
        var file = Path.Combine(folder.Path, "long.protocol.yaml");
        await File.WriteAllTextAsync(file, new string('a', 1_000_001), Cancel);

        var (code, output, errors) = await SkeinProcess.RunAsync("protocols", "check", file);

        Assert.Equal((ExitCode.BadInput, ""), (code, output));
        Assert.Contains("more than 1000000 characters", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_in_a_sentence()
    {
        var check = await SkeinProcess.RunAsync("protocols", "check", "nothing.protocol.yaml");
        var read = await SkeinProcess.RunAsync("protocols", "read", "nothing");

        Assert.Equal((ExitCode.BadInput, ExitCode.BadInput), (check.Code, read.Code));
        Assert.Contains("Skein ships:", read.Errors, StringComparison.Ordinal);
        Assert.All(Protocols.All, one => Assert.Contains(one.Key, read.Errors, StringComparison.Ordinal));
    }

    private sealed class ScratchFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("skein-protocols-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
