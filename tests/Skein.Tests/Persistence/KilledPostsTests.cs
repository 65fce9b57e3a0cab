using System.Data;
using Skein.Chronicle;
using Skein.Host;
using Skein.Host.Verbs;
using Skein.People;
using Skein.Persistence;
using Skein.Tests.Support;

namespace Skein.Tests.Persistence;

/// <summary>
/// The program itself, killed as a power cut would while many people send a form at once. Whoever was answered finds their change
/// stored; whoever was not sends the same form again; and nothing is stored twice, by half, or without its row in the chronicle.
/// </summary>
public abstract class KilledPostsTests(TestSite site) : SiteTests(site)
{
    private const int Rounds = 10;
    private const int Senders = 8;

    /// <summary>At the most so many are answered before the kill. One seed, so that a failure can be looked into.</summary>
    private const int MostAnswers = 40;

    [Fact]
    public async Task Whatever_the_moment_of_the_kill_each_form_is_stored_whole_and_once()
    {
        var moments = new Random(20261122);
        Site.Clock.Forward(TimeProvider.System.GetUtcNow() - Site.Clock.GetUtcNow());
        var network = await Given.NetworkAsync(Site);
        using var forms = await SentForms.OfAsync(Site, network);
        var (sent, answered, stored, lost) = (new List<SentPerson>(), 0, 0, 0);

        for (var round = 0; round <= Rounds; round++)
        {
            var (skein, link) = await SkeinProcess.ServeAsync(Site.Address);
            await using (skein)
            {
                await SendAgainAsync(forms, link, sent);
                await NothingIsByHalfAsync(sent);
                sent = round < Rounds ? await SendUntilKilledAsync(forms, link, skein, moments.Next(MostAnswers)) : [];
            }

            var there = await NothingIsByHalfAsync(sent.Where(form => form.LedTo is not null));
            Assert.Equal([], await CheckVerb.RunAsync(Site.Address, Cancel));
            answered += sent.Count(form => form.LedTo is not null);
            stored += sent.Count(form => form.LedTo is null && there.Contains(form.Name));
            lost += sent.Count(form => form.LedTo is null && !there.Contains(form.Name));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Rounds} kills: {answered} forms were answered before them, {stored} were stored and not answered, {lost} were "
                + "not stored until sent again.");
        Assert.Equal(
            answered + stored + lost, await Site.Db(db => db.People.CountAsync(p => p.KnownSince > forms.Since, Cancel)));
        var (code, _, errors) = await SkeinProcess.RunAsync("check", "--database", Site.Address.Typed());
        Assert.True(code == ExitCode.Done, errors);
    }

    private static async Task<List<SentPerson>> SendUntilKilledAsync(SentForms forms, Uri link, SkeinProcess skein, int answers)
    {
        var enough = new TaskCompletionSource();
        var answered = 0;
        var senders = Enumerable.Range(0, Senders).Select(_ => forms.SendUntilCutOffAsync(link, () =>
        {
            if (Interlocked.Increment(ref answered) > answers)
            {
                enough.TrySetResult();
            }
        })).ToList();
        await Task.WhenAny([enough.Task, .. senders]);
        await skein.KillAsync();
        return [.. (await Task.WhenAll(senders)).SelectMany(sent => sent)];
    }

    /// <summary>
    /// Those that were answered are led where they were led before; those that were not are stored now, or were already.
    /// </summary>
    private static async Task SendAgainAsync(SentForms forms, Uri link, IReadOnlyList<SentPerson> sent)
    {
        foreach (var form in sent)
        {
            var ledTo = await forms.SendAsync(link, form);
            Assert.Equal(form.LedTo ?? ledTo, ledTo);
        }
    }

    /// <returns>The names of those who are stored.</returns>
    private Task<List<string>> NothingIsByHalfAsync(IEnumerable<SentPerson> stored) => Site.Db(async db =>
    {
        // PostgreSQL may still be at the last commit it was sent, so all of it is read as at one moment.
        await using var moment = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, Cancel);
        var people = await db.People.Select(p => new { p.Id, p.Name }).ToListAsync(Cancel);
        var names = people.Select(p => p.Name.Value)
            .Where(name => name.StartsWith(SentPerson.FirstName, StringComparison.Ordinal))
            .ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.Empty(stored.Select(form => form.Name).Except(names));

        var sent = people.Where(p => p.Name.Value.StartsWith(SentPerson.FirstName, StringComparison.Ordinal))
            .Select(p => p.Id.Value)
            .Order()
            .ToList();
        Assert.Equal(sent, await ToldAsync(db, "person.added"));
        Assert.Equal(sent, await ToldAsync(db, "role.given"));
        var roles = await db.Roles.Where(r => r.Kind == SentPerson.Role).Select(r => r.PersonId).ToListAsync(Cancel);
        Assert.Equal(sent, roles.Select(r => r.Value).Order());
        Assert.Equal(sent.Count, await db.Set<SentForm>().CountAsync(Cancel));
        Assert.Equal(await db.Chronicle.CountAsync(Cancel), await db.ChronicleWords.CountAsync(Cancel));
        return names;
    });

    private static async Task<IEnumerable<Guid>> ToldAsync(SkeinDb db, string verb) =>
        (await db.Chronicle.Where(e => e.Verb == verb).Select(e => e.SubjectId).ToListAsync(Cancel)).Order();
}

public sealed class KilledPostsOnSqlite(SqliteSite site) : KilledPostsTests(site), IClassFixture<SqliteSite>;
public sealed class KilledPostsOnPostgres(PostgresSite site) : KilledPostsTests(site), IClassFixture<PostgresSite>;
