using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Skein.Chronicle;
using Skein.Host.Keeping;
using Skein.Host.Verbs;
using Skein.Jobs;
using Skein.Mail;
using Skein.People;
using Skein.Persistence;
using Skein.Tests.Architecture;
using Skein.Tests.People;
using Skein.Tests.Support;
using Skein.Tests.Voice;
using Skein.Voice;

namespace Skein.Tests.Keeping;

/// <summary>
/// What is deleted is in no table and in no new backup; on SQLite not in the bytes of the file, nor of those beside it.
/// </summary>
public abstract class DeletedIsGoneTests(TestSite site) : SiteTests(site)
{
    [Fact]
    public async Task When_a_wave_has_closed_no_code_token_answer_or_secret_is_left_anywhere()
    {
        var survey = await GivenSurvey.DraftAsync(
            Site, await Given.NetworkAsync(Site), SurveyBreakdown.School, words: "What else?");
        var codes = (await survey.AskAsync(40, 40, 40)).SelectMany(c => c).ToList();
        await StuffedBallotTests.PrintAsync(survey.Leader, survey);
        foreach (var (code, n) in codes.Take(9).Select((code, n) => (code, n)))
        {
            await survey.AnswerAsync(code, n % 5, $"I wish for a longer break, says number {n}xq.");
        }

        var needles = await Site.Db(async db =>
        {
            var wave = await db.Waves.SingleAsync(w => w.Id == survey.WaveId, Cancel);
            var tokens = await db.Tokens.Where(t => t.WaveId == wave.Id).Select(t => t.Id).ToListAsync(Cancel);
            var ballots = await db.Ballots.Where(b => b.WaveId == wave.Id).ToListAsync(Cancel);
            var words = await db.WrittenWords.Where(w => w.WaveId == wave.Id).ToListAsync(Cancel);
            return new Needles(
                [.. codes, .. words.Select(w => w.Text)],
                [.. tokens.Select(t => t.Value), .. ballots.Select(b => b.Id.Value), .. words.Select(w => w.Id.Value)],
                wave.Secret!);
        });
        Assert.NotEmpty(needles.In(await LeftAsync()));

        await survey.CloseAsync();

        Assert.Empty(needles.In(await LeftAsync()));
    }

    [Fact]
    public async Task When_somebody_is_erased_their_name_address_and_number_are_left_nowhere()
    {
        var some = await SomePeople.On(Site);
        var person = await some.Add("Quintessa Vexworth", "quintessa.vexworth@elm.example", some.Elm);
        await Site.Db(async db =>
        {
            var now = Site.Clock.GetUtcNow();
            (await db.People.SingleAsync(p => p.Id == person, Cancel)).Correct(
                Given.Name("Quintessa Vexworth"), "0113 496 0777");
            for (var n = 0; n < 30; n++)
            {
                db.Add(
                    MailMessage.To(
                        $"other{n}@ash.example", null,
                        new PlainMail(
                            $"About Quintessa Vexworth {n}",
                            "Quintessa Vexworth (0113 496 0777) wrote. " + new string('x', n * 100)),
                        now));
                db.Record(
                    new Happening(
                        "school.joined", $"Quintessa Vexworth did {n}.")
                    {
                        SubjectKind = "school",
                        SubjectId = Another.Id(),
                    }, Site.Clock.Today, now);
            }

            await db.SaveChangesAsync(Cancel);
        });
        using (var asking = Site.Browser())
        {
            await asking.Fill("/sign-in", new() { ["Email"] = "quintessa.vexworth@elm.example" });
        }

        var needles = new Needles(["Quintessa Vexworth", "quintessa.vexworth@elm.example", "0113 496 0777"], [], null);
        Assert.NotEmpty(needles.In(await LeftAsync()));
        using var browser = await Site.BrowserOf(person);

        await browser.Submit(await browser.Page("/me/erasure"), new() { ["Sure"] = "yes" });
        await Site.App.Services.GetRequiredService<JobRound>().RunDueAsync(Cancel);

        Assert.Empty(needles.In(await LeftAsync()));
    }

    [Fact]
    public async Task An_address_goes_by_itself_where_somebody_asked_for_a_code_and_from_mail_that_has_left()
    {
        var some = await SomePeople.On(Site);
        var (now, address) = (Site.Clock.GetUtcNow(), "formerly.hers@elm.example");
        await Site.Db(async db =>
        {
            db.Add(
                MailMessage.To(
                    address, new("Former Name", address), new PlainMail("Hello", $"Write to {address}."), now,
                    name: "Former Name"));
            await db.SaveChangesAsync(Cancel);
            await db.Mail.Where(m => m.ToAddress == address).ExecuteUpdateAsync(
                set => set.SetProperty(m => m.HandedOverAt, now.UtcDateTime)
                    .SetProperty(m => m.Problem, $"<{address}> is unknown."), Cancel);
        });
        using (var asking = Site.Browser())
        {
            await asking.Fill("/sign-in", new() { ["Email"] = address });
        }

        Site.Clock.Forward(TimeSpan.FromDays(31));
        await Site.App.Services.GetRequiredService<JobRound>().RunDueAsync(Cancel);
        Site.Clock.Forward(TimeSpan.FromHours(1));
        await Site.App.Services.GetRequiredService<JobRound>().RunDueAsync(Cancel);

        Assert.Empty(new Needles([address, "Former Name"], [], null).In(await LeftAsync()));
    }

    /// <summary>What must be found nowhere, in each way in which a database may write it.</summary>
    protected sealed record Needles(IReadOnlyList<string> Texts, IReadOnlyList<Guid> Ids, byte[]? Secret)
    {
        public IReadOnlyList<string> In(byte[] left)
        {
            // Bytes as signs, one each, so that a needle is looked for as fast as text.
            var hay = Encoding.Latin1.GetString(left);
            IEnumerable<(string Said, byte[] Bytes)> all =
            [
                .. Texts.SelectMany(t => new[]
                {
                    (t, Encoding.UTF8.GetBytes(t)), (t, Encoding.Unicode.GetBytes(t)),
                    (t, Encoding.UTF8.GetBytes(t.ToLowerInvariant())),
                }),
                .. Ids.SelectMany(id => new[]
                {
                    ($"{id}", Encoding.UTF8.GetBytes($"{id}")), ($"{id}", Encoding.UTF8.GetBytes($"{id}".ToUpperInvariant())),
                    ($"{id}", id.ToByteArray()), ($"{id}", id.ToByteArray(bigEndian: true)),
                }),
                .. Secret is null
                    ? []
                    : new[] { ("the secret", Secret), ("the secret", Encoding.UTF8.GetBytes(Convert.ToHexStringLower(Secret))) },
            ];
            return
            [
                .. all.Where(n => hay.Contains(Encoding.Latin1.GetString(n.Bytes), StringComparison.Ordinal))
                    .Select(n => n.Said)
                    .Distinct(),
            ];
        }
    }

    /// <summary>Every byte that is left of the database.</summary>
    protected abstract Task<byte[]> LeftAsync();

    protected async Task<byte[]> BackupAsync()
    {
        var file = Path.Combine(Path.GetTempPath(), $"skein-{Another.Id():N}.backup");
        try
        {
            await Backup.RunAsync(Site.Address, file, force: false, Cancel);
            return await File.ReadAllBytesAsync(file, Cancel);
        }
        finally
        {
            File.Delete(file);
        }
    }
}

public sealed class DeletedOnSqlite(SqliteSite site) : DeletedIsGoneTests(site), IClassFixture<SqliteSite>
{
    protected override async Task<byte[]> LeftAsync()
    {
        var left = new List<byte>();
        foreach (var file in new[] { "", "-wal", "-shm" }.Select(suffix => Site.Address.File + suffix).Where(File.Exists))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, Cancel);
            left.AddRange(bytes);
        }

        return [.. left, .. await BackupAsync()];
    }

    [Fact]
    public async Task A_backup_holds_nothing_that_an_older_version_left_in_the_file()
    {
        await using (var old = new SqliteConnection($"Data Source={Site.Address.File};Pooling=False"))
        {
            await old.OpenAsync(Cancel);
            SqliteCopy.Run(
                old,
                "PRAGMA secure_delete = OFF; create table scratch (words text); "
                    + "insert into scratch values ('Bartholomew Quill');");
            SqliteCopy.Run(old, "drop table scratch; PRAGMA wal_checkpoint(TRUNCATE);");
        }

        var needles = new Needles(["Bartholomew Quill"], [], null);
        Assert.NotEmpty(needles.In(await LeftAsync()));

        Assert.Empty(needles.In(await BackupAsync()));
    }

    [Fact]
    public async Task While_somebody_reads_the_log_stays_and_it_is_emptied_once_they_have_done()
    {
        var jobs = Site.App.Services.GetRequiredService<JobRound>();
        await jobs.RunDueAsync(Cancel);
        await using (var reader = SqliteFile.Open(Site.Address.File!, SqliteOpenMode.ReadOnly))
        {
            await using var reading = reader.BeginTransaction(deferred: true);
            SqliteCopy.Read(reader, "select count(*) from people");
            await Site.Db(async db =>
            {
                db.EmptyLogSoon(Site.Clock.GetUtcNow());
                await db.SaveChangesAsync(Cancel);
            });

            await jobs.RunDueAsync(Cancel);

            Assert.True(
                await Site.Db(db => db.Jobs.AnyAsync(
                    j => j.Kind == "log.empty" && j.Problem != null && j.DoneAt == null, Cancel)));
        }

        Site.Clock.Forward(TimeSpan.FromMinutes(5));
        await jobs.RunDueAsync(Cancel);

        Assert.False(await Site.Db(db => db.Jobs.AnyAsync(j => j.Kind == "log.empty" && j.Problem != null, Cancel)));
    }

    [Fact]
    public async Task Every_connection_deletes_for_good()
    {
        await using var file = SqliteFile.Open(Site.Address.File!, SqliteOpenMode.ReadWrite);
        Assert.Equal([[1L]], SqliteCopy.Read(file, "PRAGMA secure_delete"));
        await Site.Db(async db =>
        {
            await db.Database.OpenConnectionAsync(Cancel);
            Assert.Equal([[1L]], SqliteCopy.Read((SqliteConnection)db.Database.GetDbConnection(), "PRAGMA secure_delete"));
            Assert.Equal(
                [["secure-delete", 1L]],
                SqliteCopy.Read(
                    (SqliteConnection)db.Database.GetDbConnection(),
                    "select k, v from school_search_config where k = 'secure-delete'"));
        });

        // No connection is opened anywhere else: whoever needs one asks one of these two.
        var elsewhere = SourceTree.Files(".cs").Where(f => f.StartsWith("src/", StringComparison.Ordinal))
            .Where(f => SourceTree.Read(f) is var text
            && (
                text.Contains("new SqliteConnection(", StringComparison.Ordinal)
                    || text.Contains(".UseSqlite(", StringComparison.Ordinal)))
            .Select(Path.GetFileName);
        Assert.Equal(["Databases.cs", "SqliteFile.cs"], elsewhere.Order(StringComparer.Ordinal));
    }
}

public sealed class DeletedOnPostgres(PostgresSite site) : DeletedIsGoneTests(site), IClassFixture<PostgresSite>
{
    /// <summary>Every table as text, and a new dump.</summary>
    protected override async Task<byte[]> LeftAsync() =>
        [
            .. Encoding.UTF8.GetBytes(await Filled.TextOf(Site.Address)),
            .. Encoding.UTF8.GetBytes(await PostgresTools.RunAsync("pg_dump", Site.Address, ["--format=plain"], Cancel)),
        ];
}
