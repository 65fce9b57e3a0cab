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
        site.MapGet("/schools", ListSchools.Show);
        site.MapGet("/schools/{schoolId:guid}", ShowSchool.Show);
        site.MapGet("/api/schools", ListSchools.List);
        site.MapGet("/api/schools/{schoolId:guid}", ShowSchool.Read);

        site.MapGet("/schools/import", UploadRegister.Ask).NeedsAny(Right.Administer);
        site.MapPost("/schools/import", UploadRegister.Import).NeedsAny(Right.Administer)
            .WithMetadata(new RequestSizeLimitAttribute(LargestRegister));
    }
}
