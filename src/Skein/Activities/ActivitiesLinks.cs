using Skein.Networks;
using Skein.Site;

namespace Skein.Activities;

/// <summary>Every address in this slice, in one place.</summary>
public static class ActivitiesLinks
{
    public static NamedPage Kinds(NetworkId network) => NetworksLinks.WhatWeCouldDo(network);

    public static string Kind(NetworkId network, string protocol) => $"{Kinds(network)}/{protocol}";
}
