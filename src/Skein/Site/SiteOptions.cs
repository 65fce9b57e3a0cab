using System.Text.RegularExpressions;

namespace Skein.Site;

/// <summary>How the site is served: what the command line and the environment say.</summary>
public sealed partial record SiteOptions
{
    public const string DefaultUrls = "http://localhost:5380";
    public const string DefaultTimeZone = "Europe/London";
    private const string NobodyNamed = "Whoever runs this installation";
    private const string NobodyToWriteTo = "whoever runs this installation";

    public string Urls { get; init; } = DefaultUrls;

    /// <summary>The address people use, written into every link; null where it is the address the site listens on.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>Show sent mail on a page. Only for a site that listens on this machine alone, or a demonstration.</summary>
    public bool ShowMail { get; init; }

    /// <summary>Who runs this installation and answers for what it keeps, as the privacy statement names them.</summary>
    public string Controller { get; init; } = NobodyNamed;

    /// <summary>Where to write to them.</summary>
    public string Contact { get; init; } = NobodyToWriteTo;

    /// <summary>
    /// Where the days of the installation begin and end: of sessions, keys and administrators, and of everything that is no
    /// network's own. A network keeps its own time, and a new one begins with this.
    /// </summary>
    public string TimeZone { get; init; } = DefaultTimeZone;

    /// <summary>The day it is for the installation. What belongs to a network has the network's day.</summary>
    public DateOnly Today(DateTimeOffset now) => Days.Today(now, TimeZone);

    /// <summary>Somebody has said who answers for what is kept. Otherwise a paper leaves a line for it.</summary>
    public bool NamesController => Controller != NobodyNamed;

    public bool NamesContact => Contact != NobodyToWriteTo;

    /// <summary>E-mail leaves this machine; without it, letters are pasted or printed.</summary>
    public bool SendsMail { get; init; }

    /// <summary>Offer the demonstration to whoever opens the first page, even where others reach this site.</summary>
    public bool LookRound { get; init; }

    public bool OffersLookRound => IsAlone || LookRound;

    /// <summary>Nobody but this machine can reach the site, so nobody else can follow a link to it.</summary>
    public bool IsAlone => PublicAddress is null && Urls.Split(';').All(IsLoopback);

    /// <summary>An address on this site as people elsewhere type it.</summary>
    public string AddressOf(string path) => (PublicAddress ?? Reachable(Urls.Split(';')[0])).TrimEnd('/') + path;

    /// <summary>People reach the site by HTTPS, whatever the proxy in front of it speaks to it.</summary>
    public bool IsHttps => AddressOf("").StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// A site that listens everywhere is reached from this machine by its own name: nobody can open a link to an asterisk.
    /// </summary>
    private static string Reachable(string url) => Everywhere().Replace(url, "$1localhost");

    [GeneratedRegex(@"^(https?://)(\*|\+|0\.0\.0\.0|\[::\])(?=[:/]|$)")]
    private static partial Regex Everywhere();

    private static bool IsLoopback(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IsLoopback;
}
