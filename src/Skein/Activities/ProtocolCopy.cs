namespace Skein.Activities;

/// <summary>
/// What a network's copy may not do: let more people read, soften a consent, or change whose it is and what it rests on.
/// </summary>
internal sealed class ProtocolCopy(Protocol copy, FileFaults faults, Func<string, int> lineOf)
{
    public void CheckAgainst(ProtocolOrigin named, KnownProtocols known)
    {
        var line = lineOf("copied_from");
        if (named.Key == copy.Key)
        {
            faults.Say(line, "A protocol cannot be a copy of itself.");
        }
        else if (known.Find(named.Key) is not { } origin)
        {
            faults.Say(line, $"There is no protocol called “{named.Key}”.");
        }
        else
        {
            CheckAgainst(origin);
        }
    }

    private void CheckAgainst(Protocol origin)
    {
        if (copy.Whose != origin.Whose)
        {
            faults.Say(lineOf("whose"), "A copy cannot change “whose”.");
        }

        if (copy.Source != origin.Source)
        {
            faults.Say(lineOf("source"), "A copy cannot change “source”.");
        }

        foreach (var part in copy.People.Where(part => !part.SeesOutline && origin.FindPart(part.Key)?.SeesOutline == true))
        {
            faults.Say(
                lineOf($"people.{part.Key}"), $"A copy cannot show more to “{part.Key}” than the protocol it came from.");
        }

        var aboutPupils = origin.Questions.Where(question => question.IsAboutPupils).Select(question => question.Key).ToHashSet();
        foreach (var question in copy.Questions.Where(asked => !asked.IsAboutPupils && aboutPupils.Contains(asked.Key)))
        {
            faults.Say(lineOf($"questions.{question.Key}"), $"A copy cannot take “pupils” off “{question.Key}”.");
        }

        var hooks = origin.Stages.SelectMany(Hooks).ToHashSet();
        foreach (var stage in copy.Stages)
        {
            CheckStage(stage, origin, hooks);
        }
    }

    private void CheckStage(ProtocolStage stage, Protocol origin, HashSet<string> hooks)
    {
        var line = lineOf($"stages.{stage.Key}.title");
        foreach (var hook in Hooks(stage).Where(hook => !hooks.Contains(hook)))
        {
            faults.Say(line, $"A copy cannot use “{hook}”. The protocol it came from does not.");
        }

        var before = origin.FindStep(stage.Key) as ProtocolStage;

        // A question that has moved to another stage is read by no more people than where it came from.
        var circles = stage.Asks.Select(question => origin.FindStageAsking(question.Key))
            .Append(before is { Asks.Count: > 0 } ? before : null)
            .OfType<ProtocolStage>()
            .Select(asking => asking.SeenBy.Circle);
        if (stage.Asks.Count > 0 && circles.Any(circle => stage.SeenBy.Circle > circle))
        {
            faults.Say(
                lineOf($"stages.{stage.Key}.seen_by"), "A copy cannot let more people read this than the protocol it came from.");
        }

        if (before is not null)
        {
            CheckConsent(stage, before, line);
        }
    }

    private void CheckConsent(ProtocolStage stage, ProtocolStage before, int line)
    {
        if (before.Watches is not null && stage.Watches is null)
        {
            faults.Say(line, "A copy cannot leave out asking the teacher who is watched.");
        }

        foreach (var need in before.Needs.Where(need => need.Ground is not null && !stage.Needs.Any(kept => IsSame(kept, need))))
        {
            faults.Say(line, $"A copy cannot leave out this need for {need.Ground?.Said()}: “{need.Says}”");
        }

        if (before.Agrees is not { } agreed)
        {
            return;
        }

        var gone = agreed.Who.Except(stage.Agrees?.Who ?? []).Select(who => who.Word).Order(StringComparer.Ordinal).ToList();
        if (gone.Count > 0)
        {
            faults.Say(line, $"A copy cannot do without the yes of: {string.Join(", ", gone)}.");
        }

        if ((stage.Agrees?.SilenceDays ?? int.MaxValue) < (agreed.SilenceDays ?? int.MaxValue))
        {
            faults.Say(lineOf($"stages.{stage.Key}.silence"), "A copy cannot give people less time to answer.");
        }
    }

    private static bool IsSame(StageNeed one, StageNeed other) =>
        one.Kind == other.Kind && one.Ground == other.Ground && one.Names.SequenceEqual(other.Names);

    private static IEnumerable<string> Hooks(ProtocolStage stage) => stage.Needs
        .Where(need => need.Kind is NeedKind.Checked)
        .SelectMany(need => need.Names)
        .Concat(stage.HelpedBy is { } help ? [help] : []);
}
