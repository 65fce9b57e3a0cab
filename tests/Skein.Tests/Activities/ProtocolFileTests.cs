using Skein.Activities;

namespace Skein.Tests.Activities;

public sealed class ProtocolFileTests
{
    private const string NotYaml = "This is not valid YAML. "
        + "Put quotes round words that have a colon in them, or a comma or question mark inside { }.";

    public static TheoryData<string, string> Faults => Each("faults.txt");

    public static TheoryData<string, string> Copies => Each("copies.txt");

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_said_with_its_line(string key, string said)
    {
        var fault = PlantedFault.In("faults.txt").Single(one => one.Key == key && one.Said == said);

        var text = fault.Planted(PlantedFault.TextOf(key));

        Assert.Equal(said, PlantedFault.SaidOf($"{key}.protocol.yaml", text));
    }

    [Theory]
    [MemberData(nameof(Copies))]
    public void A_copy_says_what_it_may_not_do(string key, string said)
    {
        var fault = PlantedFault.In("copies.txt").Single(one => one.Key == key && one.Said == said);

        Assert.Equal(said, PlantedFault.SaidOf("our-own.protocol.yaml", fault.Planted(CopyOf(key))));
    }

    [Fact]
    public void A_question_that_moves_to_another_stage_of_a_copy_is_read_by_no_more_people()
    {
        Assert.Equal(
            "line 14: A copy cannot let more people read this than the protocol it came from.",
            SaidOfCopy(
                "working-pair",
                ("          try: What will you try?\n", "          note: A note to myself\n"),
                ("      look-at:", "      try: What will you try?\n      look-at:")));
    }

    [Fact]
    public void A_copy_gives_nobody_else_to_read_what_one_part_could_read() => Assert.Contains(
        "A copy cannot let more people read this than the protocol it came from.",
        SaidOfCopy("learning-walk", ("seen_by: walkers", "seen_by: host")), StringComparison.Ordinal);

    [Fact]
    public void A_stage_by_another_name_still_asks_those_whose_rooms_it_looks_at()
    {
        Assert.Equal(
            "line 23: A copy cannot leave out asking the teacher who is watched.\n"
            + "line 23: A copy cannot leave out this need for consent: “The school hasn't said yes yet.”",
            SaidOfCopy(
                "study-visit",
                ("  visit:\n", "  trip:\n"),
                (" after visit", " after trip"),
                ("    watches: rooms\n", ""),
                ("done: agree, refuse: consent", "done: agree")));
    }

    [Fact]
    public void A_question_that_moves_to_another_stage_is_agreed_by_no_fewer_people()
    {
        Assert.Equal(
            "line 35: A copy cannot do without the yes of: rooms.",
            SaidOfCopy(
                "study-visit",
                ("  share:\n", "  tell:\n"),
                ("who: [host, visitors, rooms]", "who: [host, visitors]")));
    }

    [Fact]
    public void Where_all_had_to_say_yes_more_than_half_is_not_enough()
    {
        Assert.Equal(
            "line 36: In the protocol that this was copied from, all have to say yes. Take out “more than half”.",
            SaidOfCopy(
                "lesson-study",
                ("who: everyone}", "who: everyone, how: more than half}")));
    }

    [Fact]
    public void A_question_that_moves_to_another_stage_gives_people_no_less_time()
    {
        Assert.Equal(
            "line 41: A copy cannot give people less time to answer.",
            SaidOfCopy(
                "lesson-study",
                ("  account:\n", "  story:\n"),
                ("who: everyone}", "who: everyone, silence: 30 days}")));
    }

    [Theory]
    [InlineData("our-own", "A protocol cannot be a copy of itself.")]
    [InlineData("study-trip", "There is no protocol called “study-trip”.")]
    public void A_copy_comes_from_another_protocol(string key, string sentence)
    {
        Assert.Equal(
            $"line 6: {sentence}",
            SaidOfCopy(
                "study-visit",
                ("study-visit@1", $"{key}@1")));
    }

    [Theory]
    [InlineData("", "line 1: This file is empty.")]
    [InlineData("# nothing yet\n", "line 1: This file is empty.")]
    [InlineData("- protocol\n- version\n", "line 1: A protocol must be written as lines of “word: value”.")]
    [InlineData("study visit", "line 1: A protocol must be written as lines of “word: value”.")]
    [InlineData("protocol: &a x\nversion: *a\n",
        "line 1: “&a” has no meaning here. Take it out, or put quotes round the words.")]
    [InlineData("protocol: x\ntitle: *bold*\n",
        "line 2: “*bold*” has no meaning here. Take it out, or put quotes round the words.")]
    [InlineData("protocol: !!str x\n", "line 1: “!” has no meaning here. Take it out, or put quotes round the words.")]
    [InlineData("protocol: x\n---\nprotocol: y\n", "line 2: A file says one thing. Take out what comes after “---”.")]
    [InlineData("people:\n\thost: {is: school}\n", "line 2: Begin this line with spaces. A tab does not count.")]
    [InlineData("protocol: x\ntitle: a\0b\n", "line 2: " + NotYaml)]
    [InlineData("people: [a, b\nstages: c\n", "line 1: " + NotYaml)]
    [InlineData("people:\n : host: {}\n", "line 3: " + NotYaml)]
    [InlineData("title: \"a\nabout: b\n", "line 2: " + NotYaml)]
    [InlineData("title: \"\\ud800\"\n", "line 1: " + NotYaml)]
    public void What_is_no_protocol_gets_one_sentence(string text, string said) =>
        Assert.Equal(said, PlantedFault.SaidOf("x.protocol.yaml", text));

    [Fact]
    public void What_stands_inside_one_another_without_end_gets_one_sentence()
    {
        var lists = new string('[', 20_000);
        var maps = string.Concat(Enumerable.Repeat("{a: ", 5_000));

        Assert.Equal("line 1: Too many things stand inside one another here.", PlantedFault.SaidOf("x.protocol.yaml", lists));
        Assert.Equal("line 1: Too many things stand inside one another here.", PlantedFault.SaidOf("x.protocol.yaml", maps));
    }

    [Fact]
    public void Aliases_of_aliases_are_not_followed()
    {
        var laughs = Enumerable.Range('b', 25).Select(one => (This: (char)one, Before: (char)(one - 1)))
            .Select(one => $"{one.This}: &{one.This} [*{one.Before}, *{one.Before}, *{one.Before}]\n");

        Assert.Equal(
            "line 1: “&a” has no meaning here. Take it out, or put quotes round the words.",
            PlantedFault.SaidOf("x.protocol.yaml", "a: &a [ha, ha]\n" + string.Concat(laughs)));
    }

    [Fact]
    public void A_megabyte_in_a_line_gets_a_short_sentence()
    {
        var megabyte = new string('x', 1_000_000);
        var page = new string('x', 5_000);
        var text = PlantedFault.TextOf("study-visit");

        var inTitle = text.Replace("title: Study visit\n", $"title: {page}\n", StringComparison.Ordinal);
        var inTime = text.Replace("by: 1 week after visit", $"by: {page}", StringComparison.Ordinal);

        Assert.Equal(
            "line 3: “title” has 5000 characters. The most is 60.",
            PlantedFault.SaidOf("study-visit.protocol.yaml", inTitle));
        Assert.StartsWith(
            "line 32: “by” cannot be “xxx",
            PlantedFault.SaidOf("study-visit.protocol.yaml", inTime),
            StringComparison.Ordinal);
        Assert.True(PlantedFault.SaidOf("study-visit.protocol.yaml", inTime).Length < 300);
        Assert.Equal(
            "line 1: This file has 1000003 characters. The most is 20000.",
            PlantedFault.SaidOf("x.protocol.yaml", $"a: {megabyte}"));
    }

    /// <summary>Each replaces the first old words in the study visit.</summary>
    [Theory]
    [InlineData("title: Study visit", "title: [a, b]", "line 3: “title” must be a line of words.")]
    [InlineData("title: Study visit", "title: \"  \"", "line 3: “title” must be a line of words.")]
    [InlineData("title: Study visit", "title: |\n  Study\n  visit", "line 3: “title” must be a line of words.")]
    [InlineData("whose: people", "whose: {a: b}", "line 6: “whose” must be a line of words.")]
    [InlineData("whose: people", "whose: 7", "line 6: “whose” must be one of: people, group, pair, school, network.")]
    [InlineData("version: 1", "version: 0", "line 2: “version” cannot be “0”. Write it like 1, 2 or 3.")]
    [InlineData("version: 1", "version: 99999", "line 2: “version” cannot be “99999”. Write it like 1, 2 or 3.")]
    [InlineData("version: 1", "version: ١", "line 2: “version” cannot be “١”. Write it like 1, 2 or 3.")]
    [InlineData("version: 1", "version: 1\nlanguage: Welsh",
        "line 3: “language” cannot be “Welsh”. Write it like “en-GB” or “cy”.")]
    [InlineData("levels: [adult, school-to-school]", "levels: [{a: b}]", "line 8: This must be a name, or a list of names.")]
    [InlineData("levels: [adult, school-to-school]", "levels: [2]",
        "line 8: A level must be one of: pupil, adult, leadership, school, school-to-school, network-to-network.")]
    [InlineData("  organiser: {", "  Organiserin: {",
        "line 10: “Organiserin” must be a short name in small letters and hyphens.")]
    [InlineData("  organiser: {", "  café: {",
        "line 10: “café” must be a short name in small letters and hyphens.")]
    [InlineData("  organiser: {how_many: 1, runs: yes}", "  organiser: 1",
        "line 10: A part must be written as lines of “word: value”.")]
    [InlineData("  organiser: {", "  [a]: {", "line 10: “people” must be written as lines of “word: value”.")]
    [InlineData("how_many: 1, runs: yes", "how_many: 1, how_many: 1", "line 10: “how_many” is here twice.")]
    [InlineData("    title: Agree the visit", "    title: Agree\n    title: Agree", "line 17: “title” is here twice.")]
    [InlineData("beside: home,", "beside: home, beside: home,", "line 36: “beside” is here twice.")]
    [InlineData("who: host}", "who: host, who: host}", "line 20: “who” is here twice.")]
    [InlineData("{filled: visitors}", "{filled: visitors, filled: visitors}", "line 28: “filled” is here twice.")]
    [InlineData("field: practitioner", "field: new, field: new", "line 38: “field” is here twice.")]
    [InlineData("who: host, by", "who: host, who: host, by", "line 32: “who” is here twice.")]
    [InlineData("pupils: yes, hint", "each: [{a: b}], hint", "line 31: This must be a name, or a list of names.")]
    [InlineData("{filled: visitors}", "filled", "line 28: A need must be written as lines of “word: value”.")]
    [InlineData("{filled: visitors}", "{says: Stop}",
        "line 28: A need must have one of: done, filled, fields, agreement, checked.")]
    public void A_thing_of_another_shape_gets_a_sentence(string old, string @new, string said)
    {
        var text = PlantedFault.TextOf("study-visit");
        Assert.Contains(old, text, StringComparison.Ordinal);
        var at = text.IndexOf(old, StringComparison.Ordinal);

        Assert.Equal(said, PlantedFault.SaidOf("study-visit.protocol.yaml", text[..at] + @new + text[(at + old.Length)..]));
    }

    /// <summary>The same thousand each time: a seed makes a failure one that can be looked at again.</summary>
    [Fact]
    public void A_file_with_any_character_taken_out_is_read_or_refused()
    {
        var chance = new Random(15);
        foreach (var protocol in Protocols.All)
        {
            var text = PlantedFault.TextOf(protocol.Key);
            for (var tries = 0; tries < 70; tries++)
            {
                var at = chance.Next(text.Length);

                PlantedFault.SaidOf($"{protocol.Key}.protocol.yaml", text.Remove(at, 1));
            }
        }
    }

    [Fact]
    public void Lines_may_end_as_Windows_ends_them() =>
        Assert.Empty(PlantedFault.SaidOf(
            "study-visit.protocol.yaml", PlantedFault.TextOf("study-visit").Replace("\n", "\r\n", StringComparison.Ordinal)));

    [Fact]
    public void A_version_that_was_released_with_other_words_is_refused()
    {
        var text = PlantedFault.TextOf("study-visit");
        var hash = ReleasedProtocols.Hash(text);
        var released = new ProtocolOrigin("study-visit", 1);
        var known = Protocols.Known with { ReleasedHash = version => version == released ? hash : null };
        var changed = text.Replace("Share it", "Share", StringComparison.Ordinal);

        Assert.Empty(PlantedFault.SaidOf("study-visit.protocol.yaml", text, known));
        Assert.Equal(
            "line 2: Version 1 has been released with other words. Change “version” to 2.",
            PlantedFault.SaidOf("study-visit.protocol.yaml", changed, known));
        Assert.Empty(PlantedFault.SaidOf(
            "study-visit.protocol.yaml", changed.Replace("version: 1", "version: 2", StringComparison.Ordinal), known));
    }

    private static TheoryData<string, string> Each(string file)
    {
        var each = new TheoryData<string, string>();
        foreach (var fault in PlantedFault.In(file))
        {
            each.Add(fault.Key, fault.Said);
        }

        return each;
    }

    private static string SaidOfCopy(string key, params (string Stood, string Stands)[] changes) => PlantedFault.SaidOf(
        "our-own.protocol.yaml",
        changes.Aggregate(
            CopyOf(key), (text, change) => text.Replace(change.Stood, change.Stands, StringComparison.Ordinal)));

    private static string CopyOf(string key) => PlantedFault.TextOf(key)
        .Replace($"protocol: {key}\n", "protocol: our-own\n", StringComparison.Ordinal)
        .Replace("whose:", $"copied_from: {key}@1\nwhose:", StringComparison.Ordinal);
}
