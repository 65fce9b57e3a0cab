using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;
using Skein.Persistence;

namespace Skein.People;

/// <summary>
/// Takes a name out of every text that the database holds, whichever slice keeps it and whether or not that slice thought of
/// it: after the slices have done what only they can do, in the same transaction. A column says in its mapping that it holds
/// words (<see cref="TextMarks"/>), and a test refuses one that says nothing.
/// </summary>
internal static class EveryText
{
    /// <summary>Is called when all that is tracked has been saved, in the transaction that is open.</summary>
    public static async Task ScrubAsync(SkeinDb db, Forgotten person, CancellationToken cancel)
    {
        foreach (
            var property in db.Model.GetEntityTypes().SelectMany(entity => entity.GetFlattenedProperties())
                .Where(column => column.Text is TextKind.Words))
        {
            var table = property.DeclaringType.ContainingEntityType.GetTableName();
            var column = $"\"{property.GetColumnName()}\"";
            foreach (var text in await FoundAsync(db, $"{table}", column, person.LookFor, cancel))
            {
                var scrubbed = person.Scrub(text);
                if (scrubbed != text)
                {
                    await using var update = Command(db, $"update {table} set {column} = @after where {column} = @before");
                    Add(
                        update, "@after", property.GetMaxLength() is { } most && scrubbed.Length > most
                            ? scrubbed[..most]
                            : scrubbed);
                    Add(update, "@before", text);
                    await update.ExecuteNonQueryAsync(cancel);
                }
            }
        }
    }

    private static async Task<List<string>> FoundAsync(
        SkeinDb db, string table, string column, IReadOnlyList<string> parts, CancellationToken cancel)
    {
        var find = db.IsSqlite ? "instr" : "strpos";
        var holds = string.Join(" or ", parts.Select((_, i) => $"{find}(lower({column}), @part{i}) > 0"));
        await using var select = Command(db, $"select distinct {column} from {table} where {holds}");
        foreach (var (i, part) in parts.Index())
        {
            Add(select, $"@part{i}", part);
        }

        var found = new List<string>();
        await using var rows = await select.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            found.Add(rows.GetString(0));
        }

        return found;
    }

    private static DbCommand Command(SkeinDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Open a transaction first: somebody is forgotten everywhere or nowhere.");
        command.CommandText = sql;
        return command;
    }

    private static void Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
