using System.Globalization;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Voice;

/// <summary>
/// What somebody answers, whether they send it themselves or their sheet is typed in; and how it is kept, once.
/// </summary>
public sealed record AnswerForm
{
    /// <summary>The step chosen, or the words, by the place of the question.</summary>
    public Dictionary<string, string>? Answers { get; init; }

    public string? Group { get; init; }

    public string? AnswerTo(SurveyItem item) => Answers?.GetValueOrDefault($"{item.Place}");

    internal static string FieldOf(SurveyItem item) => $"Answers[{item.Place}]";

    internal sealed record Given(
        IReadOnlyList<int?> Steps, IReadOnlyList<(SurveyItemId Item, string Text)> Written, RoleGroup? Group);

    /// <returns>Null after <paramref name="problems"/> were told what to put right.</returns>
    internal Given? Read(IReadOnlyList<SurveyItem> items, SurveyBreakdown cut, Problems problems)
    {
        var steps = new List<int?>();
        var written = new List<(SurveyItemId, string)>();
        foreach (var item in items)
        {
            var typed = AnswerTo(item)?.Trim().ReplaceLineEndings("\n") ?? "";
            steps.Add(null);
            if (item.Kind is ItemKind.Words)
            {
                if (typed.Length > WrittenWords.MaxLength)
                {
                    problems.Add(FieldOf(item), $"Write {WrittenWords.MaxLength:N0} characters or fewer");
                }
                else if (typed.Length > 0)
                {
                    written.Add((item.Id, typed));
                }
            }
            else if (
                int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var step) && step < item.Steps.Count)
            {
                steps[^1] = step;
            }
            else if (typed.Length > 0)
            {
                problems.Add(FieldOf(item), "Choose one of the answers, or leave it blank");
            }
        }

        if (!problems.Any && written.Count == 0 && steps.TrueForAll(s => s is null))
        {
            problems.Add(FieldOf(items[0]), "Answer one question or more. The others can stay blank");
        }

        RoleGroup? group = cut is not SurveyBreakdown.Role ? null
            : Enum.TryParse<RoleGroup>(Group, out var said) && Enum.IsDefined(said) ? said : RoleGroup.Others;
        return problems.Any ? null : new(steps, written, group);
    }

    /// <summary>
    /// Uses the token and keeps the answer in one change; of two that use one token, one is kept. Nothing that is kept has a
    /// time, an order or a name.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="token">The leave to answer.</param>
    /// <param name="given">What is answered.</param>
    /// <param name="typist">Whoever typed in the sheet; null where somebody answers for themselves.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>Why it is not kept, or null once it is.</returns>
    internal static async Task<Refusal?> KeepAsync(
        SkeinDb db, Token token, Given given, TokenHand? typist, CancellationToken cancel)
    {
        await db.BeginAsync(cancel);
        await WaveRows.LockAsync(db, token.WaveId, cancel);
        var used = await db.Tokens
            .Where(t => t.Id == token.Id && !t.IsUsed)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.IsUsed, true), cancel);
        if (used == 0)
        {
            return AnswerSurvey.AlreadyUsed;
        }

        var ballot = Ballot.Create(token.WaveId, token.SchoolId, given.Group, given.Steps);
        List<WrittenWords> written = [.. given.Written.Select(w => WrittenWords.Create(token.WaveId, w.Item, w.Text))];
        db.Add(ballot);
        db.AddRange(written);
        if (
            typist is not null
                && !await db.TokenHands.AnyAsync(h => h.TokenId == typist.TokenId && h.PersonId == typist.PersonId, cancel))
        {
            db.Add(typist);
        }

        await db.SaveChangesAsync(cancel);
        await WaveRows.ShuffleAsync(db, token.Id, ballot, written, cancel);
        return null;
    }
}
