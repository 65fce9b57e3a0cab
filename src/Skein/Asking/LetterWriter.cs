using Skein.Access;
using Skein.Mail;
using Skein.Networks;
using Skein.People;
using Skein.Site;

namespace Skein.Asking;

/// <summary>Writes one letter to one addressee after another: by e-mail, as text to paste, or on a sheet.</summary>
internal sealed class LetterWriter(
    Letter letter, NetworkFrame network, string asker, EmailAddress? replyTo, SignedLinks.Signer signer, SiteOptions options)
{
    /// <summary>The letter with the way to answer it, as it stands in an e-mail or is pasted into one.</summary>
    public MailText Text(Addressee addressee, string name, string? school)
    {
        var (subject, body) = Words(name, school);
        return LinkOf(addressee) is { } link
            ? new LetterByLink(
                subject, body, link, AnswerCode.Printed(addressee.Code), options.AddressOf(AskingLinks.EnterCode))
            : new LetterWithoutLink(subject, body, asker);
    }

    /// <summary>The whole address of the answer's page; null where nobody else could follow it.</summary>
    public string? LinkOf(Addressee addressee) =>
        options.IsAlone ? null : options.AddressOf(AskingLinks.Answer(signer.Write(AnswerLetter.ByLink, addressee.Id.Value)));

    /// <summary>The letter alone, as it stands on a sheet above the code.</summary>
    public LetterText Words(string name, string? school) =>
        LetterText.Fill(letter.Subject, letter.Body, new(name, school, network.Name, asker, letter.ClosesOn));

    public MailMessage Mail(Addressee addressee, string name, string? school, EmailAddress email, DateTimeOffset now) =>
        Message(addressee, Text(addressee, name, school), name, email, now);

    public MailMessage Reminder(Addressee addressee, string name, string? school, EmailAddress email, DateTimeOffset now)
    {
        var text = Text(addressee, name, school);
        MailText reminder = letter.IsMessage
            ? new MessageAgain(text, asker)
            : new LetterAgain(text, network.Name, school ?? "you");
        return Message(addressee, reminder, name, email, now);
    }

    public MailMessage Changed(Addressee addressee, string name, string? school, EmailAddress email, DateTimeOffset now) =>
        Message(addressee, new MessageChanged(Text(addressee, name, school), asker), name, email, now);

    private MailMessage Message(Addressee addressee, MailText text, string name, EmailAddress email, DateTimeOffset now)
    {
        var stop = letter.OnlyTells ? StopLinks.AddressOf(signer, StopLinks.Messages, addressee.PersonId, options) : null;
        return MailMessage.To(
            email.Value, new(asker, replyTo?.Value), stop is null ? text : new MessageToStop(text, stop), now, name,
            addressee.Id.Value, mayWait: !letter.IsForSoon, unsubscribe: stop, fileOf: letter.Id.Value);
    }
}

internal sealed record LetterByLink(string Subject, string Letter, string Link, string Code, string CodePage) : MailText;

internal sealed record LetterWithoutLink(string Subject, string Letter, string Asker) : MailText;

internal sealed record LetterAgain(MailText Letter, string Network, string Whom) : MailText;

internal sealed record MessageAgain(MailText Message, string Asker) : MailText;

internal sealed record MessageChanged(MailText Message, string Asker) : MailText;

internal sealed record MessageToStop(MailText Message, string Stop) : MailText;
