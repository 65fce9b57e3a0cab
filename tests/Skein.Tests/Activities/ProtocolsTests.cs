using Skein.Activities;
using Skein.People;
using Skein.Tests.Architecture;

namespace Skein.Tests.Activities;

public sealed class ProtocolsTests
{
    [Fact]
    public void Every_file_that_ships_is_right()
    {
        var files = SourceTree.Files(ProtocolFile.Ending)
            .Where(file => file.StartsWith("src/Skein/Activities/", StringComparison.Ordinal))
            .Select(file => Path.GetFileName(file)[..^ProtocolFile.Ending.Length])
            .Order(StringComparer.Ordinal);

        Assert.Equal(files, Protocols.All.Select(protocol => protocol.Key));
        Assert.Equal(14, Protocols.All.Count);
        Assert.Null(Protocols.Find("study-trip"));
    }

    [Fact]
    public void Every_role_that_a_shipped_file_names_is_one_that_people_hold() => Assert.Empty(
        from protocol in Protocols.All
        from part in protocol.People
        from role in part.WorksBetterWithout.Append(part.Role).OfType<string>()
        where RoleKinds.Find(role) is null
        select $"{protocol.Key}: {role}");

    [Fact]
    public void A_shipped_file_that_is_wrong_stops_the_program_with_its_sentences()
    {
        var visit = PlantedFault.TextOf("study-visit").Replace("whose: people", "whose: all", StringComparison.Ordinal);
        var texts = new Dictionary<string, string>
        {
            ["study-visit.protocol.yaml"] = visit,
            ["enquiry.protocol.yaml"] = "- enquiry\n",
        };

        var wrong = Assert.Throws<InvalidDataException>(() => Protocols.Read(texts));

        Assert.Equal(
            "study-visit.protocol.yaml, line 6: “whose” must be one of: people, group, pair, school, network.\n"
            + "enquiry.protocol.yaml, line 1: A protocol must be written as lines of “word: value”.",
            wrong.Message);
    }

    /// <summary>No C# knows it (S-38): a file that turns up while Skein runs is as good as one that shipped.</summary>
    [Fact]
    public void A_learning_walk_is_read_from_a_file_while_Skein_runs()
    {
        const string Name = "learning-walk.protocol.yaml";
        var file = Path.Combine(SourceTree.Root, "src/Skein/Activities/protocols", Name);

        Assert.True(ProtocolFile.TryRead(Name, File.ReadAllText(file), KnownProtocols.None, out var walk, out _));
        Assert.Equal(SourceTree.Read("tests/Skein.Tests/Activities/aloud/learning-walk.txt"), ReadAloud.From(walk).InPlainText());
    }

    [Fact]
    public void A_stage_says_all_that_the_file_says_of_it()
    {
        var walk = Protocols.Find("learning-walk")!;
        var stage = walk.Stages.Single(one => one.Key == "walk");

        Assert.Equal(ProtocolOwner.People, walk.Whose);
        Assert.Equal([ProtocolLevel.Adult, ProtocolLevel.School, ProtocolLevel.SchoolToSchool], walk.Levels);
        Assert.Equal("thing", walk.LearnFrom?.Key);
        Assert.Equal("What one thing are we looking for?", walk.Learn);
        Assert.Equal((90, MeetingCover.MayBeNeeded, StageTie.Exchange), (stage.Meets?.Minutes, stage.Cover, stage.Tie));
        Assert.Equal("rooms", stage.Watches);
        Assert.Equal(("walkers", ReaderCircle.Part), (stage.AskedOf.Part, stage.SeenBy.Circle));
        Assert.True(stage.AsksEach);
        Assert.Equal(
            [(NeedKind.Done, "agree", NeedGround.Consent), (NeedKind.Filled, "walkers", (NeedGround?)null)],
            stage.Needs.Select(need => (need.Kind, need.Names.Single(), need.Ground)));
        Assert.True(stage.Asks.Single().IsAboutPupils);
    }

    [Fact]
    public void A_round_holds_its_stages_and_an_agreement_its_silence()
    {
        var heads = Protocols.Find("heads-meeting")!;
        var agree = heads.Stages.Single(stage => stage.Key == "agree");

        Assert.Equal(["agenda", "meet", "agree"], heads.Steps.OfType<ProtocolRound>().Single().Stages.Select(stage => stage.Key));
        Assert.Equal("meeting", heads.RoundOf(agree)?.Key);
        Assert.True(heads.FindStep("meeting")!.HostsInTurn);
        Assert.Equal((7, false), (agree.Agrees?.SilenceDays, agree.Agrees!.MoreThanHalf));
        Assert.Equal([LeftKind.Notes], agree.Leaves.Select(left => left.Kind));
        Assert.Equal("agenda", heads.FindStageAsking("items")?.Key);
    }
}
