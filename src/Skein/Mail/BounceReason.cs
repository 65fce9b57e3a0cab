using System.Text.RegularExpressions;

namespace Skein.Mail;

/// <summary>Why a message was not delivered, in a sentence, from the code that the mail system gave (RFC 3463).</summary>
internal static partial class BounceReason
{
    private static readonly Dictionary<string, string> ByCode = new()
    {
        ["0.0"] = NotSaid,
        ["1.0"] = NoSuchMailbox,
        ["1.1"] = NoSuchMailbox,
        ["1.2"] = "The part of the address after the @ does not exist.",
        ["1.3"] = "The address is not written as an address is.",
        ["1.4"] = "There is more than one mailbox that the address could mean.",
        ["1.6"] = "The mailbox has moved, and nobody said where.",
        ["1.10"] = NoSuchMailbox,
        ["2.0"] = "The mailbox there did not take it.",
        ["2.1"] = "The mailbox is switched off.",
        ["2.2"] = "The mailbox is full.",
        ["2.3"] = "The message is longer than the mailbox takes.",
        ["3.2"] = "The mail system there takes no mail at present.",
        ["3.4"] = "The message is longer than the mail system there takes.",
        ["4.1"] = NotReached,
        ["4.2"] = NotReached,
        ["4.4"] = "Nobody takes mail for the part of the address after the @.",
        ["4.6"] = "The message went round in circles between mail systems.",
        ["4.7"] = NotReached,
        ["7.0"] = NotLetIn,
        ["7.1"] = NotLetIn,
        ["7.23"] = NotOurs,
        ["7.25"] = NotOurs,
        ["7.26"] = NotOurs,
        ["7.133"] = "The mailbox takes mail only from people whom it knows.",
    };

    private const string NotSaid = "The mail system did not deliver it, and did not say why.";
    private const string NoSuchMailbox = "There is no such mailbox.";
    private const string NotReached = "The mail system there could not be reached.";
    private const string NotLetIn = "The mail system there does not take mail from us.";
    private const string NotOurs = "The mail system there does not believe that the mail is ours. Look at SPF and DKIM.";

    /// <param name="status">
    /// As the report has it, for example “5.1.1 (bad destination mailbox address)”; null where it has none.
    /// </param>
    public static string From(string? status)
    {
        if (Code().Match(status ?? "") is not { Success: true } code)
        {
            return NotSaid;
        }

        // The first figure says for how long; a report that has failed is final whatever stands there.
        return ByCode.GetValueOrDefault(code.Groups["why"].Value)
            ?? (code.Groups["why"].Value.StartsWith("7.", StringComparison.Ordinal)
                ? NotLetIn
                : $"The mail system did not deliver it ({code.Value}).");
    }

    [GeneratedRegex(@"\b[245]\.(?<why>\d{1,3}\.\d{1,3})\b")]
    private static partial Regex Code();
}
