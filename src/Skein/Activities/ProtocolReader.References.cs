namespace Skein.Activities;

/// <summary>Where the names that a file uses lead, once all of it has been read.</summary>
internal sealed partial class ProtocolReader
{
    private readonly List<Reference> _references = [];
    private readonly List<string> _parts = [];
    private readonly HashSet<string> _partsOfOthers = [];
    private readonly OrderedDictionary<string, StepRead> _steps = [];
    private readonly OrderedDictionary<string, QuestionRead> _asked = [];

    private enum LedTo
    {
        Part,
        Stage,
        Question,
    }

    private void Refer(LedTo kind, string name, int line, params IReadOnlyList<string> words) =>
        _references.Add(new(kind, name, line, words));

    private void ReferEach(LedTo kind, IReadOnlyList<FileWords> names, params IReadOnlyList<string> words) =>
        _references.AddRange(names.Select(name => new Reference(kind, name.Text, name.Line, words)));

    private void FollowReferences()
    {
        foreach (var reference in _references)
        {
            IReadOnlyList<string> names = reference.Kind switch
            {
                LedTo.Part => [.. _parts, .. reference.Words],
                LedTo.Stage => [.. _steps.Keys],
                LedTo.Question => [.. _asked.Keys],
            };
            if (!names.Contains(reference.Name))
            {
                var has = names.Count == 0 ? "" : $" It has: {string.Join(", ", names)}.";
                _shapes.Say(
                    reference.Line,
                    $"There is no {reference.Kind.Said()} called {FileFaults.Quoted(reference.Name)} in this file.{has}");
            }
        }

        foreach (var asked in _asked.Values)
        {
            SayIfBesideIsLater(asked);
        }

        foreach (var (key, step) in _steps)
        {
            SayWhatWatchingNeeds(key, step);
        }

        SayIfDecisionsAreSilent();
    }

    private void SayIfBesideIsLater(QuestionRead asked)
    {
        if (asked.Question?.Beside is not { } name || !_asked.TryGetValue(name, out var other))
        {
            return;
        }

        // In the same round, the answer of the time before is shown.
        var isInSameRound = _steps[other.Stage].Round is { } round && round == _steps[asked.Stage].Round;
        if (_steps.IndexOf(other.Stage) > _steps.IndexOf(asked.Stage) && !isInSameRound)
        {
            _shapes.Say(asked.Line, $"“{name}” is asked later than this question.");
        }
    }

    private void SayWhatWatchingNeeds(string key, StepRead step)
    {
        if (step.Stage is not { Watches: { } watched } stage)
        {
            return;
        }

        if (_partsOfOthers.Contains(watched))
        {
            _shapes.Say(step.WatchesAt, "“watches” must name a part made up of people: each of them is asked.");
        }

        var isAgreedLater = _steps.Values.Skip(_steps.IndexOf(key) + 1).Any(later => later.Agrees);
        if (stage.AskedOf.Word != ProtocolWho.Together && stage.SeenBy.Circle is not ReaderCircle.Writer && !isAgreedLater)
        {
            _shapes.Say(
                step.WatchesAt,
                "Nothing is agreed after this, so the watchers' own notes would never be deleted. "
                    + "Add a later stage with “agrees”.");
        }
    }

    private void SayIfDecisionsAreSilent()
    {
        var decisions = _asked.Where(asked => asked.Value.Question?.Kind is ProtocolQuestionKind.Decisions)
            .Select(asked => asked.Key);
        foreach (var stage in _steps.Values.Select(step => step.Stage).OfType<ProtocolStage>()
            .Where(stage => stage.Agrees is { SilenceDays: not null } agrees && agrees.To.Intersect(decisions).Any()))
        {
            _shapes.Say(LineOf($"stages.{stage.Key}.silence"), "A decision needs people to say yes. Take out “silence”.");
        }
    }

    /// <param name="Words">Words that have a meaning there besides the names.</param>
    private sealed record Reference(LedTo Kind, string Name, int Line, IReadOnlyList<string> Words);

    /// <param name="Round">The round that the step stands in; null: none.</param>
    private sealed record StepRead(string? Round)
    {
        public ProtocolStage? Stage { get; init; }
        public int WatchesAt { get; init; }
        public bool Agrees { get; init; }
    }

    private sealed record QuestionRead(string Stage, ProtocolQuestion? Question, int Line);
}
