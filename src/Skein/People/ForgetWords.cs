using Skein.Chronicle;
using Skein.Mail;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.People;

/// <summary>
/// Takes a name out of the words that People and the slices above it keep: the chronicle's sentences and reasons, remits,
/// challenges and responses, why schools rest, and e-mail. The chronicle's rows themselves hold ids only, and stand.
/// </summary>
internal sealed class ForgetWords(SkeinDb db) : IForget
{
    private const int LongestSubject = 250;

    public async Task ForgetAsync(Forgotten person, CancellationToken cancel)
    {
        foreach (var part in person.LookFor)
        {
            await FromChronicleAsync(person, part, cancel);
            await FromRemitsAsync(person, part, cancel);
            await FromChallengesAsync(person, part, cancel);
            await FromReasonsAsync(person, part, cancel);
            await FromMailAsync(person, part, cancel);
        }
    }

    private async Task FromChronicleAsync(Forgotten person, string part, CancellationToken cancel)
    {
        await db.ChronicleWords
            .Where(w => w.Sentence.ToLower().Contains(part) || (w.Reason != null && w.Reason.ToLower().Contains(part)))
            .LoadAsync(cancel);

        // What is about to be saved with this change is scrubbed with it.
        foreach (var words in db.ChronicleWords.Local)
        {
            words.Sentence = person.Scrub(words.Sentence);
            words.Reason = words.Reason is null ? null : person.Scrub(words.Reason);
        }
    }

    private async Task FromRemitsAsync(Forgotten person, string part, CancellationToken cancel)
    {
        await db.Roles.Where(r => r.Remit != null && r.Remit.ToLower().Contains(part)).LoadAsync(cancel);
        foreach (var role in db.Roles.Local)
        {
            role.Scrub(person.Scrub);
        }
    }

    private async Task FromChallengesAsync(Forgotten person, string part, CancellationToken cancel)
    {
        var found = await db.Challenges
            .Where(c => c.Text.ToLower().Contains(part) || (c.Response != null && c.Response.ToLower().Contains(part)))
            .ToListAsync(cancel);
        found.ForEach(challenge => challenge.Scrub(person.Scrub));
    }

    private async Task FromReasonsAsync(Forgotten person, string part, CancellationToken cancel)
    {
        var found = await db.MembershipSpans
            .Where(s => s.Reason != null && s.Reason.ToLower().Contains(part))
            .ToListAsync(cancel);
        found.ForEach(span => span.Reason = span.Reason is null ? null : person.Scrub(span.Reason));
    }

    /// <summary>Letters to the person go; letters to others lose the name.</summary>
    private async Task FromMailAsync(Forgotten person, string part, CancellationToken cancel)
    {
        var found = await db.Mail
            .Where(m => m.Text.ToLower().Contains(part)
            || m.Subject.ToLower().Contains(part)
            || m.ToAddress.ToLower().Contains(part)
                || (m.ToName != null && m.ToName.ToLower().Contains(part)))
            .ToListAsync(cancel);
        foreach (var message in found)
        {
            if (person.Names.Contains(message.ToAddress, StringComparer.OrdinalIgnoreCase))
            {
                db.Mail.Remove(message);
            }
            else
            {
                var entry = db.Entry(message);
                entry.Property(m => m.Text).CurrentValue = person.Scrub(message.Text);
                entry.Property(m => m.Subject).CurrentValue = Fit(person.Scrub(message.Subject));
                entry.Property(m => m.ToName).CurrentValue = message.ToName is null ? null : person.Scrub(message.ToName);
            }
        }
    }

    private static string Fit(string subject) => subject.Length <= LongestSubject ? subject : subject[..LongestSubject];
}
