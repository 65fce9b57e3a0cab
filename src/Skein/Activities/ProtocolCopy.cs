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

        foreach (var stage in origin.Stages)
        {
            CheckYesToQuestions(stage);
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

        var before = Find(origin, stage.Key);

        // A question that has moved to another stage is read by no more people than where it came from.
        var readers = stage.Asks.Select(question => origin.FindStageAsking(question.Key))
            .Append(before is { Asks.Count: > 0 } ? before : null)
            .OfType<ProtocolStage>()
            .Select(asking => asking.SeenBy);
        if (stage.Asks.Count > 0 && readers.Any(stage.SeenBy.MayBeOthersThan))
        {
            faults.Say(
                lineOf($"stages.{stage.Key}.seen_by"), "A copy cannot let more people read this than the protocol it came from.");
        }

        // A meeting by another name stands for one that was left out, so that nobody is watched unasked.
        var former = before ?? (stage.Meets is null ? null : origin.Stages.FirstOrDefault(IsLeftOutWithConsent));
        if (former is not null)
        {
            CheckConsent(stage, former, line);
        }

        if (before?.Agrees is { } agreed)
        {
            CheckYes(agreed, stage.Agrees is { } kept ? [kept] : [], stage);
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
    }

    /// <summary>Wherever the copy asks a question, those who had to say yes to its answer still have to.</summary>
    private void CheckYesToQuestions(ProtocolStage before)
    {
        if (before.Agrees is not { } agreed)
        {
            return;
        }

        foreach (var (name, asking) in agreed.To.Select(name => (name, copy.FindStageAsking(name))))
        {
            var agreeing = copy.Stages.Where(stage => stage.Agrees?.To.Contains(name) == true).ToList();
            if ((Find(copy, before.Key) ?? agreeing.FirstOrDefault() ?? asking) is { } at && asking is not null)
            {
                CheckYes(agreed, [.. agreeing.Select(stage => stage.Agrees).OfType<StageAgreement>()], at);
            }
        }
    }

    /// <param name="at">Where it is said.</param>
    private void CheckYes(StageAgreement agreed, IReadOnlyList<StageAgreement> kept, ProtocolStage at)
    {
        var gone = agreed.Who.Except(kept.SelectMany(one => one.Who)).Select(who => who.Word).ToList();
        if (gone.Count > 0)
        {
            var named = string.Join(", ", gone.Order(StringComparer.Ordinal));
            faults.Say(lineOf($"stages.{at.Key}.title"), $"A copy cannot do without the yes of: {named}.");
        }

        if (!agreed.MoreThanHalf && kept.Any(one => one.MoreThanHalf))
        {
            faults.Say(
                lineOf($"stages.{at.Key}.title"),
                "In the protocol that this was copied from, all have to say yes. Take out “more than half”.");
        }

        if (kept.Any(one => (one.SilenceDays ?? int.MaxValue) < (agreed.SilenceDays ?? int.MaxValue)))
        {
            faults.Say(lineOf($"stages.{at.Key}.silence"), "A copy cannot give people less time to answer.");
        }
    }

    private bool IsLeftOutWithConsent(ProtocolStage before) => Find(copy, before.Key) is null
        && (before.Watches is not null || before.Needs.Any(need => need.Ground is not null));

    private static ProtocolStage? Find(Protocol protocol, string key) =>
        protocol.Stages.FirstOrDefault(stage => stage.Key == key);

    private static bool IsSame(StageNeed one, StageNeed other) =>
        one.Kind == other.Kind && one.Ground == other.Ground && one.Names.SequenceEqual(other.Names);

    private static IEnumerable<string> Hooks(ProtocolStage stage) => stage.Needs
        .Where(need => need.Kind is NeedKind.Checked)
        .SelectMany(need => need.Names)
        .Concat(stage.HelpedBy is { } help ? [help] : []);
}
