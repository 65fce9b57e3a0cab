using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.Site;

namespace Skein.Duties;

/// <summary>
/// Something is done straight from the message that told of it, without an account. Opening the page changes nothing, however
/// often a mail scanner opens it; the button does.
/// </summary>
public static class DoneByLink
{
    public sealed record Input
    {
        public string? Note { get; init; }
    }

    /// <param name="Link">The link itself.</param>
    /// <param name="Network">The network's name.</param>
    /// <param name="Sentence">What is to be done.</param>
    /// <param name="Closed">Why there is no button; null when there is.</param>
    /// <param name="Typed">What was typed.</param>
    /// <param name="Problems">What to put right.</param>
    public sealed record Model(string Link, string Network, string Sentence, string? Closed, Input Typed, Problems Problems);

    /// <summary>The duty that the link in the address was made for, and whom it was made for.</summary>
    public sealed record Linked(Model Model, Duty Duty, PersonId Person, DateOnly Today) : IFound<Linked>
    {
        public static async Task<Linked?> FindAsync(Asked asked, Sought sought, CancellationToken cancel)
        {
            var link = sought.Word("link");
            if (DoneLinks.Read(await asked.Links.SignerAsync(cancel), link) is not var (id, person, lastDay)
                || await asked.Db.Duties.SingleOrDefaultAsync(d => d.Id == id, cancel) is not { } duty)
            {
                return null;
            }

            var today = await asked.Db.TodayInAsync(duty.NetworkId, asked.Now, cancel);
            var mine = await asked.Db.OwedBy(person, asked.Db.NetworksOn(today)).AnyAsync(d => d == id, cancel);
            var network = await asked.Db
                .Networks
                .Where(n => n.Id == duty.NetworkId)
                .Select(n => n.Name)
                .SingleAsync(cancel);
            var closed = (duty.EndedOn, mine) switch
            {
                ({ } ended, _) when duty.Ending is DutyEnding.Done => $"This was done on {ended.Said()}. Nothing is left to do.",
                ({ } ended, _) => $"This was dropped on {ended.Said()}. Nothing is left to do.",
                (null, false) => "Somebody else sees to this now. Nothing is left for you to do.",
                _ => lastDay < today ? $"This link ended on {lastDay.Said()}. Sign in to see what you have to do." : null,
            };
            return new(new(link, network.Value, duty.Sentence, closed, new(), new()), duty, person, today);
        }
    }

    public static RazorComponentResult<DoneByLinkPage> Show(Linked found) => DoneByLinkPage.Show(found.Model);

    public static Results<RedirectHttpResult, RazorComponentResult<DoneByLinkPage>> Done(
        Asked asked, Linked found, [FromForm] Input typed)
    {
        var (model, duty, person, today) = found;
        var note = ShowDuty.Read(typed.Note, nameof(Input.Note), model.Problems);
        if (!model.Problems.Any && (model.Closed ?? duty.Discharge(person, today, note)?.Reason) is { } reason)
        {
            model.Problems.Add(nameof(Input.Note), reason);
        }

        if (model.Problems.Any)
        {
            return DoneByLinkPage.Show(model with { Typed = typed }, StatusCodes.Status422UnprocessableEntity);
        }

        asked.Record(DutyHappenings.About("duty.done", $"Done: {duty.Sentence}.", duty, person, note), today);
        return TypedResults.LocalRedirect(DutiesLinks.ThanksByLink(model.Link));
    }

    public static RazorComponentResult<DoneByLinkThanksPage> Thanks(Linked found) => DoneByLinkThanksPage.Show(found.Model);
}
