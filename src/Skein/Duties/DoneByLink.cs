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

    public static async Task<Results<RazorComponentResult<DoneByLinkPage>, NotFound>> Show(
        Asked asked, string link, SignedLinks links, CancellationToken cancel) =>
        await FindAsync(asked, link, links, cancel) is { } found ? DoneByLinkPage.Show(found.Model) : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<DoneByLinkPage>, NotFound>> Done(
        Asked asked, string link, [FromForm] Input typed, SignedLinks links, CancellationToken cancel)
    {
        if (await FindAsync(asked, link, links, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

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
        return TypedResults.LocalRedirect(DutiesLinks.ThanksByLink(link));
    }

    public static async Task<Results<RazorComponentResult<DoneByLinkThanksPage>, NotFound>> Thanks(
        Asked asked, string link, SignedLinks links, CancellationToken cancel) =>
        await FindAsync(asked, link, links, cancel) is { } found
            ? DoneByLinkThanksPage.Show(found.Model)
            : TypedResults.NotFound();

    private static async Task<(Model Model, Duty Duty, PersonId Person, DateOnly Today)?> FindAsync(
        Asked asked, string link, SignedLinks links, CancellationToken cancel)
    {
        if (DoneLinks.Read(await links.SignerAsync(cancel), link) is not var (id, person, lastDay)
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
        return (new(link, network.Value, duty.Sentence, closed, new(), new()), duty, person, today);
    }
}
