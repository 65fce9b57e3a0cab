using System.Text;
using Skein.GroupFormation.Files;

namespace Skein.GroupFormation.Tests;

public class FileTests
{
    private const string People = """
        [{"id": "Ann", "school": 1, "foci": [0], "slots": [0], "role": "lead"}, {"id": 2, "school": 2, "foci": [0], "slots": [0]}]
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"people": 3}""")]
    [InlineData("""{"people": [], "people": []}""")]
    [InlineData(
        """
        {"people": [{"id": 1, "school": 1, "foci": [9], "slots": [0]}],
          "foci": 2, "slots": 1, "groups": 1, "group_sizes": [3]}
        """)]
    [InlineData(
        """
        {"people": [{"id": 1, "school": 1, "foci": [0, 0], "slots": [0]}],
          "foci": 2, "slots": 1, "groups": 1, "group_sizes": [3]}
        """)]
    [InlineData(
        """
        {"people": [{"id": 1, "school": 1, "foci": [], "slots": [], "role": "head"}],
          "foci": 2, "slots": 1, "groups": 1, "group_sizes": [3]}
        """)]
    [InlineData("""{"people": [], "foci": 1e9, "slots": 1, "groups": 1, "group_sizes": [3]}""")]
    [InlineData("""{"people": [], "foci": 1, "slots": 1, "groups": -1, "group_sizes": [3]}""")]
    [InlineData("""{"people": [], "foci": 1, "slots": 1, "groups": 1, "group_sizes": []}""")]
    [InlineData("""{"people": [], "foci": 1, "slots": 1, "groups": 1, "group_sizes": [1]}""")]
    [InlineData("""{"people": [], "foci": 1, "slots": 1, "groups": 1, "group_sizes": [3], "min_schools": 4}""")]
    [InlineData("""{"people": [], "foci": 1, "slots": 1, "groups": 1, "group_sizes": [3], "teachers": 5}""")]
    [InlineData("""{"people": [], "foci": 1, "slots": 1, "groups": 1, "group_sizes": [3], "past_pairs": [[1, 2]]}""")]
    [InlineData("""{"people": [], "foci": 1, "slots": 1, "groups": 99999999999999999999, "group_sizes": [3]}""")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    public void What_cannot_be_an_instance_is_refused_in_one_sentence(string json)
    {
        var isRead = InstanceFile.TryRead(Stream(json), out _, out var problem);

        Assert.False(isRead);
        Assert.Matches(@"^[^\n]{10,200}\.$", problem);
    }

    [Theory]
    [InlineData(
        """{"id": 2, "school": 2, "foci": [0]}""",
        "Person number 2 must have \"id\", \"school\", \"foci\" and \"slots\", in braces.")]
    [InlineData(
        """{"id": 2, "school": 2, "foci": "a", "slots": [0]}""",
        "The \"foci\" of person number 2 must be a list of whole numbers")]
    [InlineData(
        """{"id": 2, "school": 2, "foci": [0], "slots": [0.5]}""",
        "The \"slots\" of person number 2 must be a list of whole numbers")]
    [InlineData(
        """{"id": "", "school": 2, "foci": [0], "slots": [0]}""",
        "The \"id\" of person number 2 must be a whole number, or a text")]
    [InlineData(
        """{"id": "\ud800", "school": 2, "foci": [0], "slots": [0]}""",
        "The \"id\" of person number 2 must be a whole number, or a text")]
    [InlineData(
        """{"id": 2, "school": 2, "foci": [0], "slots": [0], "role": "head"}""",
        "The \"role\" of person number 2 must be teacher or lead.")]
    [InlineData("""{"id": 2, "id": 3, "school": 2, "foci": [0], "slots": [0]}""", "a name stands twice in the same braces.")]
    public void What_is_wrong_with_a_person_is_told_with_who_they_are(string second, string words)
    {
        var people = $$"""[{"id": 1, "school": 1, "foci": [0], "slots": [0]}, {{second}}]""";

        Assert.False(InstanceFile.TryRead(Stream(Whole(people)), out _, out var problem));
        Assert.Contains(words, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_of_another_encoding_are_refused_and_not_guessed()
    {
        using var latin = new MemoryStream(
            Encoding.Latin1.GetBytes(Whole(People).Replace("Ann", "Zo\u00eb", StringComparison.Ordinal)));

        Assert.False(InstanceFile.TryRead(latin, out _, out var problem));
        Assert.Contains("save it as", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"focus": 0, "slot": 0}""", "Group number 2 must have \"focus\", \"slot\" and \"members\", in braces.")]
    [InlineData("""{"focus": 0, "slot": 0, "members": [{}]}""", "The \"members\" of group number 2 must be a list of ids")]
    [InlineData("""{"focus": "a", "slot": 0, "members": []}""", "The \"focus\" of group number 2 must be a whole number.")]
    public void What_is_wrong_with_a_group_is_told_with_which_it_is(string second, string words)
    {
        Assert.True(InstanceFile.TryRead(Stream(Whole(People)), out var file, out _));

        Assert.False(AnswerFile.TryRead(
            file, Stream($$"""{"groups": [{"focus": 0, "slot": 0, "members": ["Ann", 2]}, {{second}}]}"""), out _,
            out var problem));
        Assert.Contains(words, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_others_write_beside_their_groups_is_no_hindrance()
    {
        const string Json = """
            {"instance": 4, "solver": "another", "repeatable": 1, "unplaced": 0, "took": 3.5,
              "groups": [{"focus": 0, "slot": 0, "members": ["Ann", 2]}]}
            """;

        Assert.True(InstanceFile.TryRead(Stream(Whole(People)), out var file, out _));
        Assert.True(AnswerFile.TryRead(file, Stream(Json), out var answer, out var problem), problem);
        Assert.Empty(Judge.BrokenRules(file.Instance, answer.Answer.Groups));
    }

    [Fact]
    public void A_file_without_end_is_read_no_further_than_its_limit()
    {
        using var endless = new Endless();

        Assert.False(InstanceFile.TryRead(endless, out _, out var problem));
        Assert.Contains("larger than", problem, StringComparison.Ordinal);
        Assert.InRange(endless.Given, 0, InstanceFile.MostBytes + 1_000_000);
    }

    [Fact]
    public void Two_people_of_one_id_are_refused() =>
        Assert.False(InstanceFile.TryRead(Stream(Whole(People.Replace("\"Ann\"", "2", StringComparison.Ordinal))), out _, out _));

    [Fact]
    public void An_answer_comes_back_as_it_was_written()
    {
        Assert.True(InstanceFile.TryRead(Stream(Whole(People)), out var file, out var problem), problem);
        var answer = GroupFormer.Form(file.Instance, cancel: Cancel);
        using var written = new MemoryStream();

        AnswerFile.Write(file, answer, written);
        written.Position = 0;

        Assert.True(AnswerFile.TryRead(file, written, out var read, out problem), problem);
        Assert.Equal([0, 1], Assert.Single(read.Answer.Groups).Members);
        Assert.Equal(answer.Objective, read.Told);
        Assert.Contains("\"members\": [\"Ann\", 2]", Encoding.UTF8.GetString(written.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"groups": [{"focus": 0, "slot": 0, "members": ["Ann", 3]}]}""", "not among the people")]
    [InlineData("""{"groups": [{"focus": 0, "slot": 7, "members": ["Ann", 2]}]}""", "not all of its members can come")]
    [InlineData("""{"groups": [{"focus": 5, "slot": 0, "members": ["Ann", 2]}]}""", "did not choose its focus")]
    [InlineData("""{"groups": [{"focus": 0, "slot": 0, "members": ["Ann"]}]}""", "that size is not allowed")]
    [InlineData("""{"groups": [{"focus": 0, "slot": 0, "members": ["Ann", "Ann"]}]}""", "in a group already")]
    public void An_answer_that_breaks_a_rule_can_be_read_and_is_told_which(string json, string words)
    {
        Assert.True(InstanceFile.TryRead(Stream(Whole(People)), out var file, out _));
        Assert.True(AnswerFile.TryRead(file, Stream(json), out var answer, out _));

        Assert.Contains(
            Judge.BrokenRules(file.Instance, answer.Answer.Groups), broken => broken.Contains(words, StringComparison.Ordinal));
    }

    private static string Whole(string people) =>
        $$"""{"people": {{people}}, "foci": ["reading"], "slots": 1, "groups": 1, "group_sizes": [2]}""";

    private static MemoryStream Stream(string json) => new(Encoding.UTF8.GetBytes(json));

    /// <summary>Gives open brackets for ever.</summary>
    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'[');
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
