using Skein.Access;
using Skein.Networks;
using Skein.Site;

namespace Skein.Papers;

/// <summary>Every way in to the slice, in one place.</summary>
public static class PapersRoutes
{
    public static void MapPapers(this SiteRoutes site)
    {
        // What a teacher has a right to know before they sign in anywhere. It names nobody of a network.
        site.MapGet(PapersLinks.WhoSeesWhat, ShowPaper.WhoSeesWhat).IsOpen();

        // For administrators, who see no network: its facts are left as lines to write on.
        var kept = site.MapGroup().NeedsAny(Right.Administer);
        kept.MapGet(PapersLinks.All, ListPapers.Show);
        kept.MapGet(PapersLinks.Impact, ShowPaper.Impact);
        kept.MapGet(PapersLinks.Controllers, ShowPaper.Controllers);

        // Whoever the papers are about may read them (Article 26(2)).
        var network = site.MapGroup().NeedsAny(Right.SeeNetwork);
        network.MapGet(NetworksLinks.Papers, ListPapers.ShowIn);
        network.MapGet(PapersLinks.WhoSeesWhatIn, ShowPaper.WhoSeesWhatIn);
        network.MapGet(PapersLinks.ImpactIn, ShowPaper.ImpactIn);
        network.MapGet(PapersLinks.ControllersIn, ShowPaper.ControllersIn);
    }
}
