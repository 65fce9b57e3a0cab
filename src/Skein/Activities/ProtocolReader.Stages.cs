namespace Skein.Activities;

/// <summary>Stages, and rounds of stages.</summary>
internal sealed partial class ProtocolReader
{
    private const int MostQuestions = 6;

    private const string TimeLike =
        "“3 days after visit”, “1 week before meet”, “8 weeks after start” or “end of half term”";

    private static readonly (string Word, string Other)[] GoTogether =
        [("cover", "meets"), ("tie", "meets"), ("watches", "meets"), ("asked_of", "asks"), ("seen_by", "asks")];

    private ProtocolStep[] Steps(FileNode node, string? round) =>
        _shapes.Named(node, "“stages”") is { } named
            ? [.. named.Pairs.Select(one => Step(one.Word, one.Value, round)).OfType<ProtocolStep>()]
            : [];

    private ProtocolStep? Step(string key, FileNode node, string? round)
    {
        if (_steps.ContainsKey(key))
        {
            _shapes.Say(node.Line, $"There are two stages called “{key}”.");
        }

        if (round is not null && HasWord(node, "round"))
        {
            _shapes.Say(node.Line, "A round cannot hold another round.");
        }

        _steps[key] = new(round);
        return HasWord(node, "stages") ? Round(key, node) : Stage(key, node);
    }

    private ProtocolRound? Round(string key, FileNode node)
    {
        if (_shapes.Lines(node, FileVocabulary.Round, "A round of stages") is not { } lines)
        {
            return null;
        }

        _shapes.Must(lines, "round", ": how often do these stages come round?");
        var inside = lines.Value("stages") is { } stages ? Steps(stages, key) : [];
        return new([.. inside.OfType<ProtocolStage>()])
        {
            Key = key,
            Title = _shapes.Text(lines, "title", 60),
            Rhythm = Rhythm(lines),
            HostsInTurn = HostsInTurn(lines),
            IsOptional = IsYes(lines, "optional"),
        };
    }

    private ProtocolStage? Stage(string key, FileNode node)
    {
        if (_shapes.Lines(node, FileVocabulary.Stage, "A stage") is not { } lines)
        {
            return null;
        }

        Mark("title", lines, $"stages.{key}.");
        Mark("seen_by", lines, $"stages.{key}.");
        var askedOf = new ProtocolWho(lines.Text("asked_of") ?? ProtocolWho.Together);
        Refer(
            LedTo.Part, askedOf.Word, lines.LineOf("asked_of"), ProtocolWho.Together, ProtocolWho.Everyone, ProtocolWho.Came);
        var stage = new ProtocolStage
        {
            Key = key,
            Title = _shapes.Text(lines, "title", 60),
            Rhythm = Rhythm(lines),
            HostsInTurn = HostsInTurn(lines),
            IsOptional = IsYes(lines, "optional"),
            IsAnyTime = _shapes.One(lines, "open", ["any time"]) is not null,
            Opens = Time(lines, "opens"),
            By = Time(lines, "by"),
            Meets = _shapes.Form(lines, "meets", ProtocolLength.Read, "“45 minutes”, “2 hours” or “half a day”"),
            Cover = _shapes.One(lines, "cover", ["yes", "none needed"]) switch
            {
                "yes" => MeetingCover.MayBeNeeded,
                null => MeetingCover.Unsaid,
                _ => MeetingCover.NotNeeded,
            },
            Watches = lines.Text("watches"),
            Tie = _shapes.One<StageTie>(lines, "tie") ?? StageTie.Exchange,
            Asks = Questions(lines, key, askedOf),
            AskedOf = askedOf,
            SeenBy = lines.Text("seen_by") is { } readers ? new(readers) : StageReaders.Unsaid,
            Agrees = Agreement(lines, key),
            Needs = [.. lines.Many("needs").Select(Need).OfType<StageNeed>()],
            HelpedBy = _shapes.One(lines, "helped_by", FileVocabulary.Helps),
            Duties = [.. lines.Many(FileVocabulary.Owes).Select(Duty).OfType<StageDuty>()],
            Leaves = [.. lines.Many("leaves").Select(left => Left(left, lines, askedOf)).OfType<StageLeft>()],
        };
        _steps[key] = _steps[key] with { Stage = stage, WatchesAt = lines.LineOf("watches"), Agrees = lines.Has("agrees") };
        SayWhatDoesNotFit(stage, lines);
        return stage;
    }

    private void SayWhatDoesNotFit(ProtocolStage stage, FileLines lines)
    {
        foreach (var (word, other) in GoTogether)
        {
            _shapes.GoesWith(lines, word, other);
        }

        if (stage.Meets is { Minutes: > 45 } && !lines.Has("cover"))
        {
            _shapes.Say(
                lines.LineOf("meets"),
                "This meeting is longer than 45 minutes. Add “cover: yes” or “cover: none needed”, or make it shorter.");
        }

        if (lines.Has("seen_by"))
        {
            Refer(LedTo.Part, stage.SeenBy.Word, lines.LineOf("seen_by"), "people", "writer", "runs", "schools", "network");
            if (stage.AskedOf.Word == ProtocolWho.Together && stage.SeenBy.Circle is ReaderCircle.Writer)
            {
                _shapes.Say(
                    lines.LineOf("seen_by"),
                    "An answer given together has no single writer. Say who can read it, or add “asked_of”.");
            }
        }

        if (stage.Watches is { } watched)
        {
            Refer(LedTo.Part, watched, lines.LineOf("watches"));
        }

        SayWhatSilenceCannot(stage);
    }

    private StageRhythm? Rhythm(FileLines lines) => _shapes.Form(
        lines, "round", StageRhythm.Read, "“3 times”, “2 or 3 times”, “every half term” or “as needed”");

    private bool HostsInTurn(FileLines lines)
    {
        _shapes.GoesWith(lines, "hosts", "round");
        return _shapes.One(lines, "hosts", ["in turn"]) is not null;
    }

    private ProtocolTime? Time(FileLines lines, string word)
    {
        var time = _shapes.Form(lines, word, ProtocolTime.Read, TimeLike);
        if (time?.From is { } stage and not ProtocolTime.Start)
        {
            Refer(LedTo.Stage, stage, lines.LineOf(word));
        }

        return time;
    }

    private static bool HasWord(FileNode node, string word) =>
        node is FileMap map && map.Lines.Any(line => line.Word is FileWords said && said.Text == word);
}
