using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Skein.Mail;

/// <summary>
/// Reads what is new in the mailbox, one message after another: stores what answers a message of ours, then marks it as read and
/// moves it aside. Killed between the two, it finds the message again and knows it. Everything else stays as it lies.
/// </summary>
public sealed class MailboxRound(
    MailboxSettings settings, OAuthToken? token, IncomingMail incoming, TimeProvider clock, ILogger<MailboxRound> log)
{
    /// <summary>No words are as long as that. Fetching more would cost the mailbox and us a great deal.</summary>
    public const int LargestMessage = 1_000_000;

    private const int AtATime = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>A mailbox that answers no more does not hold us for ever. What is left then is for the next round.</summary>
    private static readonly TimeSpan LongestRound = TimeSpan.FromMinutes(10);

    private static readonly FetchRequest Glance = new(
        MessageSummaryItems.UniqueId | MessageSummaryItems.Size | MessageSummaryItems.InternalDate,
        [HeaderId.InReplyTo, HeaderId.References, HeaderId.ContentType]);

    /// <summary>What was looked at by this process and left alone: it is not fetched again every minute.</summary>
    private readonly HashSet<UniqueId> _leftAlone = [];
    private readonly HashSet<UniqueId> _failed = [];
    private string? _away;
    private bool _staysWhereItIs;

    /// <summary>Which certificate a test's own mailbox shows; any other has to be one that this machine trusts.</summary>
    internal RemoteCertificateValidationCallback? Trusts { get; init; }

    /// <returns>How many messages were taken.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        using var line = new ImapClient { Timeout = (int)Patience.TotalMilliseconds };
        line.ServerCertificateValidationCallback = Trusts;
        try
        {
            if (await OpenAsync(line, cancel) is { } closed)
            {
                BeAway(closed);
                return 0;
            }

            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(LongestRound);
            var taken = await ReadAsync(line, patience.Token);
            await line.DisconnectAsync(quit: true, patience.Token);
            BeBack();
            return taken;
        }
        catch (FolderNotFoundException)
        {
            BeAway($"There is no folder {settings.Folder} in the mailbox {settings}.");
        }
        catch (Exception problem) when (!cancel.IsCancellationRequested && IsBrokenLine(problem))
        {
            BeAway($"The line to the mailbox {settings} broke.");
        }

        return 0;
    }

    /// <returns>Why nothing can be read now; or null once the line is open.</returns>
    private async Task<string?> OpenAsync(ImapClient line, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            await line.ConnectAsync(settings.Host, settings.Port, settings.Security, patience.Token);
            if (token is not null)
            {
                var given = await token.GetAsync(patience.Token);
                await line.AuthenticateAsync(new SaslMechanismOAuth2(settings.User, given), patience.Token);
            }
            else
            {
                await line.AuthenticateAsync(settings.User, settings.Password ?? "", patience.Token);
            }

            return null;
        }
        catch (AuthenticationException)
        {
            token?.Forget();
            return $"The mailbox {settings} does not let us sign in. Check Skein__Imap__User and its password.";
        }
        catch (SslHandshakeException)
        {
            return $"The mailbox {settings} did not prove who it is.";
        }
        catch (HttpRequestException)
        {
            return "The provider gave no token to sign in with. Check the settings of OAuth.";
        }
        catch (NotSupportedException)
        {
            return $"The mailbox {settings} does not know how to encrypt the line, or how to let us sign in. Check its port and "
                + "StartTls.";
        }
        catch (Exception problem) when (!cancel.IsCancellationRequested && IsBrokenLine(problem))
        {
            return $"The mailbox {settings} could not be reached.";
        }
    }

    private async Task<int> ReadAsync(ImapClient line, CancellationToken cancel)
    {
        var folder = settings.Folder.Equals("INBOX", StringComparison.OrdinalIgnoreCase)
            ? line.Inbox ?? throw new FolderNotFoundException(settings.Folder)
            : await line.GetFolderAsync(settings.Folder, cancel);
        await folder.OpenAsync(FolderAccess.ReadWrite, cancel);
        var unseen = await folder.SearchAsync(SearchQuery.NotSeen, cancel);
        _leftAlone.IntersectWith(unseen);
        _failed.IntersectWith(unseen);
        var taken = 0;
        foreach (var some in unseen.Where(id => !_leftAlone.Contains(id)).Chunk(AtATime))
        {
            foreach (var glance in (await folder.FetchAsync(some, Glance, cancel)).OrderBy(glance => glance.UniqueId))
            {
                taken += await ReadAsync(line, folder, glance, cancel) ? 1 : 0;
            }
        }

        return taken;
    }

    private async Task<bool> ReadAsync(ImapClient line, IMailFolder folder, IMessageSummary glance, CancellationToken cancel)
    {
        switch (await TakeAsync(folder, glance, cancel))
        {
            case null:
                await PutAsideAsync(line, folder, glance.UniqueId, cancel);
                return true;
            case "":
                return false;
            case var why:
                log.LogInformation("Message {Number} stays in the mailbox, unread: {Why}.", glance.UniqueId.Id, why);
                return false;
        }
    }

    /// <returns>
    /// Null once it is stored; otherwise why it is left alone, which is empty where that is nobody's concern: it is not about
    /// Skein at all, or has been said.
    /// </returns>
    private async Task<string?> TakeAsync(IMailFolder folder, IMessageSummary glance, CancellationToken cancel)
    {
        var headers = glance.Headers ?? new HeaderList();
        var named = OurIds.Answered(headers).Concat(OurIds.Before(headers)).ToList();
        var isReport = headers[HeaderId.ContentType]?.Contains("multipart/report", StringComparison.OrdinalIgnoreCase) == true;
        if (named.Count == 0 && !isReport)
        {
            _leftAlone.Add(glance.UniqueId);
            return "";
        }

        try
        {
            var isOurs = named.Count > 0 && await incoming.HasWrittenAsync(named, cancel);
            var why = !isOurs && !isReport ? ""
                : glance.Size > LargestMessage ? "it is larger than one megabyte"
                : await TakeWholeAsync(folder, glance, cancel);
            if (why is not null)
            {
                _leftAlone.Add(glance.UniqueId);
            }

            return why;
        }
        catch (Exception problem) when (!cancel.IsCancellationRequested && !IsBrokenLine(problem))
        {
            // The edge: one message that cannot be stored is tried again in a minute, and the others are taken.
            if (_failed.Add(glance.UniqueId))
            {
                log.LogError(problem, "Message {Number} could not be taken. It is tried again.", glance.UniqueId.Id);
            }

            return "";
        }
    }

    private async Task<string?> TakeWholeAsync(IMailFolder folder, IMessageSummary glance, CancellationToken cancel)
    {
        MimeMessage message;
        try
        {
            message = await folder.GetMessageAsync(glance.UniqueId, cancel);
        }
        catch (FormatException)
        {
            return "it cannot be read";
        }
        catch (MessageNotFoundException)
        {
            // Somebody took it out of the mailbox meanwhile.
            return "";
        }

        using (message)
        {
            var otherwise = string.Create(CultureInfo.InvariantCulture, $"{glance.UniqueId.Validity}:{glance.UniqueId.Id}");
            return await incoming.TakeAsync(message, otherwise, glance.InternalDate ?? clock.GetUtcNow(), cancel);
        }
    }

    /// <summary>It is stored by now. Where the mailbox does not let us move it, it stays where it is, as read.</summary>
    private async Task PutAsideAsync(ImapClient line, IMailFolder folder, UniqueId id, CancellationToken cancel)
    {
        await folder.AddFlagsAsync(id, MessageFlags.Seen, silent: true, cancel);
        if (_staysWhereItIs)
        {
            return;
        }

        try
        {
            // Without one of these, moving would sweep out what others have marked as deleted.
            if ((line.Capabilities & (ImapCapabilities.Move | ImapCapabilities.UidPlus)) == 0)
            {
                throw new NotSupportedException("The mailbox cannot move messages.");
            }

            await folder.MoveToAsync(id, await FolderOfTakenAsync(line, cancel), cancel);
        }
        catch (Exception problem) when (problem is ImapCommandException or NotSupportedException or FolderNotFoundException)
        {
            _staysWhereItIs = true;
            log.LogWarning(
                "What was taken cannot be moved into the folder {Folder}. It stays where it is, as read.",
                MailboxSettings.FolderOfTaken);
        }
    }

    private static async Task<IMailFolder> FolderOfTakenAsync(ImapClient line, CancellationToken cancel)
    {
        var root = line.PersonalNamespaces is [var own, ..]
            ? line.GetFolder(own)
            : throw new NotSupportedException("The mailbox has no folders.");
        try
        {
            return await root.GetSubfolderAsync(MailboxSettings.FolderOfTaken, cancel);
        }
        catch (FolderNotFoundException)
        {
            return await root.CreateAsync(MailboxSettings.FolderOfTaken, isMessageFolder: true, cancel)
                ?? throw new NotSupportedException("The mailbox makes no folders.");
        }
    }

    /// <summary>Said once, however long it lasts.</summary>
    private void BeAway(string why)
    {
        if (_away != why)
        {
            _away = why;
            log.LogWarning("{Why} It is tried again every minute; replies wait there.", why);
        }
    }

    private void BeBack()
    {
        if (_away is not null)
        {
            _away = null;
            log.LogInformation("The mailbox {Mailbox} can be read again.", settings);
        }
    }

    private static bool IsBrokenLine(Exception problem) =>
        problem is IOException or SocketException or ProtocolException or CommandException or OperationCanceledException
        or ServiceNotConnectedException or ServiceNotAuthenticatedException or FolderNotOpenException;
}
