using System.Runtime.CompilerServices;
using System.Text.Json;
using Skein.GroupFormation.Files;

namespace Skein.GroupFormation.Tests;

/// <summary>
/// Instances with proven answers. They are not kept with the code, but in a folder “shared/groups” beside the checkout.
/// </summary>
public class SharedInstances
{
    public static TheoryData<string> Names =>
    [
        "t12", "t54", "t54c", "t150", "t150c", "t600c", "t3000c", "u-capped", "u-odd", "u-oneslot", "u-pairs", "u-past",
        "u-plenty",
        "u-scarce", "u-small", "u-tables", "u-tight120", "u-timetable", "u-uneven",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_instance_with_a_proven_answer_reaches_it_and_proves_it(string name)
    {
        using var stream = Open($"{name}.json");
        Assert.True(InstanceFile.TryRead(stream, out var file, out var problem), problem);

        var answer = GroupFormer.Form(file.Instance, new() { Seconds = 300 }, cancel: TestContext.Current.CancellationToken);

        Assert.Empty(Judge.BrokenRules(file.Instance, answer.Groups));
        Assert.Equal(Judge.Value(file.Instance, answer.Groups), answer.Objective);
        Assert.Equal(Best(name), answer.Objective);
        Assert.Equal(5, answer.ProvenAims);
    }

    private static Objective Best(string name)
    {
        using var stream = Open($"{name}.best.json");
        using var best = JsonDocument.Parse(stream);
        var told = best.RootElement.GetProperty("objective");
        return new(
            told.GetProperty("O1_placed").GetInt32(),
            told.GetProperty("O2_rank_sq").GetInt64(),
            told.GetProperty("O3_repeated_pairs").GetInt32(),
            told.GetProperty("O4_groups_with_lead").GetInt32(),
            told.GetProperty("O5_focus_imbalance").GetInt32());
    }

    private static FileStream Open(string name)
    {
        var path = Find(name);
        Assert.SkipUnless(path is not null, $"{name} is not kept with the code, and is not in shared/groups beside it.");
        return File.OpenRead(path!);
    }

    private static string? Find(string name, [CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, "shared", "groups", name);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
