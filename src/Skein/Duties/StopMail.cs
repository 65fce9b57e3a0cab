using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.People;

namespace Skein.Duties;

/// <summary>
/// Whoever reads an e-mail wants no more of its kind: on a page, or with one tap in their mail program, which opens no page and
/// follows no redirect (RFC 8058).
/// </summary>
public static class StopMail
{
    /// <summary>What a mail program sends.</summary>
    private const string OneClick = "One-Click";

    public sealed record Model(string Link, string Kind, bool IsStopped);

    /// <param name="Link">As it stands in the address.</param>
    /// <param name="Kind">Which e-mails.</param>
    /// <param name="Person">Whose.</param>
    /// <param name="Choice">What they chose so far; null where that is nothing.</param>
    public sealed record Linked(string Link, string Kind, PersonId Person, DigestChoice? Choice) : IFound<Linked>
    {
        public bool IsStopped => Kind == StopLinks.Messages
            ? Choice?.StopsMessages is true
            : Choice?.Rhythm is DigestRhythm.Never;

        public static async Task<Linked?> FindAsync(Asked asked, Sought sought, CancellationToken cancel)
        {
            var link = sought.Word("link");
            return StopLinks.Read(await sought.Service<SignedLinks>().SignerAsync(cancel), link) is var (kind, person)
                && await asked.Db.People.AnyAsync(p => p.Id == person && p.ErasedAt == null, cancel)
                ? new(link, kind, person, await asked.Db.DigestChoices.FindAsync([person], cancel))
                : null;
        }
    }

    public static RazorComponentResult<StopMailPage> Show(Linked found) =>
        StopMailPage.Show(new(found.Link, found.Kind, found.IsStopped));

    public static Results<RedirectHttpResult, Ok> Stop(
        Asked asked, Linked found, [FromForm(Name = "List-Unsubscribe")] string? sentBy)
    {
        if (!found.IsStopped)
        {
            var choice = found.Choice ?? asked.Db.DigestChoices.Add(DigestChoice.For(found.Person)).Entity;
            if (found.Kind == StopLinks.Messages)
            {
                choice.StopMessages(true);
            }
            else
            {
                choice.StopDigests();
            }

            asked.Record(
                ChooseMessages.Chosen(found.Person, "Somebody chose which e-mails Skein sends them."), asked.Today);
        }

        return sentBy == OneClick ? TypedResults.Ok() : TypedResults.LocalRedirect(PeopleLinks.StopMail(found.Link));
    }
}
