using Skein.People;
using Skein.Persistence;

namespace Skein.Leaflet;

/// <summary>
/// Names that somebody typed into a statement or a line. Whose a statement is, the slice does not know; the answers themselves
/// are kept by Asking, the agreed words by Agreements, and private ticks by Voice.
/// </summary>
internal sealed class LeafletOfPeople(SkeinDb db) : IForget
{
    public async Task ForgetAsync(Forgotten person, CancellationToken cancel)
    {
        foreach (var part in person.LookFor)
        {
            var statements = await db.LeafletStatements.Where(s => s.Text.ToLower().Contains(part)).ToListAsync(cancel);
            statements.ForEach(statement => statement.Scrub(person.Scrub));
            var lines = await db.LeafletLines.Where(l => l.Text.ToLower().Contains(part)).ToListAsync(cancel);
            lines.ForEach(line => line.Reword(person.Scrub(line.Text)));
        }
    }
}
