namespace Skein.Activities;

/// <summary>What a stage asks, and who must say yes to it.</summary>
internal sealed partial class ProtocolReader
{
    private const int LongestLabel = 60;

    private ProtocolQuestion[] Questions(FileLines stage, string key, ProtocolWho askedOf)
    {
        if (stage.Value("asks") is not { } node || _shapes.Named(node, "“asks”") is not { } named)
        {
            return [];
        }

        if (named.Pairs.Count > MostQuestions)
        {
            _shapes.Say(node.Line, "A stage can ask six questions at most. Split it in two.");
        }

        return [.. named.Pairs.Select(one => Question(one.Word, one.Value, key, askedOf)).OfType<ProtocolQuestion>()];
    }

    private ProtocolQuestion? Question(string key, FileNode node, string stage, ProtocolWho askedOf)
    {
        if (_asked.ContainsKey(key))
        {
            _shapes.Say(node.Line, $"There are two questions called “{key}”.");
        }

        _asked[key] = new(stage, null, node.Line);
        if (AsLines(node) is not { } lines)
        {
            return null;
        }

        var question = new ProtocolQuestion
        {
            Key = key,
            Asks = _shapes.Text(lines, "question", 140),
            Kind = _shapes.One<ProtocolQuestionKind>(lines, "kind") ?? ProtocolQuestionKind.Words,
            Hint = _shapes.TextIfAny(lines, "hint", 200),
            Choices = lines.Value("choices") is { } choices ? Choices(choices) : [],
            Needed = _shapes.TextIfAny(lines, "needed", 120),
            IsOptional = IsYes(lines, "optional"),
            Field = _shapes.One<KnowledgeField>(lines, "field"),
            IsAboutPupils = IsYes(lines, "pupils"),
            Each = [.. _shapes.Names(lines, "each").Select(label => _shapes.Text(label, "each", LongestLabel))],
            Beside = lines.Text("beside"),
        };
        _asked[key] = new(stage, question, lines.LineOf("beside"));
        _lines[$"questions.{key}"] = lines.LineOf("question");
        if ((question.Kind is ProtocolQuestionKind.Choice) != lines.Has("choices"))
        {
            _shapes.Say(node.Line, "“choices” and “kind: choice” go together.");
        }

        if (question.Kind is ProtocolQuestionKind.Actions && askedOf.Word != ProtocolWho.Together)
        {
            _shapes.Say(node.Line, "Actions are written down together. Take out “asked_of”, or use another kind.");
        }

        if (question.Beside is { } beside)
        {
            Refer(LedTo.Question, beside, lines.LineOf("beside"));
        }

        return question;
    }

    /// <summary>A question may be written as its words alone.</summary>
    private FileLines? AsLines(FileNode node)
    {
        if (node is not FileWords)
        {
            return _shapes.Lines(node, FileVocabulary.Question, "A question");
        }

        var alone = new FileLines(node.Line);
        alone.Put("question", node.Line, node);
        return alone;
    }

    private KeyValuePair<string, string>[] Choices(FileNode node) => _shapes.Named(node, "“choices”") is { } named
        ? [.. named.Pairs.Select(one => KeyValuePair.Create(one.Word, _shapes.Text(one.Value, one.Word, LongestLabel)))]
        : [];

    private StageAgreement? Agreement(FileLines stage, string key)
    {
        if (stage.Value("agrees") is not { } node
            || _shapes.Lines(node, FileVocabulary.Agreement, "“agrees”") is not { } lines)
        {
            return null;
        }

        _shapes.Must(lines, "to");
        _shapes.Must(lines, "who");
        var to = _shapes.Names(lines, "to");
        var who = _shapes.Names(lines, "who");
        ReferEach(LedTo.Question, to);
        ReferEach(LedTo.Part, who, ProtocolWho.Everyone, ProtocolWho.Came, ProtocolWho.Schools);
        Mark("silence", lines, $"stages.{key}.");
        return new(
            [.. to.Select(question => question.Text)],
            [.. who.Select(one => new ProtocolWho(one.Text))],
            _shapes.One(lines, "how", ["all", "more than half"]) is "more than half",
            SilenceDays(_shapes.Form(
                lines, "silence", words => SilenceDays(words) is null ? null : words, "“7 days” or more")));
    }

    private static int? SilenceDays(string? words) => words is not null && words.EndsWith(" days", StringComparison.Ordinal)
        && ProtocolLength.Read(words) is { Amount: >= 7 and var days } ? days : null;

    private void SayWhatSilenceCannot(ProtocolStage stage)
    {
        if (stage.Agrees is not { SilenceDays: { } days } agrees)
        {
            return;
        }

        var line = LineOf($"stages.{stage.Key}.silence");
        if (agrees.Who.Any(who => who.Word is not (ProtocolWho.Came or ProtocolWho.Everyone)))
        {
            _shapes.Say(
                line,
                "Only “everyone” and “came” can agree by silence. Anybody else has to say yes. Take out “silence”.");
        }

        if (!stage.Leaves.Any(left => left.Kind is LeftKind.Account or LeftKind.Result))
        {
            return;
        }

        if (days < 14)
        {
            _shapes.Say(
                line, "People need 14 days to read an account of their own classrooms. Write “silence: 14 days” or more.");
        }

        if (stage.Leaves.Any(left => left.Trays.Contains(LeftTray.Website)))
        {
            _shapes.Say(
                line, "An account goes on the website only when everyone has said yes. Take out “silence” or “website”.");
        }
    }
}
