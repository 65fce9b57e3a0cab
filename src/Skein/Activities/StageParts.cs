namespace Skein.Activities;

/// <summary>What should be there before a stage starts.</summary>
public enum NeedKind
{
    Done,
    Filled,
    Fields,
    Agreement,
    Checked,
}

/// <summary>The only grounds on which nobody can go on.</summary>
public enum NeedGround
{
    Consent,
    Privacy,
    Anonymity,
    Money,
    Arithmetic,
    Pupil,
}

/// <summary>What should be there before a stage starts, and what is said if it is not.</summary>
/// <param name="Kind">When it is met.</param>
/// <param name="Names">The stage, parts, fields, kind of agreement or check that it names.</param>
/// <param name="Says">Null only where it is parts, which say it themselves.</param>
/// <param name="Ground">Null: people may go on, and say why.</param>
public sealed record StageNeed(NeedKind Kind, IReadOnlyList<string> Names, string? Says, NeedGround? Ground);

/// <summary>Who must say yes to what was written.</summary>
/// <param name="To">The questions whose answers are put to them.</param>
/// <param name="MoreThanHalf">More than half is enough; otherwise all of them.</param>
/// <param name="SilenceDays">After how many days of silence somebody counts as having said yes; null: never.</param>
public sealed record StageAgreement(
    IReadOnlyList<string> To, IReadOnlyList<ProtocolWho> Who, bool MoreThanHalf, int? SilenceDays);

/// <summary>Something to do once the stage is done.</summary>
/// <param name="IsSharing">Others are told.</param>
public sealed record StageDuty(string Words, bool IsSharing, ProtocolWho Who, ProtocolTime By);

/// <summary>What others get once a stage is done.</summary>
public enum LeftKind
{
    Summary,
    Account,
    Result,
    Source,
    Evidence,
    Notes,
    Travel,
    Focus,
    Drafts,
}

/// <summary>In whose tray it goes. An editor releases it.</summary>
public enum LeftTray
{
    Newsletter,
    Website,
    Heads,
}

/// <summary>What others get once the stage is done.</summary>
/// <param name="Names">The questions whose answers it is; the part, where it is a link between groups.</param>
/// <param name="Field">Null where it is no item of knowledge.</param>
/// <param name="ForOtherSchools">On behalf of schools that were not there.</param>
public sealed record StageLeft(
    LeftKind Kind, IReadOnlyList<string> Names, KnowledgeField? Field, IReadOnlyList<LeftTray> Trays, bool ForOtherSchools);
