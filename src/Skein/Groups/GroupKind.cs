namespace Skein.Groups;

/// <summary>A sort of group. The list is data: <c>group-kinds.yaml</c>.</summary>
public sealed record GroupKind
{
    public const string Enquiry = "enquiry";
    public const string Triad = "triad";
    public const string Activist = "activist";
    public const string Working = "working";
    public const string Steering = "steering";
    public const string Workshop = "workshop-table";
    public const string Travel = "travel";

    public required string Key { get; init; }
    public required string Title { get; init; }
    public required string About { get; init; }

    /// <summary>It stays in the making until the three questions of its charter are answered (S-49).</summary>
    public bool NeedsCharter { get; init; }

    /// <summary>It is told why a convenor and a remit help before it begins (I-10).</summary>
    public bool WantsConvenor { get; init; }

    /// <summary>The fewest it holds, where a sign-up forms it; 0: as many as come.</summary>
    public int Least { get; init; }

    public int Most { get; init; }

    /// <summary>How many schools it holds at least; 0: all its members come from different schools.</summary>
    public int LeastSchools { get; init; }

    /// <summary>What each of its people owes afterwards, once it is formed; null: nothing.</summary>
    public string? Owes { get; init; }

    /// <summary>Whoever is in it comes to know the method: they plan, teach and look at lessons together (S-35).</summary>
    public bool TeachesMethod { get; init; }

    /// <summary>It lasts for a day or a journey, and has neither charter nor remit.</summary>
    public bool IsPassing { get; init; }
}

public static class GroupKinds
{
    public static IReadOnlyList<GroupKind> All { get; } = DataFiles.Read<IReadOnlyList<GroupKind>>("Groups.group-kinds.yaml");

    public static GroupKind? Find(string? key) => All.FirstOrDefault(kind => kind.Key == key);

    public static GroupKind For(string key) =>
        Find(key) ?? throw new InvalidOperationException($"No kind of group is called {key}.");

    public static GroupKind For(Group group) => For(group.Kind);
}
