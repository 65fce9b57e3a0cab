using System.CommandLine;

namespace Skein.Host.Verbs;

/// <summary>What the networks are, for whoever keeps the installation.</summary>
internal static class NetworksVerb
{
    public static Command Verb() => new("networks", "Lists the networks, or shows one of them.")
    {
        NetworksList.Verb(),
        NetworksShow.Verb(),
    };
}
