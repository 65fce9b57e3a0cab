namespace Skein.Activities;

/// <summary>What a stage needs first, what is to do after it, and what it leaves.</summary>
internal sealed partial class ProtocolReader
{
    private const int LongestDuty = 160;

    private StageNeed? Need(FileNode node)
    {
        if (_shapes.Lines(node, FileVocabulary.Need, "A need") is not { } lines)
        {
            return null;
        }

        if (FileVocabulary.NeedKinds.Where(lines.Has).ToList() is not [var word])
        {
            _shapes.Say(node.Line, $"A need must have one of: {string.Join(", ", FileVocabulary.NeedKinds)}.");
            return null;
        }

        var ground = _shapes.One<NeedGround>(lines, "refuse", " Skein stops people for nothing else.");
        var kind = EnumWords.Find<NeedKind>(word) ?? default;
        var names = _shapes.Names(lines, word);
        FollowNeed(kind, names);
        if (kind is not NeedKind.Filled)
        {
            _shapes.Must(lines, "says", ". Write the sentence that people will read.");
        }

        return new(kind, [.. names.Select(name => name.Text)], _shapes.TextIfAny(lines, "says", 160), ground);
    }

    private void FollowNeed(NeedKind kind, IReadOnlyList<FileWords> names)
    {
        switch (kind)
        {
            case NeedKind.Done:
                ReferEach(LedTo.Stage, names);
                break;
            case NeedKind.Filled:
                ReferEach(LedTo.Part, names);
                break;
            case NeedKind.Fields:
                names.ToList().ForEach(name => _shapes.One(name, EnumWords.All<KnowledgeField>(), "A field"));
                break;
            case NeedKind.Checked:
                names.ToList().ForEach(name => _shapes.One(name, FileVocabulary.Checks, "“checked”"));
                break;
            case NeedKind.Agreement:
                break;
        }
    }

    private StageDuty? Duty(FileNode node)
    {
        if (_shapes.Lines(node, FileVocabulary.Duty, $"“{FileVocabulary.Owes}”") is not { } lines)
        {
            return null;
        }

        if (lines.Has("share") == lines.Has("do"))
        {
            _shapes.Say(node.Line, $"Begin each line of “{FileVocabulary.Owes}” with “share” or “do”.");
        }

        _shapes.Must(lines, "who", ": who does this?");
        _shapes.Must(lines, "by", ": by when?");
        var words = _shapes.TextIfAny(lines, lines.Has("share") ? "share" : "do", LongestDuty);
        var who = lines.Text("who") ?? ProtocolWho.Everyone;
        Refer(
            LedTo.Part, who, lines.LineOf("who"), ProtocolWho.Everyone, ProtocolWho.Came, ProtocolWho.Schools, ProtocolWho.Runs);
        return Time(lines, "by") is { } by ? new(words ?? "", lines.Has("share"), new(who), by) : null;
    }

    private StageLeft? Left(FileNode node, FileLines stage, ProtocolWho askedOf)
    {
        if (_shapes.Lines(node, FileVocabulary.Left, "“leaves”") is not { } lines)
        {
            return null;
        }

        if (FileVocabulary.LeftKinds.Where(lines.Has).ToList() is not [var word])
        {
            _shapes.Say(
                node.Line, $"Each line of “leaves” must have one of: {string.Join(", ", FileVocabulary.LeftKinds)}.");
            return null;
        }

        var kind = EnumWords.Find<LeftKind>(word) ?? default;
        var names = _shapes.Names(lines, word);
        ReferEach(kind is LeftKind.Travel ? LedTo.Part : LedTo.Question, names);
        if (kind is LeftKind.Summary or LeftKind.Account or LeftKind.Result or LeftKind.Source or LeftKind.Evidence
            && !lines.Has("field"))
        {
            _shapes.Say(node.Line, "“field” is missing: public, practitioner or new.");
        }

        if (kind is LeftKind.Summary or LeftKind.Account or LeftKind.Result or LeftKind.Notes
            && askedOf.Word == ProtocolWho.Together && !stage.Has("agrees") && stage.Text("seen_by") is not "network")
        {
            _shapes.Say(
                node.Line,
                "Nobody has agreed that others may have this. Add “agrees” to the stage, or take out this line.");
        }

        return new(
            kind,
            [.. names.Select(name => name.Text)],
            _shapes.One<KnowledgeField>(lines, "field"),
            Each<LeftTray>(lines, "to", "“to”"),
            _shapes.One(lines, "for", ["other schools"]) is not null);
    }
}
