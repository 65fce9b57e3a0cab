using System.Text;
using Skein.Tests.Support;

namespace Skein.Tests.Verbs;

public sealed class GroupsTests : IDisposable
{
    private const string Six = """
        {"foci": ["reading"], "slots": 1, "groups": 2, "group_sizes": [3], "people": [
          {"id": 0, "school": 0, "foci": [0], "slots": [0], "role": "lead"}, {"id": 1, "school": 0, "foci": [0], "slots": [0]},
          {"id": 2, "school": 1, "foci": [0], "slots": [0]}, {"id": 3, "school": 1, "foci": [0], "slots": [0], "role": "lead"},
          {"id": 4, "school": 2, "foci": [0], "slots": [0]}, {"id": 5, "school": 2, "foci": [0], "slots": [0]}]}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("skein-tests-");

    [Fact]
    public async Task What_is_formed_can_be_checked()
    {
        var (instance, answer) = (Write("six.json", Six), Path.Combine(_folder.FullName, "groups.json"));

        var formed = await SkeinProcess.RunAsync("groups", "form", instance, "--out", answer);
        var (code, output, _) = await SkeinProcess.RunAsync("groups", "check", instance, answer);

        Assert.Equal((0, ""), (formed.Code, formed.Output));
        Assert.Contains("Nothing better is possible.", formed.Errors, StringComparison.Ordinal);
        Assert.Equal(
            (0, "placed 6\nsquared ranks 0\nrepeated pairs 0\ngroups with a lead 2\nimbalance of foci 0\n"), (code, output));
    }

    [Fact]
    public async Task Groups_that_break_a_rule_end_the_check_with_1()
    {
        var answer = Write("bad.json", """{"groups": [{"focus": 0, "slot": 0, "members": [0, 1, 2]}]}""");

        var (code, output, _) = await SkeinProcess.RunAsync("groups", "check", Write("six.json", Six), answer);

        Assert.Equal((1, "Group 1 holds 2 schools, and needs 3.\n"), (code, output));
    }

    [Theory]
    [InlineData("[1, 2")]
    [InlineData("{\"people\": []}")]
    public async Task A_file_that_is_no_instance_gives_one_sentence_and_2(string json)
    {
        var (code, output, errors) = await SkeinProcess.RunAsync("groups", "form", Write("bad.json", json));

        Assert.Equal((2, ""), (code, output));
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Where_nobody_can_be_grouped_the_answer_says_why()
    {
        var apart = Six.Replace("\"school\": 1", "\"school\": 0", StringComparison.Ordinal);

        var (code, output, _) = await SkeinProcess.RunAsync("groups", "form", Write("apart.json", apart));

        Assert.Equal(0, code);
        Assert.Contains("\"infeasible\": \"There are too few schools among the people", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spellings_of_one_school_are_one_school_and_told()
    {
        const string People = """
            {"foci": ["a"], "slots": 1, "groups": 2, "group_sizes": [3], "people": [
              {"id": 1, "school": "St Mary’s", "foci": [0], "slots": [0]},
              {"id": 2, "school": "St. Mary's", "foci": [0], "slots": [0]},
              {"id": 3, "school": "st marys ", "foci": [0], "slots": [0]}, {"id": 4, "school": "Elm", "foci": [0], "slots": [0]}]}
            """;

        var (code, output, errors) = await SkeinProcess.RunAsync("groups", "form", Write("spelt.json", People));

        Assert.Equal(0, code);
        Assert.Contains("\"infeasible\": \"There are too few schools among the people", output, StringComparison.Ordinal);
        Assert.Contains(
            "Taken as one school: “St Mary’s”, “St. Mary's” and “st marys ”.", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task A_mark_of_byte_order_before_the_json_does_no_harm(string encoding)
    {
        var path = Path.Combine(_folder.FullName, "marked.json");
        await File.WriteAllTextAsync(path, Six, Encoding.GetEncoding(encoding), TestContext.Current.CancellationToken);

        var (code, _, errors) = await SkeinProcess.RunAsync("groups", "form", path);

        Assert.Equal(0, code);
        Assert.Contains("2 groups hold 6 of 6 people", errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, string json)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, json);
        return path;
    }
}
