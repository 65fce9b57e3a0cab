using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Groups;

/// <summary>Five examples of groups that carried a network's work, told by the three questions of a charter.</summary>
public static class ShowVignettes
{
    public sealed record Vignette
    {
        public string Title { get; init; } = "";
        public string Found { get; init; } = "";
        public string OnBehalf { get; init; } = "";
        public string WiderDifference { get; init; } = "";

        public CharterAnswers Answers => new(Found, OnBehalf, WiderDifference);
    }

    public static IReadOnlyList<Vignette> Five { get; } = DataFiles.Read<IReadOnlyList<Vignette>>("Groups.vignettes.yaml");

    public static async Task<Results<RazorComponentResult<VignettesPage>, NotFound>> Show(
        NetworkId networkId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network ? VignettesPage.Of(network) : TypedResults.NotFound();
}
