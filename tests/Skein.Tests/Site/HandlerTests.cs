using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Skein.Evaluation;
using Skein.Networks;
using Skein.Persistence;
using Skein.Tests.Architecture;
using Skein.Tests.Support;

namespace Skein.Tests.Site;

/// <summary>What holds for every handler there is, whichever slice it belongs to.</summary>
public abstract class HandlerTests(TestSite site) : SiteTests(site)
{
    private const int MostParameters = 6;

    private IEnumerable<MethodInfo> Handlers => Site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .Select(endpoint => endpoint.Metadata.GetMetadata<MethodInfo>())
        .OfType<MethodInfo>()
        .Where(handler => handler.Module.Assembly == typeof(SkeinSite).Assembly);

    [Fact]
    public void No_handler_takes_more_than_six_things()
    {
        Assert.True(Handlers.Count() > 300, "The walk finds the handlers of the site.");
        Findings.None(Handlers.Where(handler => handler.GetParameters().Length > MostParameters)
            .Select(handler => $"{handler.DeclaringType!.Name}.{handler.Name} takes {handler.GetParameters().Length}"));
    }

    [Fact]
    public void No_handler_of_a_network_looks_it_up_by_itself() =>
        Findings.None(
            Handlers.Where(handler => handler.GetParameters().Any(parameter => parameter.ParameterType == typeof(NetworkId)))
                .Select(handler => $"{handler.DeclaringType!.Name}.{handler.Name} takes the network's id and not Here"));

    /// <summary>
    /// The change itself opens one, for a request, a worker's round and the demonstration alike. A search in PostgreSQL changes
    /// nothing: it says how alike names must be for as long as it asks.
    /// </summary>
    [Fact]
    public void Nothing_opens_a_transaction_but_the_change() =>
        Findings.None(
            SourceTree.Files(".cs")
                .Where(file => file.StartsWith("src/Skein/", StringComparison.Ordinal)
                    && SourceTree.Read(file).Contains("BeginTransactionAsync", StringComparison.Ordinal))
                .Except(
                ["src/Skein/Persistence/SkeinDb.Changes.cs", "src/Skein/Schools/LikeOnPostgres.cs"]));

    [Fact]
    public async Task A_thing_of_another_network_or_of_none_is_not_found()
    {
        var (ours, theirs) = (await Given.NetworkAsync(Site), await Given.NetworkAsync(Site));
        var line = new PlanLine(Ids.New<PlanLineId>(Site.Clock.GetUtcNow()), theirs.Id)
        {
            WhatWeValue = "Talk",
            Evidence = "Heard",
            LookedAtOn = Site.Clock.Today,
            Who = "Rowan",
            Level = LearningLevel.Adult,
        };
        await Site.Db(db =>
        {
            db.Add(line);
            return db.SaveChangesAsync(Cancel);
        });
        using var leader = await Site.BrowserOf(ours.CoLeader);

        foreach (var id in new[] { line.Id, new PlanLineId(Another.Id()) })
        {
            using var answer = await leader.Get(EvaluationPlan.Lines.EntryLink(ours.Id, id));
            Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    /// <summary>A page that refuses a form has changed what it read; nothing of it is stored.</summary>
    [Fact]
    public async Task What_is_refused_is_stored_in_no_part()
    {
        var network = await Given.NetworkAsync(Site);
        using var leader = await Site.BrowserOf(network.CoLeader);
        await leader.Fill(EvaluationPlan.Lines.NewLink(network.Id), Typed("Talk"));
        var line = await Site.Db(db => db.PlanLines.SingleAsync(l => l.NetworkId == network.Id, Cancel));

        using var refused = await leader.Submit(
            await leader.Page(EvaluationPlan.Lines.EntryLink(network.Id, line.Id)), Typed("Silence", on: "someday"));

        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(
            "Talk", await Site.Db(db => db.PlanLines.Where(l => l.Id == line.Id).Select(l => l.WhatWeValue).SingleAsync(Cancel)));
    }

    private static Dictionary<string, string> Typed(string value, string on = "2026-12-01") => new()
    {
        ["WhatWeValue"] = value,
        ["Evidence"] = "Heard",
        ["LookedAtOn"] = on,
        ["Who"] = "Rowan",
        ["Level"] = nameof(LearningLevel.Adult),
    };
}

public sealed class HandlersOnSqlite(SqliteSite site) : HandlerTests(site), IClassFixture<SqliteSite>;
public sealed class HandlersOnPostgres(PostgresSite site) : HandlerTests(site), IClassFixture<PostgresSite>;
