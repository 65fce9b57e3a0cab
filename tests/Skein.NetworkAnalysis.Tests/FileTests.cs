using System.Diagnostics;
using System.Text;
using Skein.NetworkAnalysis.Files;

namespace Skein.NetworkAnalysis.Tests;

public class FileTests
{
    private const string Graphml =
        """
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d0" for="edge" attr.name="weight"/>
        <graph edgedefault="directed"><node id="a"/><node id="b"><data key="d1">x</data></node>
        <edge source="a" target="b"><data key="d0">2.5</data></edge></graph></graphml>
        """;

    private const string Gexf =
        """
        <gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="undirected" mode="dynamic" timeformat="date">
        <nodes><node id="a" label="Anna"/><node id="b" label="Ben"/></nodes><edges>
        <edge source="a" target="b" weight="2"><spells><spell start="2003-09-01" end="2004-09-01"/><spell start="2005-09-01"/>
        </spells></edge></edges></graph></gexf>
        """;

    private delegate bool TryRead(Stream stream, out TieList? ties, out string? problem);

    public static TheoryData<string> Kinds => ["tsv", "csv", "graphml", "gexf"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_written_is_read_again(string kind)
    {
        var ties = new TieList
        {
            VertexCount = 4,
            From = new[] { 0, 1, 2, 2 },
            To = new[] { 1, 2, 3, 2 },
            Weights = new[] { 1, 0.1, 1 / 3.0, 1e-9 },
            Begins = new[] { double.NegativeInfinity, 1.5, 2, 3 },
            Ends = new[] { 2, double.PositiveInfinity, 2.5, 4 },
            Names = kind == "tsv" ? [] : ["Anna, \"the\" first", "Ben", "<Cleo> & Co", "Dé"],
            IsDirected = false,
        };
        var stream = new MemoryStream();

        Write(kind, ties, stream);
        stream.Position = 0;

        Assert.True(Reader(kind)(stream, out var read, out var problem), problem);
        Assert.Equal(ties.From.ToArray(), read!.From.ToArray());
        Assert.Equal(ties.To.ToArray(), read.To.ToArray());
        Assert.Equal(ties.Weights.ToArray(), read.Weights.ToArray());
        Assert.Equal(ties.Begins.ToArray(), read.Begins.ToArray());
        Assert.Equal(ties.Ends.ToArray(), read.Ends.ToArray());
        Assert.Equal(ties.Names, read.Names);
    }

    [Fact]
    public void Graphml_of_others_is_read()
    {
        Assert.True(Reader("graphml")(Bytes(Graphml), out var ties, out var problem), problem);

        Assert.Equal((2, 1, true), (ties!.VertexCount, ties.Count, ties.IsDirected));
        Assert.Equal([2.5], ties.Weights.ToArray());
        Assert.Equal(["a", "b"], ties.Names);
    }

    [Fact]
    public void A_tie_with_two_spells_in_gexf_is_two_ties()
    {
        Assert.True(Reader("gexf")(Bytes(Gexf), out var ties, out var problem), problem);

        Assert.Equal(["Anna", "Ben"], ties!.Names);
        Assert.Equal([2, 2], ties.Weights.ToArray());
        Assert.Equal(366, ties.Ends.Span[0] - ties.Begins.Span[0]);
        Assert.Equal(double.PositiveInfinity, ties.Ends.Span[1]);
    }

    [Theory]
    [InlineData("tsv", "0\t1\tNaN", "Line 1 has a weight")]
    [InlineData("tsv", "0\t1\t1\n0\t2\t-3", "Line 2 has a weight")]
    [InlineData("tsv", "0\t1\tInfinity", "Line 1 has a weight")]
    [InlineData("tsv", "0\t1\t0", "Line 1 has a weight")]
    [InlineData("tsv", "0\t1\t2x", "Line 1 has something")]
    [InlineData("tsv", "0\t1\n2", "Line 2 does not have the 2 columns")]
    [InlineData("tsv", "0\t1\n2\t3\t4", "Line 2 does not have the 2 columns")]
    [InlineData("tsv", "0\t-1", "Line 1 must begin")]
    [InlineData("tsv", "0\t99999999999", "Line 1 names vertex")]
    [InlineData("tsv", "0\t2000000000", "Vertex 2000000000 is far beyond")]
    [InlineData("tsv", "0\t1\t1\t5\t4", "Line 1 ends before it begins")]
    [InlineData("csv", "", "The file is empty")]
    [InlineData("csv", "a,b\n1,2", "Line 1 must name")]
    [InlineData("csv", "source,target\na", "Line 2 does not have the 2 columns")]
    [InlineData("csv", "source,target,weight\na,b,NaN", "Line 2 has a weight")]
    [InlineData("csv", "source,target\n\"a,b", "Line 2 begins a quotation")]
    [InlineData("csv", "source,target\na,", "Line 2 does not name both")]
    [InlineData("csv", "source,target,begin\na,b,soon", "Line 2 has a time")]
    [InlineData("graphml", "<graphml>", "Line 1 is not well-formed")]
    [InlineData("graphml", "<!DOCTYPE x [<!ENTITY y \"z\">]><graphml/>", "Line 1 is not well-formed XML, or has a document type")]
    [InlineData("graphml", "<svg/>", "Line 1 does not begin GraphML")]
    [InlineData("graphml", "<graphml/>", "The file has no graph")]
    [InlineData(
        "graphml", "<graphml><graph edgedefault='directed'>\n<edge source='a' target='b'/></graph></graphml>",
        "Line 2 names vertex a")]
    [InlineData("gexf", "<gexf><graph><edges>\n<edge source='a' target='b'/></edges></graph></gexf>", "Line 2 names vertex a")]
    [InlineData(
        "gexf",
        "<gexf><graph><nodes><node id='a'/></nodes><edges>\n<edge source='a' target='a' weight='-1'/></edges></graph></gexf>",
        "Line 2 has a weight")]
    public void Bad_input_is_one_sentence_that_names_the_line(string kind, string text, string sentence)
    {
        Assert.False(Reader(kind)(Bytes(text), out _, out var problem));

        Assert.StartsWith(sentence, problem);
        Assert.EndsWith(".", problem);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_line_of_a_gigabyte_is_refused_before_it_is_kept(string kind)
    {
        var head = kind switch
        {
            "csv" => "source,target\n\"",
            "graphml" => "<graphml><graph edgedefault=\"directed\"><node id=\"",
            "gexf" => "<gexf><graph><nodes><node id=\"",
            _ => "0\t",
        };
        using var stream = new Endless(head);
        var before = GC.GetTotalAllocatedBytes();

        Assert.False(Reader(kind)(stream, out _, out var problem));

        Assert.StartsWith("Line ", problem);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 64_000_000);
        Assert.InRange(stream.Given, 0, 16_000_000);
    }

    /// <summary>Files that are cut off, or have a byte that was hit, end in ties or in a sentence.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Damaged_files_end_in_ties_or_in_a_sentence(string kind) => ReadDamaged(kind, 4, 2_500);

    /// <summary>Only who asks for it runs it.</summary>
    [Theory(Explicit = true)]
    [MemberData(nameof(Kinds))]
    public void Ten_minutes_of_damaged_files_end_in_ties_or_in_a_sentence(string kind)
    {
        var clock = Stopwatch.StartNew();
        for (ulong seed = 1; clock.Elapsed < TimeSpan.FromMinutes(10); seed++)
        {
            ReadDamaged(kind, seed, 10_000);
        }
    }

    [Fact]
    public void Vertices_beyond_those_announced_are_refused_and_others_without_ties_are_kept()
    {
        Assert.False(TsvFile.TryRead(
            Bytes("0\t1\n0\t5"), out _, out var problem, 5, TestContext.Current.CancellationToken));
        Assert.StartsWith("Line 2 names vertex 5", problem);
        Assert.True(TsvFile.TryRead(Bytes("0\t1"), out var ties, out _, 5, TestContext.Current.CancellationToken));
        Assert.Equal(5, ties.VertexCount);
    }

    [Fact]
    public void A_heading_remarks_and_the_ends_of_lines_of_another_system_are_no_matter()
    {
        Assert.True(TsvFile.TryRead(
            Bytes("source\ttarget\r\n# a remark\r\n0\t1\r\n1\t2"), out var ties, out var problem,
            cancel: TestContext.Current.CancellationToken), problem);
        Assert.Equal(2, ties.Count);
    }

    /// <summary>Lines that are read in haste and lines that need a second look, over several blocks of the file.</summary>
    [Theory]
    [InlineData(2, "\n")]
    [InlineData(3, "\n")]
    [InlineData(3, "\r\n")]
    public void A_long_file_is_read_to_its_last_line(int columns, string ending)
    {
        const int Lines = 200_000;
        var (chance, text) = (new Chance(6), new StringBuilder());
        var (from, to, weights) = (new int[Lines], new int[Lines], new double[Lines]);
        for (var i = 0; i < Lines; i++)
        {
            (from[i], to[i], weights[i]) = (chance.Below(100_000), chance.Below(100_000), 1 + chance.Below(9));
            weights[i] += chance.Below(1_000) == 0 ? 0.5 : 0;
            text.Append(from[i]).Append('\t').Append(to[i]);
            text.Append(columns == 3 ? FormattableString.Invariant($"\t{weights[i]}") : "");
            text.Append(i == Lines - 1 ? "" : chance.Below(1_000) == 0 ? $"{ending}# a remark{ending}" : ending);
        }

        Assert.True(
            TsvFile.TryRead(Bytes(text.ToString()), out var ties, out var problem, cancel: TestContext.Current.CancellationToken),
            problem);

        Assert.Equal(from, ties.From.ToArray());
        Assert.Equal(to, ties.To.ToArray());
        Assert.Equal(columns == 3 ? weights : [], ties.Weights.ToArray());
        Assert.Equal(Math.Max(from.Max(), to.Max()) + 1, ties.VertexCount);
    }

    private static void ReadDamaged(string kind, ulong seed, int count)
    {
        string[] wholes = kind switch
        {
            "tsv" =>
            [
                "0\t1\t2.5\t1\t2\n1\t2\t3\t\t\n", "0\t1\n12\t3\n3\t0\n",
                "0\t1\t7\r\n1\t22\t3\r\n2\t4\t1.5\n# x\n0\t3\t10",
            ],
            "csv" => ["source,target,weight,begin,end\n\"a \"\"b\",c,1.5,2003-01-01,\nd,e,,,\n"],
            "graphml" => [Graphml],
            _ => [Gexf],
        };
        var chance = new Chance(seed);
        for (var i = 0; i < count; i++)
        {
            var whole = Encoding.UTF8.GetBytes(wholes[chance.Below(wholes.Length)]);
            var damaged = whole.AsSpan(0, 1 + chance.Below(whole.Length)).ToArray();
            for (var hit = chance.Below(4); hit > 0; hit--)
            {
                damaged[chance.Below(damaged.Length)] = (byte)chance.Below(256);
            }

            var isRead = Reader(kind)(new MemoryStream(damaged), out var ties, out var problem);

            Assert.Equal(isRead, ties is not null);
            Assert.Equal(isRead, problem is null);
            Assert.True(isRead || problem!.EndsWith('.'));
            ties?.ToGraph();
        }
    }

    private static TryRead Reader(string kind) => kind switch
    {
        "tsv" => (Stream stream, out TieList? ties, out string? problem) =>
            TsvFile.TryRead(stream, out ties, out problem, cancel: TestContext.Current.CancellationToken),
        "csv" => (Stream stream, out TieList? ties, out string? problem) =>
            CsvFile.TryRead(stream, out ties, out problem, TestContext.Current.CancellationToken),
        "graphml" => (Stream stream, out TieList? ties, out string? problem) =>
            GraphmlFile.TryRead(stream, out ties, out problem, TestContext.Current.CancellationToken),
        _ => (Stream stream, out TieList? ties, out string? problem) =>
            GexfFile.TryRead(stream, out ties, out problem, TestContext.Current.CancellationToken),
    };

    private static void Write(string kind, TieList ties, Stream stream)
    {
        Action<TieList, Stream> write = kind switch
        {
            "tsv" => TsvFile.Write,
            "csv" => CsvFile.Write,
            "graphml" => GraphmlFile.Write,
            _ => (list, to) => GexfFile.Write(list, to),
        };
        write(ties, stream);
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>A gigabyte of the letter a after a beginning.</summary>
    private sealed class Endless(string head) : Stream
    {
        private const long Whole = 1L << 30;
        private readonly byte[] _head = Encoding.UTF8.GetBytes(head);

        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => Whole;

        public override long Position
        {
            get => Given;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Given >= Whole)
            {
                return 0;
            }

            var some = buffer.AsSpan(offset, count);
            some.Fill((byte)'a');
            if (Given < _head.Length)
            {
                some = some[..Math.Min(count, _head.Length - (int)Given)];
                _head.AsSpan((int)Given, some.Length).CopyTo(some);
            }

            Given += some.Length;
            return some.Length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
