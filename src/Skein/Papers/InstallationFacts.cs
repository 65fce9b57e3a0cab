using Skein.Mail;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Papers;

/// <summary>What the installation knows of itself and anybody may know: no path, no password, nobody of a network.</summary>
public sealed class InstallationFacts(SiteOptions options, MailWay mail, DatabaseAddress database)
{
    private string Address => options.PublicAddress
        ?? (options.IsAlone ? "this machine alone, without a public address" : options.AddressOf("/"));

    private string Relay => Replies is { } replies && mail.Relay is { } relay && relay.Host != replies
        ? $"{relay.Host}; replies come back to {replies}"
        : Carrier;

    /// <summary>Whoever keeps the mailbox reads what comes back, and is named beside whoever carries what goes out.</summary>
    private string? Replies => mail.IsShown ? null : mail.Mailbox?.Host;

    private string Carrier => mail.Relay?.Host ?? (mail.IsShown
        ? "nobody: mail is shown on a page of this machine and does not leave it"
        : "nobody: no mail leaves this machine");

    public PaperFacts On(DateOnly today) => new(
        new Dictionary<string, string?>(RetentionPeriods.Figures)
        {
            ["controller"] = options.NamesController ? options.Controller : null,
            ["contact"] = options.NamesContact ? options.Contact : null,
            ["address"] = Address,
            ["database"] = database.InWords,
            ["relay"] = Relay,
            ["version"] = typeof(InstallationFacts).Assembly.GetName().Version!.ToString(3), // every build of ours has one
            ["today"] = today.Said(),

            // What only a person can know, or only some readers may.
            ["by_hand"] = null,
            ["network"] = null,
            ["administrators"] = null,
            ["leaders"] = null,
            ["manager"] = null,
            ["started"] = null,
        },
        []);
}
