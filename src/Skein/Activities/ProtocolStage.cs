namespace Skein.Activities;

/// <summary>The tie that a meeting makes between the schools that came (3.4).</summary>
public enum StageTie
{
    Contact,
    Exchange,
    Planning,
    Making,
}

/// <summary>Whether people need cover to come.</summary>
public enum MeetingCover
{
    /// <summary>The file does not say. So it is in a meeting of 45 minutes or less, or none.</summary>
    Unsaid,
    MayBeNeeded,
    NotNeeded,
}

/// <summary>A stage, or a round of stages.</summary>
public abstract record ProtocolStep
{
    public required string Key { get; init; }
    public required string Title { get; init; }

    /// <summary>How it comes again; null: once.</summary>
    public required StageRhythm? Rhythm { get; init; }

    /// <summary>Schools host in turn.</summary>
    public required bool HostsInTurn { get; init; }

    /// <summary>Not shown until whoever runs it adds it.</summary>
    public required bool IsOptional { get; init; }

    /// <summary>The stages of a round; of a stage, itself.</summary>
    public abstract IReadOnlyList<ProtocolStage> Stages { get; }
}

/// <summary>Several stages that come again together.</summary>
public sealed record ProtocolRound(IReadOnlyList<ProtocolStage> Inside) : ProtocolStep
{
    public override IReadOnlyList<ProtocolStage> Stages => Inside;
}

/// <summary>Something that is done in one go: people meet, answer, agree, or do what was promised.</summary>
public sealed record ProtocolStage : ProtocolStep
{
    public override IReadOnlyList<ProtocolStage> Stages => [this];

    /// <summary>Not in turn, and used as often as people like.</summary>
    public required bool IsAnyTime { get; init; }

    /// <summary>Not asked before; null: when its turn comes.</summary>
    public required ProtocolTime? Opens { get; init; }

    /// <summary>Null: never due.</summary>
    public required ProtocolTime? By { get; init; }

    /// <summary>How long people meet; null: they do not.</summary>
    public required ProtocolLength? Meets { get; init; }

    public required MeetingCover Cover { get; init; }

    /// <summary>The part of those whose rooms are looked at, and who are asked first; null: nobody's are.</summary>
    public required string? Watches { get; init; }

    public required StageTie Tie { get; init; }
    public required IReadOnlyList<ProtocolQuestion> Asks { get; init; }
    public required ProtocolWho AskedOf { get; init; }
    public required StageReaders SeenBy { get; init; }

    /// <summary>Who must say yes to what was written; null: nobody.</summary>
    public required StageAgreement? Agrees { get; init; }

    public required IReadOnlyList<StageNeed> Needs { get; init; }

    /// <summary>The name of a help that proposes something; null: none.</summary>
    public required string? HelpedBy { get; init; }

    public required IReadOnlyList<StageDuty> Duties { get; init; }
    public required IReadOnlyList<StageLeft> Leaves { get; init; }

    /// <summary>Each answers for themselves, rather than all together.</summary>
    public bool AsksEach => Asks.Count > 0 && AskedOf.Word != ProtocolWho.Together;
}
