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
    public LetterText Text(Addressee addressee, string name, string? school)
    {
        var text = Words(name, school);
        return text with
        {
            Body = text.WithTheWayToAnswer(LinkOf(addressee), addressee.Code, options.AddressOf(AskingLinks.EnterCode), asker),
        };
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
        var reminder = new LetterText(
            $"Again: {text.Subject}",
            letter.IsMessage
                ? $"You have had this before, and {asker} has not heard from you yet.\n\n{text.Body}"
                : $"This is the one letter that {network.Name} still waits for from {school ?? "you"}. "
                    + $"A line is enough.\n\n{text.Body}");
        return Message(addressee, reminder, name, email, now);
    }

    public MailMessage Changed(Addressee addressee, string name, string? school, EmailAddress email, DateTimeOffset now)
    {
        var text = Text(addressee, name, school);
        return Message(
            addressee,
            new(
                $"Changed: {text.Subject}",
                $"This takes the place of what {asker} wrote to you before. The page of your answer shows what changed.\n\n"
                    + text.Body),
            name, email, now);
    }

    private MailMessage Message(Addressee addressee, LetterText text, string name, EmailAddress email, DateTimeOffset now)
    {
        var stop = letter.OnlyTells ? StopLinks.AddressOf(signer, StopLinks.Messages, addressee.PersonId, options) : null;
        return MailMessage.To(
            email.Value, new(asker, replyTo?.Value), text.Subject,
            stop is null ? text.Body : $"{text.Body}\n\nTo get no more messages of this kind by e-mail:\n{stop}\n", now, name,
            addressee.Id.Value, mayWait: !letter.IsForSoon, unsubscribe: stop);
    }
}
