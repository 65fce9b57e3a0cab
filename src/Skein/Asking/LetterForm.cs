using Skein.Access;
using Skein.Forms;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Asking;

/// <summary>
/// What a letter asks on a page: a question for somebody, or for a school, offers those of the letter's network that day, and
/// knows the names of those who were chosen before.
/// </summary>
internal static class LetterForm
{
    /// <summary>As many as are looked through in a list. More are typed, and suggested.</summary>
    internal const int MostInList = 40;

    /// <summary>As many as a browser suggests from without being slow.</summary>
    private const int MostSuggested = 2000;

    /// <param name="db">The database.</param>
    /// <param name="letter">The letter.</param>
    /// <param name="zone">Where the network's days begin and end.</param>
    /// <param name="now">The instant.</param>
    /// <param name="given">What has been answered to it, as far as it is read back.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static async Task<LetterKind> ReadAsync(
        SkeinDb db, Letter letter, string zone, DateTimeOffset now, IEnumerable<Answers> given, CancellationToken cancel)
    {
        var (kind, day) = (LetterKinds.For(letter), Days.Today(now, zone));
        var questions = new List<Question>();
        foreach (var asked in kind.Form.Questions)
        {
            var chosen = given.Select(answers => answers[asked.Name]).OfType<string>().Distinct();
            questions.Add(asked.Kind switch
            {
                QuestionKind.Person => await OfPeopleAsync(asked, chosen),
                QuestionKind.School => await OfSchoolsAsync(asked, chosen),
                _ => asked,
            });
        }

        return kind with { Form = new(questions) };

        async Task<Question> OfPeopleAsync(Question asked, IEnumerable<string> chosen)
        {
            var ids = chosen.Select(one => PersonId.TryParse(one, out var id) ? id : default).ToList();
            return Offering(
                asked,
                await Choices.LabelledAsync(db, db.PeopleOn(letter.NetworkId, day, zone), MostSuggested, cancel),
                await Choices.LabelledAsync(db, db.People.Where(p => ids.Contains(p.Id)), ids.Count, cancel));
        }

        async Task<Question> OfSchoolsAsync(Question asked, IEnumerable<string> chosen)
        {
            var ids = chosen.Select(one => SchoolId.TryParse(one, out var id) ? id : default).ToList();
            return Offering(
                asked,
                await Choices.SchoolsAsync(db, letter.NetworkId, day, cancel),
                await Choices.LabelledAsync(db.Schools.Where(s => ids.Contains(s.Id)), cancel));
        }
    }

    private static Question Offering(Question asked, IReadOnlyList<Option> offered, IReadOnlyList<Option> before) =>
        asked with { Options = offered, OfferedBefore = before, IsTyped = offered.Count > MostInList };
}
