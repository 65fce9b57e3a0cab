using System.Globalization;
using Skein.Forms;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Voice;

/// <summary>
/// What a survey asks of one person, whether they answer themselves or their sheet is typed in; and how their answer is kept,
/// once.
/// </summary>
public sealed class SurveyForm(IReadOnlyList<SurveyItem> items, SurveyBreakdown cut)
{
    private static readonly Question Group = new(nameof(Group), "In your school you are one of the", QuestionKind.Choice)
    {
        Options = [.. Enum.GetValues<RoleGroup>().Select(group => new Option(group.ToString(), group.Said()))],
    };

    public Form Form { get; } = new(
        [.. cut is SurveyBreakdown.Role ? (Question[])[Group] : [], .. items.Select(item => item.Question)]);

    /// <returns>Null after <paramref name="problems"/> were told what to put right.</returns>
    public Answers? Read(IFormCollection typed, Problems problems)
    {
        var answers = Form.Read(typed, problems);
        if (answers is null || items.Any(item => answers[item.Question.Name] is not null))
        {
            return answers;
        }

        problems.Add(items[0].Question.Name, "Answer one question or more. The others can stay blank");
        return null;
    }

    /// <summary>
    /// Uses the token and keeps the answer in one change; of two that use one token, one is kept. Nothing that is kept has a
    /// time, an order or a name.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="token">The leave to answer.</param>
    /// <param name="answers">What is answered.</param>
    /// <param name="typist">Whoever typed in the sheet; null where somebody answers for themselves.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>Why it is not kept, or null once it is.</returns>
    internal async Task<Refusal?> KeepAsync(
        SkeinDb db, Token token, Answers answers, TokenHand? typist, CancellationToken cancel)
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

        var ballot = Ballot.Create(token.WaveId, token.SchoolId, GroupIn(answers), items.Select(item => StepIn(answers, item)));
        var written = items.Where(item => item.Kind is QuestionKind.Words)
            .Having(item => answers[item.Question.Name])
            .Select(given => WrittenWords.Create(token.WaveId, given.Row.Id, given.Part))
            .ToList();
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

    /// <summary>Whoever does not say what they are counts among the others.</summary>
    private RoleGroup? GroupIn(Answers answers) =>
        cut is not SurveyBreakdown.Role ? null
        : answers[Group.Name] is { } said ? Enum.Parse<RoleGroup>(said)
        : RoleGroup.Others;

    private static int? StepIn(Answers answers, SurveyItem item) =>
        item.Kind is not QuestionKind.Words && answers[item.Question.Name] is { } step
            ? int.Parse(step, CultureInfo.InvariantCulture)
            : null;
}
