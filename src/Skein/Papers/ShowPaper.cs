using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;
using Skein.Site;

namespace Skein.Papers;

/// <summary>
/// A paper with this installation's own facts: who sees what, the impact assessment, and the arrangement of the controllers.
/// </summary>
public static class ShowPaper
{
    /// <param name="Title">What it is called.</param>
    /// <param name="Head">Whose it is, at the top of the sheet.</param>
    /// <param name="Back">Where the reader came from.</param>
    /// <param name="IsOneSide">It fits on one side of A4.</param>
    /// <param name="Parts">What it says.</param>
    /// <param name="Schools">The member schools, as far as the reader may know them.</param>
    /// <param name="Day">The day on which its facts hold.</param>
    public sealed record Model(
        string Title, string Head, NamedPage Back, bool IsOneSide, IReadOnlyList<PaperPart> Parts,
        IReadOnlyList<SchoolOnPaper> Schools, string Day);

    private sealed record Paper(string File, string Title, bool IsOneSide = false);

    private static readonly Paper Staff = new("Papers.who-sees-what.md", "Who sees what", IsOneSide: true);
    private static readonly Paper Assessment = new("Papers.impact.md", "Data protection impact assessment");
    private static readonly Paper Arrangement = new("Papers.controllers.md", "Arrangement of the joint controllers");

    public static RazorComponentResult<PaperPage> WhoSeesWhat(Asked asked, InstallationFacts installation) =>
        Page(Staff, installation.On(asked.Today), null, "/privacy".Called("privacy"));

    public static Task<Results<RazorComponentResult<PaperPage>, NotFound>> WhoSeesWhatIn(
        Here here, InstallationFacts installation, CancellationToken cancel) =>
        InAsync(here, Staff, installation, cancel);

    public static Task<RazorComponentResult<PaperPage>> Impact(
        Asked asked, InstallationFacts installation, CancellationToken cancel) =>
        HereAsync(asked, Assessment, installation, cancel);

    public static Task<Results<RazorComponentResult<PaperPage>, NotFound>> ImpactIn(
        Here here, InstallationFacts installation, CancellationToken cancel) =>
        InAsync(here, Assessment, installation, cancel);

    public static Task<RazorComponentResult<PaperPage>> Controllers(
        Asked asked, InstallationFacts installation, CancellationToken cancel) =>
        HereAsync(asked, Arrangement, installation, cancel);

    public static Task<Results<RazorComponentResult<PaperPage>, NotFound>> ControllersIn(
        Here here, InstallationFacts installation, CancellationToken cancel) =>
        InAsync(here, Arrangement, installation, cancel);

    /// <summary>For whoever keeps the installation, and sees no network: its facts are left to write.</summary>
    private static async Task<RazorComponentResult<PaperPage>> HereAsync(
        Asked asked, Paper paper, InstallationFacts installation, CancellationToken cancel)
    {
        var today = asked.Today;
        var facts = await installation.On(today).WithAdministratorsAsync(asked.Db, today, cancel);
        return Page(paper, facts, null, PapersLinks.All);
    }

    private static async Task<Results<RazorComponentResult<PaperPage>, NotFound>> InAsync(
        Here here, Paper paper, InstallationFacts installation, CancellationToken cancel)
    {
        var facts = await installation.On(here.Today).WithAdministratorsAsync(here.Db, here.Today, cancel);
        var there = await facts.InAsync(here.Db, here.Network, cancel);
        return Page(paper, there, here.Network.Name, NetworksLinks.Papers(here.Id));
    }

    private static RazorComponentResult<PaperPage> Page(
        Paper paper, PaperFacts facts, string? network, NamedPage back) =>
        PaperPage.Show(new(
            paper.Title,
            network ?? facts.ByName["controller"] ?? "Skein",
            back,
            paper.IsOneSide,
            PaperWords.Read(paper.File, facts.ByName),
            facts.Schools,
            facts.ByName["today"] ?? ""));
}
