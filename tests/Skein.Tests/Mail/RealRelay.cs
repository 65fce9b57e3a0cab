using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using Skein.Tests.Support;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Skein.Tests.Mail;

/// <summary>
/// A relay as others write it: it signs senders in, encrypts the line from its first byte where asked to, and knows SMTPUTF8.
/// </summary>
public sealed class RealRelay : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly Store _store = new();
    private readonly Task _running;
    private readonly X509Certificate2? _certificate;

    /// <param name="password">What a sender signs in with; null where nobody has to.</param>
    /// <param name="encrypted">The line is encrypted from its first byte, as on port 465.</param>
    public RealRelay(string? password = null, bool encrypted = false)
    {
        Port = SkeinProcess.FreePort();
        _certificate = encrypted ? SelfSigned() : null;
        var options = new SmtpServerOptionsBuilder().ServerName("relay.example").Endpoint(endpoint =>
        {
            endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port)).AllowUnsecureAuthentication().IsSecure(encrypted);
            if (password is not null)
            {
                endpoint.AuthenticationRequired();
            }

            if (_certificate is not null)
            {
                endpoint.Certificate(_certificate);
            }
        });
        var services = new ServiceProvider();
        services.Add(_store);
        services.Add(new Doorkeeper(password));
        _running = new SmtpServer.SmtpServer(options.Build(), services).StartAsync(_end.Token);
    }

    public int Port { get; }

    /// <summary>Of its own certificate, which nobody else has signed.</summary>
    public string? Fingerprint => _certificate?.Thumbprint;

    public IReadOnlyList<MimeMessage> Messages => [.. _store.Messages];

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running;
        _end.Dispose();
        _certificate?.Dispose();
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private sealed class Store : MessageStore
    {
        public ConcurrentQueue<MimeMessage> Messages { get; } = new();

        public override async Task<SmtpResponse> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer,
            CancellationToken cancellationToken)
        {
            using var bytes = new MemoryStream(buffer.ToArray());
            Messages.Enqueue(await MimeMessage.LoadAsync(bytes, cancellationToken));
            return SmtpResponse.Ok;
        }
    }

    private sealed class Doorkeeper(string? password) : IUserAuthenticator
    {
        public Task<bool> AuthenticateAsync(
            ISessionContext context, string user, string typed, CancellationToken cancellationToken) =>
            Task.FromResult(typed == password);
    }
}
