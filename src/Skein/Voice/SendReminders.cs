using Skein.Access;
using Skein.Jobs;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Voice;

/// <summary>Finds the tokens that nobody has used, by deriving each person's anew, and writes to those people alone.</summary>
internal sealed class SendReminders(SiteOptions options) : IWork
{
    public const string Work = "voice.remind";

    public string Kind => Work;
    public TimeSpan? Every => null;

    public async Task DoAsync(SkeinDb db, Job job, DateTimeOffset now, CancellationToken cancel)
    {
        var id = new WaveId(job.AboutId ?? throw new InvalidOperationException("A reminder is about one wave."));
        var found = await (
            from w in db.Waves
            where w.Id == id && w.ClosedOn == null
            join survey in db.Surveys on w.SurveyId equals survey.Id
            join network in db.Networks on w.NetworkId equals network.Id
            select new { Wave = w, Survey = survey, network.Name, network.TimeZone })
            .AsNoTracking().SingleOrDefaultAsync(cancel);
        if (found?.Wave.Secret is not { } secret || !found.Wave.IsOpen(Days.Today(now, found.TimeZone)))
        {
            return;
        }

        var today = Days.Today(now, found.TimeZone);
        var people = await WhoIsAsked.PeopleAsync(db, found.Wave.NetworkId, today, heads: true, others: true, cancel);
        var unused = (
            await db.Tokens
                .Where(t => t.WaveId == id && !t.IsUsed && t.Code == null)
                .Select(t => t.Id)
                .ToListAsync(cancel)).ToHashSet();
        var signer = new SignedLinks.Signer(await db.Set<Installation>().Select(i => i.LinkKey).SingleAsync(cancel));
        var post = new SurveyPost(
            found.Survey, found.Wave, found.Name.Value, found.TimeZone,
            await db.CoLeaderAskerAsync(found.Wave.NetworkId, today, cancel), signer, options);
        db.AddRange(people
            .Where(p => p.Email is not null)
            .Select(p => (Person: p, Token: Token.IdOf(secret, p.Id)))
            .Where(p => unused.Contains(p.Token))
            .Select(p => post.Reminder(p.Token, p.Person, now)));
    }
}
