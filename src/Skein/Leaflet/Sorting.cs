using System.Globalization;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Leaflet;

/// <summary>
/// The lines and statements of a network while one form sorts them. It changes what it tracks, and saves nothing.
/// </summary>
internal sealed class Sorting
{
    private readonly SkeinDb _db;
    private readonly NetworkFrame _network;
    private readonly DateTimeOffset _now;
    private readonly List<LeafletLine> _lines;
    private readonly List<Statement> _statements;

    private Sorting(SkeinDb db, NetworkFrame network, DateTimeOffset now, List<LeafletLine> lines, List<Statement> statements) =>
        (_db, _network, _now, _lines, _statements) = (db, network, now, lines, statements);

    public IReadOnlyList<LeafletLine> Lines => _lines;

    public static async Task<Sorting> ReadAsync(Here here, CancellationToken cancel) => new(
        here.Db,
        here.Network,
        here.Now,
        await here.Db.LeafletLines.Where(l => l.NetworkId == here.Id).OrderBy(l => l.Place).ThenBy(l => l.Id).ToListAsync(cancel),
        await here.Db.LeafletStatements.Where(s => s.NetworkId == here.Id).OrderBy(s => s.Text).ToListAsync(cancel));

    /// <summary>The form speaks of this network's lines and statements, and of no others.</summary>
    public void Offer(SortStatements.Input typed, Problems problems)
    {
        var lines = _lines.ConvertAll(line => line.Id.Value.ToString());
        var statements = _statements.Select(statement => statement.Id.Value.ToString());
        problems.OnlyOffered("", [.. typed.Texts?.Keys.AsEnumerable() ?? [], .. typed.Orders?.Keys.AsEnumerable() ?? []], lines);
        problems.OnlyOffered(
            "", [.. typed.Places?.Keys.AsEnumerable() ?? [], .. typed.Stood?.Keys.AsEnumerable() ?? []], statements);
        problems.OnlyOffered(
            "", [.. typed.Places?.Values.AsEnumerable() ?? [], .. typed.Stood?.Values.AsEnumerable() ?? []],
            [.. lines, StatementPlace.OwnLine, StatementPlace.LeftOut]);
    }

    /// <summary>Words the lines anew. A line without words is taken off, and what stood under it waits to be sorted.</summary>
    public void Reword(Dictionary<string, string> texts, Problems problems)
    {
        foreach (var line in _lines.ToList())
        {
            if (!texts.TryGetValue(line.Id.Value.ToString(), out var typed))
            {
                continue;
            }

            var text = OneLine(typed);
            if (text.Length == 0)
            {
                TakeOff(line);
            }
            else if (IsShort(text, SortStatementsPage.TextOf(line.Id), problems) && text != line.Text)
            {
                line.Reword(text);
            }
        }
    }

    public void AddLines(IReadOnlyList<string> rows, Problems problems)
    {
        foreach (var row in rows.Where(row => IsShort(row, nameof(SortStatements.Input.NewLines), problems)))
        {
            Add(row);
        }
    }

    public void Move(Dictionary<string, string> places, Dictionary<string, string> stood, Problems problems)
    {
        foreach (var statement in _statements)
        {
            var id = statement.Id.Value.ToString();
            if (places.TryGetValue(id, out var place) && place != stood.GetValueOrDefault(id, StatementPlace.Write(statement)))
            {
                Move(statement, place, problems);
            }
        }
    }

    /// <summary>Gives the lines their places: as the form numbers them, and new ones last.</summary>
    public void Order(Dictionary<string, string> orders)
    {
        var place = 0;
        foreach (var line in _lines.OrderBy(Wished).ThenBy(line => line.Place).ToList())
        {
            line.StandAt(++place);
        }

        decimal Wished(LeafletLine line) =>
            decimal.TryParse(
                orders.GetValueOrDefault(line.Id.Value.ToString()), NumberStyles.Number, CultureInfo.InvariantCulture,
                out var wished)
                ? wished
                : line.Place;
    }

    private void Move(Statement statement, string place, Problems problems)
    {
        switch (place)
        {
            case StatementPlace.Nowhere:
                statement.TakeBack();
                break;
            case StatementPlace.LeftOut:
                statement.LeaveOut(_network.Today);
                break;
            case StatementPlace.OwnLine when IsShort(OneLine(statement.Text), SortStatementsPage.PlaceOf(statement.Id), problems):
                statement.PutUnder(Add(OneLine(statement.Text)).Id);
                break;
            default:
                // A line that has just been taken off takes nothing any more.
                if (_lines.Find(line => line.Id.Value.ToString() == place) is { } under)
                {
                    statement.PutUnder(under.Id);
                }

                break;
        }
    }

    /// <summary>A line with these words; the one that says the same already, where there is one.</summary>
    private LeafletLine Add(string text)
    {
        if (_lines.Find(l => l.Text == text) is { } same)
        {
            return same;
        }

        var line = LeafletLine.Word(_network.Id, _lines.Count == 0 ? 1 : _lines.Max(l => l.Place) + 1, text, _now);
        _db.Add(line);
        _lines.Add(line);
        return line;
    }

    private void TakeOff(LeafletLine line)
    {
        _statements.FindAll(s => s.LineId == line.Id).ForEach(s => s.TakeBack());
        _lines.Remove(line);
        _db.Remove(line);
    }

    private static bool IsShort(string text, string field, Problems problems)
    {
        if (text.Length <= LeafletLine.MaxLength)
        {
            return true;
        }

        problems.Add(
            field, $"A line of the leaflet holds {LeafletLine.MaxLength} characters. Word “{text[..40]}…” in fewer");
        return false;
    }

    private static string OneLine(string? typed) =>
        string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
