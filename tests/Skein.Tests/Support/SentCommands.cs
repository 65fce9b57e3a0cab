using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Skein.Tests.Support;

/// <summary>
/// What each request sends to the database, from the first line of its pipeline to the last: the visitor's session too.
/// </summary>
public sealed class SentCommands : DbCommandInterceptor, IStartupFilter
{
    private readonly AsyncLocal<ConcurrentQueue<string>?> _here = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _byAddress = new();

    /// <summary>The commands of the latest request for this address, in their order.</summary>
    public IReadOnlyList<string> Of(string address) => [.. _byAddress[address]];

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => site =>
    {
        site.Use(async (context, rest) =>
        {
            _here.Value = _byAddress[$"{context.Request.Path}{context.Request.QueryString}"] = [];
            await rest(context);
        });
        next(site);
    };

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        _here.Value?.Enqueue(command.CommandText);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default) => new(ReaderExecuting(command, eventData, result));

    public override InterceptionResult<object> ScalarExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        _here.Value?.Enqueue(command.CommandText);
        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result,
        CancellationToken cancellationToken = default) => new(ScalarExecuting(command, eventData, result));

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        _here.Value?.Enqueue(command.CommandText);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default) => new(NonQueryExecuting(command, eventData, result));
}
