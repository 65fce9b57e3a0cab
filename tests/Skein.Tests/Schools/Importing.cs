using Skein.Schools;
using Skein.Schools.Register;
using Skein.Tests.Schools.Register;
using Skein.Tests.Support;

namespace Skein.Tests.Schools;

/// <summary>Small registers, brought in for a test.</summary>
internal static class Importing
{
    public const string Dates = "urn,name,open_date,close_date,town,postcode\n";
    public const string Links = "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n";

    public const string Full =
        "URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),"
        + "OpenDate,CloseDate,PhaseOfEducation (name),Postcode,HeadLastName,TelephoneNum\n";

    public static Task<ImportReport> Import(this TestSite site, string text, ImportOrder? order = null) =>
        site.Import(RegisterSample.Open(text, keep: order?.Keep), order);

    public static async Task<ImportReport> Import(this TestSite site, RegisterFile file, ImportOrder? order = null) =>
        await site.Db(db => ImportSchools.RunAsync(
            db, file, order ?? new("register.csv"), site.Clock.Today, site.Clock.GetUtcNow(),
            TestContext.Current.CancellationToken));

    public static Task<School> School(this TestSite site, string code) =>
        site.Db(db => db.Schools.AsNoTracking().SingleAsync(s => s.Code == code, TestContext.Current.CancellationToken));
}
