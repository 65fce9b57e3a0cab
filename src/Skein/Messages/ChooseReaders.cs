using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Asking;
using Skein.Duties;
using Skein.Networks;
using Skein.People;
using Skein.Site;

namespace Skein.Messages;

/// <summary>To whom somebody may write, and what: a message, or days to choose from.</summary>
public static class ChooseReaders
{
    public sealed record Model(
        NetworkFrame Network, IReadOnlyList<Readership> Offered, IReadOnlyList<Option> People, string? Find, bool MayBeMore);

    /// <param name="to">One person out of the list, to whom the page that writes then leads.</param>
    public static async Task<Results<RazorComponentResult<ChooseReadersPage>, RedirectHttpResult>> Show(
        Here here, string? find, string? to, CancellationToken cancel)
    {
        if (to is { Length: > 0 })
        {
            return TypedResults.LocalRedirect(MessagesLinks.Write(here.Id, LetterKind.Message, to));
        }

        var (lets, arranges, me) = (here.Db.Set<DigestChoice>().Where(c => c.LetsOthersWrite), here.Network.MayArrange,
            here.Visitor.Id.GetValueOrDefault());
        var people = here.Db.PeopleOn(here.Id, here.Today, here.Network.TimeZone)
            .Where(p => arranges || lets.Any(c => c.PersonId == p.Id));
        var offered = await Choices.PeopleAsync(here.Db, people, me, find, [], cancel);
        return ChooseReadersPage.Show(new(
            here.Network, await Readerships.OfferedAsync(here, cancel), offered.People, offered.Find, offered.HasMore));
    }
}
