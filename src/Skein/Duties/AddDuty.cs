using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Duties;

/// <summary>Something that is to be done is noted by hand, with an owner and a day.</summary>
public static class AddDuty
{
    public const string ByHand = "by-hand";

    public sealed record Input
    {
        public string? Sentence { get; init; }
        public string? Owner { get; init; }
        public string? DueOn { get; init; }
        public string? How { get; init; }
    }

    public sealed record Model(NetworkFrame Network, IReadOnlyList<Option> Owners, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<AddDutyPage>, NotFound>> Show(
        NetworkId networkId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var inTwoWeeks = network.Today.AddDays(14).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return AddDutyPage.Of(new(network, await Owners.OfAsync(db, networkId, network.Today, cancel), new() { DueOn = inTwoWeeks }, new()));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AddDutyPage>, NotFound>> Add(
        NetworkId networkId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var offered = await Owners.OfAsync(db, networkId, network.Today, cancel);
        if (Read(typed, networkId, visitor.Id, offered, clock.GetUtcNow(), problems) is not { } owed)
        {
            return AddDutyPage.Of(new(network, offered, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        await db.OweAsync(owed, network.Today, clock.GetUtcNow(), cancel);
        await db.SaveChangesAsync(cancel);
        frame.Say($"To do by {owed.DueOn.Said()}: {owed.Sentence}.");
        return TypedResults.LocalRedirect(DutiesLinks.Duties(networkId));
    }

    private static NewDuty? Read(
        Input typed, NetworkId network, PersonId? by, IReadOnlyList<Option> offered, DateTimeOffset now, Problems problems)
    {
        var sentence = typed.Sentence?.Trim().TrimEnd('.') ?? "";
        if (sentence.Length is 0 or > Duty.LongestSentence)
        {
            problems.Add(nameof(Input.Sentence), sentence.Length == 0
                ? "Write what is to be done, as an act: “Ring Rowan Hill at Elm School”"
                : $"Write {Duty.LongestSentence} characters or fewer");
        }

        var owner = Owners.Read(typed.Owner, offered);
        if (owner is null)
        {
            problems.Add(nameof(Input.Owner), "Choose who sees to it. If nobody has offered yet, choose the co-leaders");
        }

        if (!ChangeMembership.TryDay(typed.DueOn, out var due))
        {
            problems.Add(nameof(Input.DueOn), "Enter a day, such as 2026-09-21");
        }

        var how = ShowDuty.Read(typed.How, nameof(Input.How), problems);
        return problems.Any || owner is null
            ? null
            : new(network, new(ByHand, Ids.New<DutyId>(now).Value), "one", sentence, owner, due) { How = how, By = by };
    }
}
