using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Asking;
using Skein.Duties;
using Skein.Networks;
using Skein.People;
using Skein.Schools;
using Skein.Site;

namespace Skein.Messages;

/// <summary>To whom somebody may write, and what: a message, or days to choose from.</summary>
public static class ChooseReaders
{
    public sealed record Model(
        NetworkFrame Network, IReadOnlyList<Readership> Offered, IReadOnlyList<Option> People, string? Find, bool MayBeMore,
        IReadOnlyList<string> WithoutContact);

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
            here.Network, await Readerships.OfferedAsync(here, cancel), offered.People, offered.Find, offered.HasMore,
            arranges ? await WithoutContactAsync(here, cancel) : []));
    }

    /// <summary>Schools that nothing reaches which is written to the key contacts (S-78); those that rest are left out.</summary>
    private static Task<List<string>> WithoutContactAsync(Here here, CancellationToken cancel)
    {
        var contacts = here.Db.Roles.On(here.Today).Where(r => r.Kind == RoleKind.KeyContact);
        return here.Db.Memberships.Expected(here.Id, here.Today)
            .Where(m => !contacts.Any(r => r.SchoolId == m.SchoolId))
            .Join(here.Db.Schools, m => m.SchoolId, s => s.Id, (_, s) => s.Name)
            .OrderBy(name => name)
            .ToListAsync(cancel);
    }
}
