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
        foreach (var name in _shapes.Names(lines, word))
        {
            switch (kind)
            {
                case NeedKind.Done:
                    Refer(LedTo.Stage, name.Text, name.Line);
                    break;
                case NeedKind.Filled:
                    Refer(LedTo.Part, name.Text, name.Line);
                    break;
                case NeedKind.Fields:
                    _shapes.One(name, EnumWords.All<KnowledgeField>(), "A field");
                    break;
                case NeedKind.Checked:
                    _shapes.One(name, FileVocabulary.Checks, "“checked”");
                    break;
                case NeedKind.Agreement:
                    break;
            }
        }

        if (!lines.Has("says") && kind is not NeedKind.Filled)
        {
            _shapes.Say(node.Line, "“says” is missing. Write the sentence that people will read.");
        }

        return new(
            kind, [.. _shapes.Names(lines, word).Select(name => name.Text)], _shapes.TextIfAny(lines, "says", 160), ground);
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

        foreach (var (word, asks) in ((string, string)[])[("who", "who does this?"), ("by", "by when?")])
        {
            if (!lines.Has(word))
            {
                _shapes.Say(node.Line, $"“{word}” is missing: {asks}");
            }
        }

        var who = new ProtocolWho(lines.Text("who") ?? ProtocolWho.Everyone);
        ReferWho(
            who, lines.LineOf("who"), ProtocolWho.Everyone, ProtocolWho.Came, ProtocolWho.Schools, ProtocolWho.Runs);
        var words = _shapes.TextIfAny(lines, "share", LongestDuty) ?? _shapes.TextIfAny(lines, "do", LongestDuty) ?? "";
        return Time(lines, "by") is { } by ? new(words, lines.Has("share"), who, by) : null;
    }

    private StageLeft? Left(FileNode node, FileLines stage, ProtocolWho askedOf)
    {
        if (_shapes.Lines(node, FileVocabulary.Left, "“leaves”") is not { } lines)
        {
            return null;
        }

        if (FileVocabulary.LeftKinds.Where(lines.Has).ToList() is not [var word])
        {
            _shapes.Say(node.Line, $"Each line of “leaves” must have one of: {string.Join(", ", FileVocabulary.LeftKinds)}.");
            return null;
        }

        var kind = EnumWords.Find<LeftKind>(word) ?? default;
        var names = _shapes.Names(lines, word);
        foreach (var name in names)
        {
            Refer(kind is LeftKind.Travel ? LedTo.Part : LedTo.Question, name.Text, name.Line);
        }

        var isItem = kind is LeftKind.Summary or LeftKind.Account or LeftKind.Result or LeftKind.Source or LeftKind.Evidence;
        if (isItem && !lines.Has("field"))
        {
            _shapes.Say(node.Line, "“field” is missing: public, practitioner or new.");
        }

        if (kind is LeftKind.Summary or LeftKind.Account or LeftKind.Result or LeftKind.Notes
            && askedOf.Word == ProtocolWho.Together && stage.Text("seen_by") != ReaderCircle.Network.Said() && !stage.Has("agrees"))
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
