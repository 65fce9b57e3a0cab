using System.Net;
using System.Net.Sockets;

namespace Skein.Access;

/// <summary>Where on the internet a request comes from, as it is counted.</summary>
public static class ClientNetwork
{
    private const int NetworkBytes = 8;

    /// <summary>
    /// One address; of the newer sort, whole networks of which are given to one household or machine, its network (/64).
    /// </summary>
    public static string Read(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address)
        {
            return "unknown";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily is AddressFamily.InterNetworkV6
            ? $"{new IPAddress([.. address.GetAddressBytes().Take(NetworkBytes), .. new byte[NetworkBytes]])}/64"
            : address.ToString();
    }
}
