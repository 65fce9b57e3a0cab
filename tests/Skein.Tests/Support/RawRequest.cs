using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Skein.Tests.Support;

/// <summary>A request as it goes over the wire, for what no honest client would send.</summary>
public static class RawRequest
{
    public static async Task<HttpStatusCode> StatusAsync(Uri site, string head, CancellationToken cancel)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(site.Host, site.Port, cancel);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.ReplaceLineEndings("\r\n")), cancel);
        using var reader = new StreamReader(stream);
        var status = await reader.ReadLineAsync(cancel) ?? "";
        return (HttpStatusCode)int.Parse(status.Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
