using Skein.Access;
using Skein.Mail;
using Skein.Site;

namespace Skein.Voice;

/// <summary>
/// Writes the letter that carries somebody's link. The message says nothing of which token it holds but the link itself.
/// </summary>
internal sealed class SurveyPost(
    Survey survey, Wave wave, string network, string zone, Asker? asker, SignedLinks.Signer signer, SiteOptions options)
{
    public MailMessage Mail(TokenId token, WhoIsAsked.Person to, DateTimeOffset now) => Message(token, to, survey.Title, "", now);

    public MailMessage Reminder(TokenId token, WhoIsAsked.Person to, DateTimeOffset now) =>
        Message(
            token, to, $"Again: {survey.Title}",
            "This goes to those whose answer has not come. Skein sends it by itself, and tells nobody to whom.\n\n", now);

    private MailMessage Message(TokenId token, WhoIsAsked.Person to, string subject, string first, DateTimeOffset now)
    {
        var link = options.AddressOf(VoiceLinks.Answer(signer.Write(AnswerSurvey.Purpose, token.Value)));
        var text =
            $"{first}{network} asks: {survey.Title}\n\n{survey.Why}\n\nAnswer here until {wave.ClosesOn.Said()}, without an "
                + $"account and without your name:\n{link}\n\n"
            + "It takes about two minutes. No page shows who has answered, and an answer cannot be changed once it is sent. "
            + Disclosure.Rule;
        var address = to.Email ?? throw new InvalidOperationException("Mail goes to those who have an address.");
        return MailMessage.To(
            address.Value, asker, subject, text, now, name: to.Name, notAfter: wave.ClosesOn.EndsAt(zone), mayWait: true);
    }
}
