using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Asking;
using Skein.Networks;
using Skein.People;
using Skein.Site;

namespace Skein.Messages;

/// <summary>
/// Who rings whom, so that a message reaches everybody without the internet: nobody has more than three to ring. Whoever could
/// not be reached is ticked as such, and a stand-in rings those that they would have rung (S-77).
/// </summary>
public static class TelephoneChain
{
    public sealed record Input
    {
        public string? Who { get; init; }
        public string? Outcome { get; init; }
    }

    /// <summary>Somebody in the chain.</summary>
    /// <param name="RungBy">Who rings them, by name.</param>
    /// <param name="StandIn">Who rings in their place where nobody reaches them; null where they ring nobody.</param>
    /// <param name="Depth">How many calls it takes to come to them: 1 for those whom the writer rings.</param>
    public sealed record Link(
        AddresseeId Id, string Name, string? School, string? Phone, string RungBy, string? StandIn, int Depth,
        PhoneOutcome? Outcome);

    public sealed record Model(
        NetworkFrame Network, LetterId LetterId, string Subject, IReadOnlyList<Link> Links, IReadOnlyList<string> WithoutPhone,
        string? Time, Problems Problems);

    public static async Task<RazorComponentResult<TelephoneChainPage>> Show(
        Here here, LetterToFollow letter, CancellationToken cancel) =>
        TelephoneChainPage.Show(await ModelAsync(here, letter, new(), cancel));

    private static async Task<Model> ModelAsync(
        Here here, LetterToFollow letter, Problems problems, CancellationToken cancel)
    {
        var asked = await Addressed.Read(here.Db, letter.It.Id).AsNoTracking().ToListAsync(cancel);
        var asker = await here.Db.People.Where(p => p.Id == letter.It.AskedBy).Select(p => p.Name).SingleAsync(cancel);
        // What was told on the telephone before the message changed was the old words.
        var calls = await here.Db.Set<PhoneCall>()
            .Where(c => c.LetterId == letter.It.Id && (letter.It.ChangedAt == null || c.RungAt >= letter.It.ChangedAt))
            .ToListAsync(cancel);
        var chain = PhoneTree.Build(
            asker.Value,
            [
                .. asked.Where(a => a.Phone is not null)
                    .Select(a => new PhoneTree.Contact(a.Addressee.Id, a.Name, a.School, a.Phone)),
            ],
            calls.ToDictionary(c => c.AddresseeId, c => c.Outcome));
        return new(
            letter.Around, letter.It.Id, letter.It.About, chain,
            [.. asked.Where(a => a.Phone is null).Select(a => a.Name)], PhoneTree.TimeOf(chain, calls), problems);
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<TelephoneChainPage>>> Tick(
        Here here, LetterToFollow letter, [FromForm] Input typed, CancellationToken cancel)
    {
        if (!AddresseeId.TryParse(typed.Who, out var id)
            || !Enum.TryParse<PhoneOutcome>(typed.Outcome, out var outcome) || !Enum.IsDefined(outcome)
            || await Addressed.Read(here.Db, letter.It.Id)
                .SingleOrDefaultAsync(a => a.Addressee.Id == id, cancel) is not { } rung)
        {
            var problems = new Problems();
            problems.Add("", "Nobody was ticked: the chain has changed since you opened the page. Tick them again");
            return TelephoneChainPage.Show(
                await ModelAsync(here, letter, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        if (await here.Db.Set<PhoneCall>().SingleOrDefaultAsync(
            c => c.LetterId == letter.It.Id && c.AddresseeId == id, cancel) is { } before)
        {
            before.Tick(outcome, here.Now);
        }
        else
        {
            here.Db.Add(new PhoneCall(letter.It.Id, id, outcome, here.Now));
        }

        if (outcome is PhoneOutcome.Reached)
        {
            rung.Addressee.Open(here.Now);
        }

        here.Record(
            "message.rung", $"{here.Visitor.Name} ticked a call about {letter.It.SaidInHistory}.", "letter", letter.It.Id.Value);
        here.Say(outcome is PhoneOutcome.Reached
            ? $"{rung.Name} has been rung."
            : $"{rung.Name} was not reached. Their stand-in rings those that they would have rung.");
        return TypedResults.LocalRedirect(MessagesLinks.Chain(here.Id, letter.It.Id));
    }
}
