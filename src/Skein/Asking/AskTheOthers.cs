using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Asking;

/// <summary>Heads whom the letter has not asked yet, because their school joined later, are asked too. Nobody is asked twice.</summary>
public static class AskTheOthers
{
    public static async Task<Results<RedirectHttpResult, NotFound>> Ask(
        NetworkId networkId, LetterId letterId, SkeinDb db, Visitor visitor, SignedLinks links, SiteOptions options, Frame frame,
        TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await Addressed.LetterAsync(db, networkId, letterId, cancel) is not { } letter)
        {
            return TypedResults.NotFound();
        }

        var now = clock.GetUtcNow();
        var others = letter.IsOpen(network.Today) ? await NotYetAsked(db, network, letterId).ToListAsync(cancel) : [];
        var post = await Addressed.PostAsync(db, letter, network, links, options, cancel);
        foreach (var head in others)
        {
            var byMail = head.Email is not null && options.SendsMail && !options.IsAlone;
            var addressee = Addressee.Of(letterId, head.PersonId, head.SchoolId, byMail ? GoesBy.Mail : GoesBy.Paper, now);
            db.Add(addressee);
            if (byMail)
            {
                db.Add(post.Mail(addressee, head.Name, head.SchoolName, head.Email!, now));
            }
        }

        if (others.Count > 0)
        {
            db.Record(
                new("letter.sent", $"{visitor.Name} asked {Counted.Of(others.Count, "more head")}: «{letter.Subject}».")
                {
                    SubjectKind = "letter",
                    SubjectId = letterId.Value,
                    NetworkId = networkId.Value,
                    By = visitor.Actor,
                    With = [.. others.Select(h => (Happening.Person, h.PersonId.Value))],
                },
                now);
            await db.SaveChangesAsync(cancel);
        }

        frame.Say(others.Count == 0 ? "Every head has been asked already." : $"The letter now asks {Counted.Of(others.Count, "more head")}.");
        return TypedResults.LocalRedirect(AskingLinks.Letter(networkId, letterId));
    }

    internal static IQueryable<Heads.Head> NotYetAsked(SkeinDb db, NetworkFrame network, LetterId letter)
    {
        var addressees = db.Addressees;
        return Heads.Of(db, network.Id, network.Today)
            .Where(h => !addressees.Any(a => a.LetterId == letter && a.PersonId == h.PersonId && a.SchoolId == h.SchoolId));
    }
}
