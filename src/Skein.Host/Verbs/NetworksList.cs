using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Host.Verbs;

/// <summary>Lists the networks in alphabetical order.</summary>
internal static class NetworksList
{
    private sealed record Row(Guid Id, string Name, string? Code, DateOnly StartedOn, int Schools);

    public static Command Verb()
    {
        var (on, json, database) = (OnOption.Create(), JsonOption.Create(), DatabaseOption.Create());
        var verb = new Command("list", "Lists the networks in alphabetical order.") { on, json, database };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var db = await DatabaseOption.OpenAsync(DatabaseOption.Read(parsed, database), cancel);
            var rows = await RowsAsync(db, OnOption.Read(parsed, on), cancel);
            if (parsed.GetValue(json))
            {
                JsonOption.Write(rows);
            }
            else
            {
                rows.ForEach(r => Console.Out.WriteLine(
                    $"{r.Id}\t{r.Name}\t{r.Code}\t{r.StartedOn:yyyy-MM-dd}\t{Counted.Words(r.Schools, "school")}"));
            }

            return ExitCode.Done;
        });
        return verb;
    }

    private static async Task<List<Row>> RowsAsync(SkeinDb db, DateOnly on, CancellationToken cancel)
    {
        var memberships = db.Memberships;
        var rows = await db.Networks
            .OrderBy(n => n.Name)
            .Select(n => new
            {
                n.Id,
                n.Name,
                n.Code,
                n.StartedOn,
                Schools = memberships.Count(m => m.NetworkId == n.Id && m.Spans.Any(
                    s => s.State != MembershipState.Left && s.From <= on && (s.Until == null || s.Until > on))),
            })
            .ToListAsync(cancel);
        return rows.ConvertAll(n => new Row(n.Id.Value, n.Name.Value, n.Code, n.StartedOn, n.Schools));
    }
}
