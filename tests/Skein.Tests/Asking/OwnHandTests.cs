using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Skein.Tests.Architecture;
using Skein.Tests.Support;

namespace Skein.Tests.Asking;

/// <summary>
/// What somebody answered in their own hand is never changed by anybody else: on every form there is, whichever way they
/// answered.
/// </summary>
public abstract class OwnHandTests(TestSite site) : SiteTests(site)
{
    /// <summary>Fields with which a form says that its words are another's.</summary>
    private static readonly string[] Marks = ["ToldTo", "SaidSo"];

    /// <summary>Columns that keep it.</summary>
    private static readonly string[] Columns = ["ToldTo", "WasTold"];

    [Fact]
    public async Task Nothing_that_is_told_changes_what_was_answered_in_their_own_hand()
    {
        var found = new List<string>();
        foreach (var kind in ToldForms.All)
        {
            foreach (var way in (await kind.MakeAsync(Site)).Ways.Keys)
            {
                var form = await kind.MakeAsync(Site);
                using var writer = await Site.BrowserOf(form.Writer);
                var opened = await form.Open(writer);
                await form.Ways[way]();
                var before = await Site.TablesAsync();

                using var answer = await form.Send(writer, opened);

                var said = await ToldForm.SaidAsync(writer, answer);
                found.AddRange(
                    (await Site.TablesAsync()).ChangedSince(before).Select(table => $"{kind.What}, {way}: {table} changed"));
                found.AddRange(
                    said.Contains("own hand", StringComparison.Ordinal) || said.Contains("themselves", StringComparison.Ordinal)
                    ? []
                    : [$"{kind.What}, {way}: nobody said that it was answered in their own hand"]);
            }
        }

        Findings.None(found);
    }

    [Fact]
    public async Task Told_over_told_is_kept_and_what_they_then_say_themselves_stays()
    {
        var found = new List<string>();
        foreach (var kind in ToldForms.All.Where(k => !k.What.StartsWith("invitation to a group", StringComparison.Ordinal)))
        {
            var form = await kind.MakeAsync(Site);
            using var writer = await Site.BrowserOf(form.Writer);
            using (var first = await form.Send(writer, await form.Open(writer)))
            {
                Assert.True(first.Headers.Location is not null, $"{kind.What}: {await ToldForm.SaidAsync(writer, first)}");
            }

            var opened = await form.Open(writer);
            using (var again = await form.Send(writer, await form.Open(writer)))
            {
                Assert.True(again.Headers.Location is not null, $"{kind.What}: {await ToldForm.SaidAsync(writer, again)}");
            }

            await form.Ways["link"]();
            var before = await Site.TablesAsync();
            using var late = await form.Send(writer, opened);
            found.AddRange((await Site.TablesAsync()).ChangedSince(before).Select(table => $"{kind.What}: {table} changed"));
        }

        Findings.None(found);
    }

    [Fact]
    public void Every_form_on_which_others_words_are_written_down_is_walked()
    {
        var told =
            from endpoint in Site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            where endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") is true
            let handler = endpoint.Metadata.GetMetadata<System.Reflection.MethodInfo>()
            where handler?.GetParameters().Any(p => p.GetCustomAttributes(typeof(FromFormAttribute), false).Length > 0
                && Marks.Any(mark => p.ParameterType.GetProperty(mark) is not null)) is true
                || Marks.Any(mark => handler?.DeclaringType?.GetField(mark) is not null)
            select endpoint.RoutePattern.RawText;

        var walked = ToldForms.All.Select(kind => kind.Route).ToHashSet();

        Assert.Equal(2, told.Distinct().Count());
        Findings.None(
            told.Where(route => !walked.Contains(route!)).Select(route => $"{route} writes down what another said, and no test "
                + "walks it")!);
    }

    [Fact]
    public async Task Everything_that_keeps_what_was_told_is_walked()
    {
        var kept = await Site.Db(db => Task.FromResult(db.Model.GetEntityTypes()
            .Where(type => Columns.Any(column => type.FindProperty(column) is not null)).Select(type => type.ClrType).ToList()));
        var walked = ToldForms.All.SelectMany(kind => kind.Keeps).ToHashSet();

        Findings.None(
            kept.Where(type => !walked.Contains(type)).Select(type => $"{type.Name} keeps what was told, and no test walks it"));
        Findings.None(
            walked.Where(type => !kept.Contains(type)).Select(type => $"{type.Name} does not keep whether it was told"));
    }
}

public sealed class OwnHandOnSqlite(SqliteSite site) : OwnHandTests(site), IClassFixture<SqliteSite>;
public sealed class OwnHandOnPostgres(PostgresSite site) : OwnHandTests(site), IClassFixture<PostgresSite>;
