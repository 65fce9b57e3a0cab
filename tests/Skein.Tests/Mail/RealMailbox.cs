using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using Skein.Mail;
using Skein.Tests.Support;

namespace Skein.Tests.Mail;

/// <summary>
/// Debian's dovecot on a port of its own, with its mail in a folder that is thrown away. Whoever signs in with the one password
/// has a mailbox, so that each test has its own.
/// </summary>
public sealed class RealMailbox : IAsyncLifetime
{
    public const string Password = "goose";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string? Program = new[] { "/usr/sbin/dovecot", "/usr/bin/dovecot" }.FirstOrDefault(File.Exists);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"skein-dovecot-{Random()}");
    private Process? _running;

    /// <summary>Why these tests are left out on this machine; null when they run.</summary>
    public string? LeftOut { get; } = Program is null ? "Left out: dovecot was not found. Install dovecot-imapd to run it."
        : Version().StartsWith("2.3.", StringComparison.Ordinal) ? null
        : $"Left out: its settings here are written for dovecot 2.3, and this is {Version()}.";

    public int Port { get; } = SkeinProcess.FreePort();

    /// <summary>Of its own certificate, which nobody else has signed.</summary>
    public string? Fingerprint { get; private set; }

    private string Settings => Path.Combine(_folder, "dovecot.conf");

    public async ValueTask InitializeAsync()
    {
        if (LeftOut is null)
        {
            MakeFolder(_folder);
            MakeFolder(Path.Combine(_folder, "mail"));
            await File.WriteAllTextAsync(Settings, Written());
            await WriteCertificateAsync();
            await StartAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    public async Task StartAsync()
    {
        _running = Process.Start(new ProcessStartInfo(Program!, ["-F", "-c", Settings]) { RedirectStandardError = true });
        var until = Stopwatch.StartNew();
        while (!await IsListeningAsync())
        {
            Assert.True(until.Elapsed < Patience && _running is { HasExited: false }, $"It did not start:\n{Log()}");
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }

    /// <summary>It is told to end, and ends its own children then.</summary>
    public async Task StopAsync()
    {
        if (_running is not null)
        {
            using var stop = Process.Start("kill", ["-TERM", $"{_running.Id}"]);
            await stop.WaitForExitAsync();
            await _running.WaitForExitAsync();
            _running.Dispose();
            _running = null;
        }
    }

    public MailboxSettings SettingsOf(string user) => new(
        "127.0.0.1", Port, user, new("", "replies@skein.example"), SecureSocketOptions.None)
    { Password = Password };

    /// <summary>Puts a message into the mailbox as a mail system would, byte for byte.</summary>
    public void Deliver(string user, string raw, DateTime? at = null)
    {
        var folder = Path.Combine(_folder, "mail", user);
        foreach (var part in new[] { "", "tmp", "cur", "new" })
        {
            MakeFolder(Path.Combine(folder, part));
        }

        var name = $"{Random()}.test";
        var made = Path.Combine(folder, "tmp", name);
        File.WriteAllText(made, raw.ReplaceLineEndings("\n"));
        File.SetLastWriteTimeUtc(made, at ?? new DateTime(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc));
        File.Move(made, Path.Combine(folder, "new", name));
    }

    /// <summary>How many messages a folder of the mailbox holds, and how many of them nobody has read.</summary>
    public async Task<(int All, int Unread)> CountAsync(string user, string folder = "INBOX")
    {
        using var line = new ImapClient();
        await line.ConnectAsync("127.0.0.1", Port, SecureSocketOptions.None);
        await line.AuthenticateAsync(user, Password);
        var opened = folder == "INBOX" ? line.Inbox! : await FindAsync(line, folder);
        if (opened is null)
        {
            return (0, 0);
        }

        await opened.OpenAsync(FolderAccess.ReadOnly);
        var unread = await opened.SearchAsync(SearchQuery.NotSeen);
        var count = opened.Count;
        await line.DisconnectAsync(quit: true);
        return (count, unread.Count);
    }

    /// <summary>
    /// Marks every message as unread and puts it back, as though the program had been killed before it did either.
    /// </summary>
    public async Task PutBackAsync(string user)
    {
        using var line = new ImapClient();
        await line.ConnectAsync("127.0.0.1", Port, SecureSocketOptions.None);
        await line.AuthenticateAsync(user, Password);
        var taken = await FindAsync(line, MailboxSettings.FolderOfTaken);
        await taken!.OpenAsync(FolderAccess.ReadWrite);
        var all = await taken.SearchAsync(SearchQuery.All);
        await taken.RemoveFlagsAsync(all, MessageFlags.Seen, silent: true);
        await taken.MoveToAsync(all, line.Inbox!);
        await line.DisconnectAsync(quit: true);
    }

    private static async Task<IMailFolder?> FindAsync(ImapClient line, string folder)
    {
        try
        {
            return await line.GetFolderAsync(folder);
        }
        catch (FolderNotFoundException)
        {
            return null;
        }
    }

    private static string Random() => RandomNumberGenerator.GetHexString(8, lowercase: true);

    private static string Version()
    {
        using var asked = Process.Start(new ProcessStartInfo(Program!, "--version") { RedirectStandardOutput = true })!;
        return asked.StandardOutput.ReadToEnd().Trim();
    }

    private static void MakeFolder(string folder)
    {
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);
            }
        }
    }

    /// <summary>So that the folder in which Skein puts what it took cannot be made.</summary>
    public void RefuseFolder(string user) =>
        File.WriteAllText(Path.Combine(_folder, "mail", user, $".{MailboxSettings.FolderOfTaken}"), "");

    private async Task WriteCertificateAsync()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        await File.WriteAllTextAsync(Path.Combine(_folder, "certificate"), made.ExportCertificatePem());
        await File.WriteAllTextAsync(Path.Combine(_folder, "key"), key.ExportPkcs8PrivateKeyPem());
        Fingerprint = made.Thumbprint;
    }

    private async Task<bool> IsListeningAsync()
    {
        using var line = new TcpClient();
        try
        {
            await line.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private string Log() => File.Exists(Path.Combine(_folder, "log")) ? File.ReadAllText(Path.Combine(_folder, "log")) : "";

    /// <summary>
    /// Under root, mail belongs to a user who may do nothing else, for dovecot gives root no mailbox. Otherwise all is one
    /// user's.
    /// </summary>
    private string Written()
    {
        var isRoot = Environment.UserName == "root";
        var (user, group) = isRoot ? ("mail", "mail") : (Said("-un"), Said("-gn"));
        var internals = isRoot ? "" : $"""
            default_internal_user = {user}
            default_internal_group = {group}
            default_login_user = {user}
            """;
        return $$"""
            base_dir = {{_folder}}/run
            state_dir = {{_folder}}/state
            log_path = {{_folder}}/log
            protocols = imap
            listen = 127.0.0.1
            ssl = yes
            ssl_cert = <{{_folder}}/certificate
            ssl_key = <{{_folder}}/key
            disable_plaintext_auth = no
            first_valid_uid = 1
            first_valid_gid = 1
            mail_location = maildir:{{_folder}}/mail/%u
            {{internals}}
            passdb {
              driver = static
              args = password={{Password}}
            }
            userdb {
              driver = static
              args = uid={{user}} gid={{group}} home={{_folder}}/mail/%u
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = {{Port}}
              }
              inet_listener imaps {
                port = 0
              }
            }
            service anvil {
              chroot =
            }
            service stats {
              chroot =
            }

            """;
    }

    private static string Said(string what)
    {
        using var asked = Process.Start(new ProcessStartInfo("id", what) { RedirectStandardOutput = true })!;
        return asked.StandardOutput.ReadToEnd().Trim();
    }
}
