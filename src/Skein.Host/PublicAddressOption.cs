using System.CommandLine;

namespace Skein.Host;

/// <summary>The option of every verb that writes links.</summary>
internal static class PublicAddressOption
{
    public static Option<string?> Create() =>
        new("--public-address")
        {
            Description = "The address people use, written into every link. By default where the site listens.",
        };
}
