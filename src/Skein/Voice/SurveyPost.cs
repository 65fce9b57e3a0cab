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
    public MailMessage Mail(TokenId token, WhoIsAsked.Person to, DateTimeOffset now) => Message(Letter(token), to, now);

    public MailMessage Reminder(TokenId token, WhoIsAsked.Person to, DateTimeOffset now) =>
        Message(new SurveyAgain(Letter(token)), to, now);

    private SurveyLetter Letter(TokenId token) => new(
        network, survey.Title, survey.Why, wave.ClosesOn.Said(),
        options.AddressOf(VoiceLinks.Answer(signer.Write(AnswerSurvey.Purpose, token.Value))), Disclosure.Rule);

    private MailMessage Message(MailText mail, WhoIsAsked.Person to, DateTimeOffset now)
    {
        var address = to.Email ?? throw new InvalidOperationException("Mail goes to those who have an address.");
        return MailMessage.To(
            address.Value, asker, mail, now, name: to.Name, notAfter: wave.ClosesOn.EndsAt(zone), mayWait: true);
    }
}

internal sealed record SurveyLetter(string Network, string Title, string Why, string Closes, string Link, string Rule) : MailText;

internal sealed record SurveyAgain(MailText Letter) : MailText;
