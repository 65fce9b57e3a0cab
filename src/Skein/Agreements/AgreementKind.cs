using Skein.Access;
using Skein.People;

namespace Skein.Agreements;

/// <summary>Who must agree before a version comes into force.</summary>
public enum MustAgree
{
    /// <summary>Every member school.</summary>
    All,

    /// <summary>Every school that took part in what the text is about, as whoever puts it names them.</summary>
    TookPart,

    /// <summary>More than half of the member schools.</summary>
    Majority,

    /// <summary>The schools in which somebody holds a named role. Whoever holds it there speaks for the school in this.</summary>
    Role,
}

/// <summary>What a text binds those who agree to it in. Where it is one of the first three, silence is never assent.</summary>
public enum Concerns
{
    Purpose,
    Money,
    Data,
    Other,
}

/// <summary>
/// A sort of text that schools agree to: what it says at first, who must agree, what silence means. The kinds are data.
/// </summary>
public sealed record AgreementKind : IFound<AgreementKind>
{
    static Task<AgreementKind?> IFound<AgreementKind>.FindAsync(Asked asked, Sought sought, CancellationToken cancel) =>
        Task.FromResult(AgreementKinds.Find(sought.Word("kind")));


    public const string Purpose = "purpose";
    public const string NetworkAgreement = "network-agreement";
    public const string Leaflet = "leaflet";
    public const string SecondSignUp = "second-sign-up";
    public const string DataSharing = "data-sharing";
    public const string Publication = "publication";
    public const string Remit = "remit";

    public required string Key { get; init; }
    public required string Title { get; init; }
    public required string About { get; init; }

    /// <summary>The words that a first draft begins with.</summary>
    public required string Words { get; init; }

    public required MustAgree MustAgree { get; init; }

    /// <summary>A school's role, where the rule is <see cref="MustAgree.Role"/>; null asks the heads.</summary>
    public string? Role { get; init; }

    public required Concerns Concerns { get; init; }

    /// <summary>
    /// After how many days the file would count silence as assent; see <see cref="SilenceCountsAfter"/> for whether it does.
    /// </summary>
    public int? SilenceAfter { get; init; }

    /// <summary>A co-leader may bring it into force before everybody has agreed, with a reason that is kept.</summary>
    public required bool MayGoOn { get; init; }

    /// <summary>It fits on one side of A4, and is printed so.</summary>
    public bool OneSheet { get; init; }

    /// <summary>Those who agree commit their school for a time: so many months, of which so many are paid for (S-23).</summary>
    public int? CommitMonths { get; init; }

    public int? PaidMonths { get; init; }

    /// <summary>
    /// Days after which silence counts as assent; null where it never does. A file cannot allow it for purpose, money or data.
    /// </summary>
    public int? SilenceCountsAfter => Concerns is Concerns.Other ? SilenceAfter : null;

    public bool Commits => CommitMonths is not null;

    /// <summary>How many must agree, of so many whom it concerns.</summary>
    public int NeededOf(int parties) => MustAgree is MustAgree.Majority ? (parties / 2) + 1 : parties;

    /// <summary>The rule in words: “Every school must agree”.</summary>
    public string Rule => MustAgree switch
    {
        MustAgree.All => "Every school in the network must agree.",
        MustAgree.TookPart => "Every school that took part must agree.",
        MustAgree.Majority => "More than half of the schools must agree.",
        MustAgree.Role =>
            $"Every school in which somebody holds this role must agree, and they speak for it: {RoleKinds.TitleOf(Asks)}.",
    };

    public string SilenceRule => SilenceCountsAfter is { } days
        ? $"Silence counts as assent after {Counted.Words(days, "day")}."
        : "Silence is never assent.";

    /// <summary>Who is asked, and speaks for their school.</summary>
    public string Asks => Role ?? RoleKind.Head;
}

public static class AgreementKinds
{
    public static IReadOnlyList<AgreementKind> All { get; } = [.. DataFiles.ReadAll<AgreementKind>("Agreements.kinds")];

    public static AgreementKind? Find(string? key) => All.FirstOrDefault(kind => kind.Key == key);

    public static AgreementKind For(string key) =>
        Find(key) ?? throw new InvalidOperationException($"No kind of agreement is called {key}.");

    public static AgreementKind For(AgreementText text) => For(text.Kind);
}
