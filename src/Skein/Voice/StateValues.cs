using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Voice;

/// <summary>What the network values or is for, line by line: what questions are tied to. “Evaluate what you value” [003].</summary>
public static class StateValues
{
    public const int Most = 40;

    public sealed record Input
    {
        public string? Text { get; init; }
    }

    public sealed record Model(NetworkFrame Network, IReadOnlyList<string> Values, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<StateValuesPage>, NotFound>> Show(
        NetworkId networkId, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is { } network
            ? StateValuesPage.Of(new(network, await TextsAsync(db, networkId, cancel), new(), new()))
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<StateValuesPage>, NotFound>> State(
        NetworkId networkId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await NetworkFrames.FindAsync(db, networkId, visitor, clock, cancel) is not { } network)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var values = await TextsAsync(db, networkId, cancel);
        if (!Words.TryRead(typed.Text, "what the network values, or is for", StatedValue.MaxLength, out var text, out var problem))
        {
            problems.Add(nameof(Input.Text), problem);
        }
        else if (values.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            problems.Add(nameof(Input.Text), "This is on the list already. Write another");
        }
        else if (values.Count >= Most)
        {
            problems.Add(nameof(Input.Text), $"{Most} lines are enough: tie the question to one of them");
        }

        if (problems.Any)
        {
            return StateValuesPage.Of(new(network, values, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        var value = StatedValue.State(networkId, text!, clock.GetUtcNow());
        db.Add(value);
        db.Record(Told.Of("value.stated", $"{visitor.Name} wrote down what the network values: “{value.Text}”.", networkId, value.Id.Value, visitor), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        frame.Say("It is on the list.");
        return TypedResults.LocalRedirect(VoiceLinks.Values(networkId));
    }

    /// <summary>The choices of a form that ties a question to a value.</summary>
    internal static async Task<IReadOnlyList<Option>> OptionsAsync(SkeinDb db, NetworkId network, CancellationToken cancel) =>
        [.. (await db.StatedValues.Where(v => v.NetworkId == network).OrderBy(v => v.Text).Select(v => new { v.Id, v.Text }).ToListAsync(cancel))
            .Select(v => new Option(v.Id.Value.ToString(), v.Text))];

    private static Task<List<string>> TextsAsync(SkeinDb db, NetworkId network, CancellationToken cancel) =>
        db.StatedValues.Where(v => v.NetworkId == network).OrderBy(v => v.Text).Select(v => v.Text).ToListAsync(cancel);
}
