using Skein.Activities;
using Skein.Tests.Architecture;

namespace Skein.Tests.Activities;

public sealed class ReadAloudTests
{
    public static TheoryData<string> Shipped => [.. Protocols.All.Select(protocol => protocol.Key)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_shipped_protocol_can_be_read_aloud(string key)
    {
        var expected = SourceTree.Read($"tests/Skein.Tests/Activities/aloud/{key}.txt");

        Assert.Equal(expected, ReadAloud.From(Protocols.Find(key)!).InPlainText());
    }
}
