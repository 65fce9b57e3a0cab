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

    public static async Task<RazorComponentResult<AddDutyPage>> Show(Here here, CancellationToken cancel)
    {
        var inTwoWeeks = here.Today.AddDays(14).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return AddDutyPage.Show(
            new(here.Network, await Owners.ReadAsync(here.Db, here.Network, cancel), new() { DueOn = inTwoWeeks }, new()));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<AddDutyPage>>> Add(
        Here here, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var offered = await Owners.ReadAsync(here.Db, here.Network, cancel);
        if (Read(typed, here.Id, here.Visitor.Id, offered, here.Now, problems) is not { } owed)
        {
            return AddDutyPage.Show(new(here.Network, offered, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        await here.Db.OweAsync(owed, here.Today, here.Now, cancel);
        here.Say($"To do by {owed.DueOn.Said()}: {owed.Sentence}.");
        return TypedResults.LocalRedirect(DutiesLinks.Duties(here.Id));
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
