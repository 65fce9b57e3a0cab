using System.Globalization;
using System.Text;
using Skein.Access;
using Skein.Asking;
using Skein.Mail;
using Skein.Site;

namespace Skein.Duties;

/// <summary>
/// The lines of the one message a day: what is due, what is still open, what the reader is owed; no blame in any of it.
/// </summary>
internal static class DigestText
{
    /// <returns>Null when there is nothing to say.</returns>
    public static MailText? Write(
        string name, PersonId person, Digest digest, DateOnly day, SignedLinks.Signer signer, SiteOptions options)
    {
        if (digest.IsEmpty)
        {
            return null;
        }

        var text = new StringBuilder();
        var due = digest.Due.Where(d => d.Due >= day).ToList();
        var open = digest.Due.Where(d => d.Due < day).ToList();
        var lastDay = day.AddDays(DoneLinks.DaysOpen);
        Section(text, "This is due in the next two weeks:", due, d => $"Due by {d.Due.Said()}.", Link);
        Section(
            text, "This is overdue:", open,
            d => $"It was due by {d.Due.Said()}. A line to say that it will not be is welcome too.", Link);
        Section(text, "Others have this to do for you:", digest.Owed, d => $"From {d.Owner}, by {d.Due.Said()}.", _ => null);
        if (digest.AskedToStandBy > 0)
        {
            text.Append(
                $"\n{Counted.Words(digest.AskedToStandBy, "person has", "people have")} asked you to stand by them. Sign in to "
                    + "read more; no page shows it to others.\n");
        }

        var (subject, lines) = (Subject(digest, due.Count, open.Count), text.ToString());
        return options.IsAlone
            ? new WhatIsDueAlone(subject, name, lines)
            : new WhatIsDue(
                subject, name, lines, options.AddressOf(DutiesLinks.Mine), options.AddressOf(DutiesLinks.Messages));

        string? Link(DutyItem duty) => options.IsAlone
            ? null
            : options.AddressOf(AskingLinks.Answer(DoneLinks.Write(signer, new(duty.Id), person, lastDay)));
    }

    private static string Subject(Digest digest, int due, int open) => (due, open) switch
    {
        (0, 0) when digest.Owed.Count > 0 => $"Others have {Counted.Words(digest.Owed.Count, "thing")} to do for you",
        (0, 0) => "Somebody asked you to stand by",
        (0, _) => $"{Counted.Words(open, "thing is", "things are")} overdue",
        _ => $"{Counted.Words(due, "thing is", "things are")} due in the next two weeks",
    };

    private static void Section(
        StringBuilder text, string heading, IReadOnlyList<DutyItem> duties, Func<DutyItem, string> when,
        Func<DutyItem, string?> link)
    {
        if (duties.Count == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\n{heading}\n");
        foreach (var network in duties.GroupBy(d => d.Network))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{network.Key}\n");
            foreach (var duty in network)
            {
                text.Append(CultureInfo.InvariantCulture, $"- {duty.Sentence}. {when(duty)}\n");
                if (link(duty) is { } address)
                {
                    text.Append(CultureInfo.InvariantCulture, $"  When it is done:\n{address}\n");
                }
            }
        }
    }
}

internal sealed record WhatIsDue(string Subject, string Name, string Lines, string Mine, string HowOften) : MailText;

internal sealed record WhatIsDueAlone(string Subject, string Name, string Lines) : MailText;
