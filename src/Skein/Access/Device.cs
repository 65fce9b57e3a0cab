namespace Skein.Access;

/// <summary>What a browser says of itself, in words that its owner knows: “Firefox on Windows”. It proves nothing.</summary>
internal static class Device
{
    public const int MaxLength = 60;

    // Each names those after it too, so that the first that is found is the one.
    private static readonly (string Sign, string Name)[] Browsers =
 [
            ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"),
            ("FxiOS", "Firefox"), ("Chrome", "Chrome"), ("CriOS", "Chrome"), ("Safari", "Safari"),
        ];

    private static readonly (string Sign, string Name)[] Systems =
 [
            ("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Android", "Android"), ("CrOS", "a Chromebook"),
            ("Windows", "Windows"), ("Mac OS", "a Mac"), ("Linux", "Linux"),
        ];

    public static string Read(HttpContext http)
    {
        var said = http.Request.Headers.UserAgent.ToString();
        return (Named(Browsers, said), Named(Systems, said)) switch
        {
            ({ } browser, { } system) => $"{browser} on {system}",
            ({ } browser, null) => browser,
            (null, { } system) => $"A browser on {system}",
            _ => "A browser",
        };
    }

    private static string? Named((string Sign, string Name)[] among, string said) =>
        among.FirstOrDefault(one => said.Contains(one.Sign, StringComparison.Ordinal)).Name;
}
