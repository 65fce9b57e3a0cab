using Microsoft.Playwright;

namespace Skein.Journeys.Support;

/// <summary>A reader who uses no mouse.</summary>
public static class Keyboard
{
    private const int Patience = 100;

    /// <summary>Presses Tab until the control is focused; fails if it cannot be reached.</summary>
    public static async Task TabTo(IPage page, ILocator control)
    {
        for (var pressed = 0; pressed < Patience; pressed++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await control.EvaluateAsync<bool>("control => control === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"{control} cannot be reached with the Tab key on {page.Url}.");
    }
}
