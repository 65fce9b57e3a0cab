using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using Skein.Mail;
using Skein.Persistence;
using Skein.Tests.Support;

namespace Skein.Tests.Mail;

/// <summary>Messages as mail programs and mail systems write them, out of the folder “raw”.</summary>
internal static partial class RawMail
{
    /// <summary>Stands where a message names the one of ours that it answers.</summary>
    private const string Ours = "{id}";

    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(RawMail).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".eml", StringComparison.Ordinal))
            .Select(name => name.Split('.')[^2]),
    ];

    /// <summary>The id of a message that nobody wrote, unless a test stores it.</summary>
    public static MailMessageId NewId() => Ids.New<MailMessageId>(new FakeClock().GetUtcNow());

    /// <param name="name">The file.</param>
    /// <param name="answered">The message of ours that it answers.</param>
    /// <param name="own">Its own Message-ID, where another than that of the file.</param>
    public static string Read(string name, MailMessageId answered, string? own = null)
    {
        using var stream = typeof(RawMail).Assembly.GetManifestResourceStream($"Skein.Tests.Mail.raw.{name}.eml")
            ?? throw new ArgumentException($"There is no {name}.eml.", nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var raw = reader.ReadToEnd().Replace(Ours, answered.Value.ToString(), StringComparison.Ordinal);
        return own is null ? raw : OwnId().Replace(raw, $"Message-ID: <{own}>", 1);
    }

    public static MimeMessage Load(string raw)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(raw));
        return MimeMessage.Load(bytes);
    }

    [GeneratedRegex("Message-ID: <[^>]*>")]
    private static partial Regex OwnId();
}
