namespace Skein.Activities;

/// <summary>Who owns an activity of this kind.</summary>
public enum ProtocolOwner
{
    People,
    Group,
    Pair,
    School,
    Network,
}

internal static class ProtocolOwnerWords
{
    /// <summary>As a sentence says it after “by” or “for”.</summary>
    public static string InWords(this ProtocolOwner owner) => owner switch
    {
        ProtocolOwner.People => "whoever joins in",
        ProtocolOwner.Group => "a group",
        ProtocolOwner.Pair => "two people who work as a pair",
        ProtocolOwner.School => "the staff of one school",
        ProtocolOwner.Network => "the network",
    };
}

/// <summary>A level of learning that it counts towards (S-98). Nobody is asked.</summary>
public enum ProtocolLevel
{
    Pupil,
    Adult,
    Leadership,
    School,
    SchoolToSchool,
    NetworkToNetwork,
}

/// <summary>What a copy was made from.</summary>
public sealed record ProtocolOrigin(string Key, int Version);

/// <summary>How people do something together: who takes part, what happens in which order, what is asked and passed on.</summary>
public sealed record Protocol
{
    public required string Key { get; init; }
    public required int Version { get; init; }
    public required string Title { get; init; }
    public required string About { get; init; }

    /// <summary>The catalogue entries and sources it rests on.</summary>
    public required string Source { get; init; }

    public required ProtocolOwner Whose { get; init; }

    /// <summary>What they want to learn, in words; or, of <see cref="LearnFrom"/>, its words.</summary>
    public required string Learn { get; init; }

    /// <summary>The question whose answer is what they want to learn; null where the file says it in words.</summary>
    public required ProtocolQuestion? LearnFrom { get; init; }

    /// <summary>Null where it has no last day.</summary>
    public required ProtocolLength? Lasts { get; init; }

    public required IReadOnlyList<ProtocolLevel> Levels { get; init; }
    public required ProtocolOrigin? CopiedFrom { get; init; }
    public required string Language { get; init; }
    public required IReadOnlyList<ProtocolPart> People { get; init; }

    /// <summary>Stages, and rounds of stages, in their order.</summary>
    public required IReadOnlyList<ProtocolStep> Steps { get; init; }

    /// <summary>Every stage in its order, also those of rounds.</summary>
    public IEnumerable<ProtocolStage> Stages => Steps.SelectMany(step => step.Stages);

    public IEnumerable<ProtocolQuestion> Questions => Stages.SelectMany(stage => stage.Asks);

    /// <summary>The part that most people take: persons who neither run it nor see only its outline, if there are any.</summary>
    public ProtocolPart? MainPart => People.OrderBy(part => (part.Is is not PartKind.Person, part.SeesOutline, part.Runs))
        .FirstOrDefault();

    public ProtocolPart? FindPart(string? key) => People.FirstOrDefault(part => part.Key == key);

    /// <summary>A stage, or a round of stages.</summary>
    public ProtocolStep? FindStep(string key) => Steps.Concat(Stages).FirstOrDefault(step => step.Key == key);

    /// <summary>The stage that asks a question; null where there is no such question.</summary>
    public ProtocolStage? FindStageAsking(string question) =>
        Stages.FirstOrDefault(stage => stage.Asks.Any(asked => asked.Key == question));

    /// <summary>The round in which a stage comes again with others; null where it stands for itself.</summary>
    public ProtocolRound? RoundOf(ProtocolStage stage) =>
        Steps.OfType<ProtocolRound>().FirstOrDefault(round => round.Stages.Contains(stage));
}
