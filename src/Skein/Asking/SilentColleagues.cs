using Skein.Networks;
using Skein.People;
using Skein.Schools;

namespace Skein.Asking;

/// <summary>
/// Who has not answered a message, named to the key contact of their school, who can tell them in passing (S-76).
/// </summary>
public static class SilentColleagues
{
    /// <param name="About">What the message says it is about.</param>
    /// <param name="School">Whose contact the reader is.</param>
    /// <param name="Names">Who has not answered there.</param>
    /// <param name="ClosesOn">The last day on which it can be answered.</param>
    public sealed record Row(string About, string School, IReadOnlyList<string> Names, DateOnly ClosesOn);

    internal static async Task<IReadOnlyList<Row>> ReadAsync(Here here, CancellationToken cancel)
    {
        var contact = here.Db.Roles.On(here.Today)
            .Where(r => r.PersonId == here.Visitor.Id && r.Kind == RoleKind.KeyContact);
        var open = here.Db.Letters.Where(l => l.NetworkId == here.Id && LetterKinds.Messages.Contains(l.Kind)
            && !l.IsOfWriterAlone && l.SentAt != null && l.ClosesOn >= here.Today);
        var silent = await here.Db.Addressees
            .Where(a => a.AnsweredAt == null && contact.Any(r => r.SchoolId == a.SchoolId) && a.PersonId != here.Visitor.Id)
            .Join(open, a => a.LetterId, l => l.Id, (a, l) => new { a.PersonId, a.SchoolId, l.Id, l.Subject, l.ClosesOn })
            .Join(here.Db.People, one => one.PersonId, p => p.Id, (one, p) => new { one, p.Name })
            .Join(here.Db.Schools, found => found.one.SchoolId, s => s.Id, (found, s) => new
            {
                found.one.Id,
                found.one.Subject,
                found.one.ClosesOn,
                found.Name,
                School = s.Name,
            })
            .ToListAsync(cancel);
        return
        [
            .. silent.GroupBy(one => (one.Id, one.School)).Select(letter => new Row(
                    LetterText.About(letter.First().Subject), letter.Key.School,
                    [.. letter.Select(one => one.Name.Value).Order(StringComparer.CurrentCulture)], letter.First().ClosesOn))
                .OrderBy(row => row.ClosesOn).ThenBy(row => row.About, StringComparer.CurrentCulture),
        ];
    }
}
