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

    public static RazorComponentResult<StatementPage> Privacy(SiteOptions options) => Of("Privacy", "privacy", options);

    public static RazorComponentResult<StatementPage> Accessibility(SiteOptions options) =>
        Of("Accessibility", "accessibility", options);

    public static RazorComponentResult<StatementPage> About(SiteOptions options) => Of("About Skein", "about", options);

    public static void MapStatements(this SiteRoutes site)
    {
        site.MapGet("/privacy", Privacy).IsOpen();
        site.MapGet("/accessibility", Accessibility).IsOpen();
        site.MapGet("/about", About).IsOpen();
    }

    private static RazorComponentResult<StatementPage> Of(string title, string file, SiteOptions options)
    {
        var facts = new Dictionary<string, string?>(Kept.Figures)
        {
            ["controller"] = options.Controller,
            ["contact"] = options.Contact,
        };
        return StatementPage.Of(new(title, PaperWords.Plainly($"Home.{file}.md", facts)));
    }
}
