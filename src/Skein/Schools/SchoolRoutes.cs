using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Site;

namespace Skein.Schools;

/// <summary>Every way in to the slice, in one place. Whoever is signed in may read what registers say.</summary>
public static class SchoolRoutes
{
    /// <summary>The whole of England is 60 MB.</summary>
    private const long LargestRegister = 128_000_000;

    public static void MapSchools(this SiteRoutes site)
    {
        site.MapGet(SchoolLinks.All, ListSchools.Show);
        site.MapGet(SchoolLinks.One, ShowSchool.Show);
        site.MapGet(JsonAsked.Root + SchoolLinks.All, ListSchools.List);
        site.MapJson(SchoolLinks.One, ShowSchool.Read);

        site.MapGet(SchoolLinks.Import, UploadRegister.Ask).NeedsAny(Right.Administer);
        site.MapPost(SchoolLinks.Import, UploadRegister.Import).NeedsAny(Right.Administer)
            .WithMetadata(new RequestSizeLimitAttribute(LargestRegister));
    }
}
