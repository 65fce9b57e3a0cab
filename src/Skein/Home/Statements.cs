using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Papers;
using Skein.Site;

namespace Skein.Home;

/// <summary>What the installation says of itself to everybody: privacy, accessibility, and what Skein is.</summary>
public static class Statements
{
    public sealed record Model(string Title, MarkupString Text);

    public static RazorComponentResult<StatementPage> Privacy(SiteOptions options) => Page("Privacy", "privacy", options);

    public static RazorComponentResult<StatementPage> Accessibility(SiteOptions options) =>
        Page("Accessibility", "accessibility", options);

    public static RazorComponentResult<StatementPage> About(SiteOptions options) => Page("About Skein", "about", options);

    public static void MapStatements(this SiteRoutes site)
    {
        site.MapGet("/privacy", Privacy).IsOpen();
        site.MapGet("/accessibility", Accessibility).IsOpen();
        site.MapGet("/about", About).IsOpen();
    }

    private static RazorComponentResult<StatementPage> Page(string title, string file, SiteOptions options)
    {
        var facts = new Dictionary<string, string?>(RetentionPeriods.Figures)
        {
            ["controller"] = options.Controller,
            ["contact"] = options.Contact,
        };
        return StatementPage.Show(new(title, PaperWords.Plainly($"Home.{file}.md", facts)));
    }
}
