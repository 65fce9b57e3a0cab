using Microsoft.Playwright;

namespace Skein.Journeys.Support;

/// <summary>How a reader sees the page.</summary>
public sealed record Look(ColorScheme Theme = ColorScheme.Light, int Width = Look.Phone, bool JavaScript = true)
{
    public const int Phone = 390;
    public const int Desk = 1280;

    public static readonly ColorScheme[] Themes = [ColorScheme.Light, ColorScheme.Dark];
}
