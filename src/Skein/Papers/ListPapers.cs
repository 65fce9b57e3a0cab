using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;

namespace Skein.Papers;

/// <summary>The papers there are, for those who lead a network and for those who keep the installation.</summary>
public static class ListPapers
{
    /// <param name="Network">Whose papers these are; null for those of the installation.</param>
    public sealed record Model(NetworkFrame? Network, string WhoSeesWhat, string Impact, string Controllers);

    public static RazorComponentResult<PapersPage> Show() =>
        PapersPage.Show(new(null, PapersLinks.WhoSeesWhat, PapersLinks.Impact, PapersLinks.Controllers));

    public static RazorComponentResult<PapersPage> ShowIn(Here here) =>
        PapersPage.Show(new(
                here.Network,
                PapersLinks.WhoSeesWhatIn(here.Id),
                PapersLinks.ImpactIn(here.Id),
                PapersLinks.ControllersIn(here.Id)));
}
