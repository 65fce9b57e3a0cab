using Microsoft.Playwright;

namespace Skein.Journeys.Support;

/// <summary>Pictures of pages as a phone and a desk show them, in artifacts/screenshots.</summary>
public static class Pictures
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "../../../screenshots");

    /// <summary>What a journey has to say besides its pictures.</summary>
    public static void Write(string name, string report)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, name), report);
    }

    /// <summary>A page as it comes out of a printer.</summary>
    public static void Write(string name, byte[] paper)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllBytes(Path.Combine(Folder, name), paper);
    }

    public static async Task Take(IPage page, string name)
    {
        foreach (var width in new[] { Look.Phone, Look.Desk })
        {
            await page.SetViewportSizeAsync(width, 844);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{width}.png"), FullPage = true });
        }
    }
}
