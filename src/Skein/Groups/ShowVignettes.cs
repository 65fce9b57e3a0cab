using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Forms;
using Skein.Networks;

namespace Skein.Groups;

/// <summary>Five examples of groups that carried a network's work, told by the three questions of a charter.</summary>
public static class ShowVignettes
{
    public sealed record Vignette
    {
        public required string Title { get; init; }
        public required string Found { get; init; }
        public required string OnBehalf { get; init; }
        public required string WiderDifference { get; init; }

        public Answers Answers => Charter.AnswersOf(Found, OnBehalf, WiderDifference);
    }

    public static IReadOnlyList<Vignette> Five { get; } = DataFiles.Read<IReadOnlyList<Vignette>>("Groups.vignettes.yaml");

    public static RazorComponentResult<VignettesPage> Show(Here here) =>
        VignettesPage.Show(here.Network);
}
