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

    [Fact]
    public void A_round_holds_its_stages_and_a_stage_its_questions()
    {
        var aloud = ReadAloud.From(Protocols.Find("heads-meeting")!);

        var round = Assert.Single(aloud.Stages);
        Assert.Equal(["Agenda", "The meeting", "Agree the notes"], round.Inside.Select(stage => stage.Title));
        Assert.Equal(
            ["What was said?", "What did we agree?", "Who's doing what, by when?"],
            round.Inside[1].Lines.Single(line => line.Words == "We answer together:").Points);
    }

    [Fact]
    public void It_says_who_reads_only_where_the_file_says_so()
    {
        foreach (var (protocol, stage) in Protocols.All.SelectMany(one => one.Stages, (one, stage) => (one, stage)))
        {
            var said = ReadAloud.From(protocol with { Steps = [stage] }).InPlainText();

            bool Says(string words) => said.Contains(words, StringComparison.Ordinal);
            Assert.Equal(stage.SeenBy.Circle is ReaderCircle.Writer, Says("(nobody else reads this)"));
            Assert.Equal(stage.SeenBy.Circle is ReaderCircle.Network, Says("(everyone in the network can read this)"));
            Assert.Equal(stage.SeenBy.Circle is ReaderCircle.Schools, Says("(staff of the schools can read this)"));
        }
    }
}
