using Skein.Host;

namespace Skein.Tests.Verbs;

/// <summary>Whoever may do anything would otherwise put a plain file in the place of a device.</summary>
public class WholeFileTests
{
    [Theory]
    [InlineData("/dev/null")]
    [InlineData("/dev/stdout")]
    [InlineData("/tmp/../dev/null")]
    public void A_device_is_written_to_where_it_stands(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other devices.");

        Assert.Equal(path, WholeFile.PartOf(path));
    }

    [Theory]
    [InlineData("/dev/shm/groups.json")]
    [InlineData("dev/null")]
    public void Anything_else_is_written_beside_first(string path) => Assert.Equal(path + ".part", WholeFile.PartOf(path));
}
