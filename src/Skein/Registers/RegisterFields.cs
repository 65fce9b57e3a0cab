using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Access;
using Skein.Forms;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Registers;

/// <summary>The fields of an entry, in the order in which they are asked for.</summary>
public sealed class RegisterFields<TRow>
    where TRow : class
{
    private readonly List<EntryField> _all = [];

    internal IReadOnlyList<Question> Questions => _all.ConvertAll(one => one.Question);

    /// <summary>Some words on one line.</summary>
    public RegisterFields<TRow> Line(
        Expression<Func<TRow, string?>> kept, string label, int longest, string? orElse = null, string? hint = null) =>
        With(kept, label, QuestionKind.Line, question => question with { Longest = longest, OrElse = orElse, Hint = hint });

    /// <summary>Sentences.</summary>
    public RegisterFields<TRow> Text(
        Expression<Func<TRow, string?>> kept, string label, int longest, string? orElse = null, string? hint = null,
        int rows = 3) =>
        With(
            kept, label, QuestionKind.Words,
            question => question with { Longest = longest, OrElse = orElse, Hint = hint, Rows = rows });

    public RegisterFields<TRow> Address(Expression<Func<TRow, string?>> kept, string label) =>
        With(kept, label, QuestionKind.EmailAddress, question => question with { Longest = EmailAddress.MaxLength });

    public RegisterFields<TRow> Day<TDay>(
        Expression<Func<TRow, TDay>> kept, string label, string? orElse = null, bool orToday = false, string? name = null) =>
        With(
            kept, label, QuestionKind.Day, question => question with { OrElse = orElse, Name = name ?? question.Name },
            field => field with { IsTodayOtherwise = orToday });

    /// <summary>The day on which something was done, which is not ahead.</summary>
    /// <param name="kept">What keeps it.</param>
    /// <param name="label">What is asked.</param>
    /// <param name="orToday">Whoever leaves it empty means today.</param>
    /// <param name="name">Under what it is sent, where that is not the property's name.</param>
    public RegisterFields<TRow> DayDone(
        Expression<Func<TRow, DateOnly?>> kept, string label, bool orToday = false, string? name = null) =>
        With(
            kept, label, QuestionKind.Day, question => question with { Name = name ?? question.Name },
            field => field with { IsDone = true, IsTodayOtherwise = orToday });

    /// <summary>One of the kinds that there are.</summary>
    public RegisterFields<TRow> Choice<TKind>(
        Expression<Func<TRow, TKind>> kept, string label, Func<TKind, string> said, string? orElse = null,
        TKind? otherwise = null)
        where TKind : struct, Enum =>
        OneOf(kept, label, said, question => question with { OrElse = orElse, Otherwise = otherwise?.ToString() });

    /// <summary>One of the kinds that there are, of which none is known before it is asked.</summary>
    public RegisterFields<TRow> Choice<TKind>(
        Expression<Func<TRow, TKind?>> kept, string label, Func<TKind, string> said, string? orElse = null)
        where TKind : struct, Enum =>
        OneOf(kept, label, said, question => question with { OrElse = orElse });

    /// <summary>What the page gives along, and nobody is asked.</summary>
    /// <param name="kept">What keeps it.</param>
    /// <param name="isOffered">Whether a page could have given it.</param>
    public RegisterFields<TRow> Given<TId>(
        Expression<Func<TRow, TId?>> kept, Func<Here, TId, CancellationToken, Task<bool>> isOffered)
        where TId : struct, IId<TId> =>
        With(kept, "", QuestionKind.Given, question => question, field => field with
        {
            IsOffered = async (here, typed, cancel) => TId.TryParse(typed, out var id) && await isOffered(here, id, cancel),
        });

    /// <summary>One of two answers; where there may be none, it is not known which.</summary>
    /// <param name="kept">What keeps it.</param>
    /// <param name="label">What is asked.</param>
    /// <param name="yes">The answer that stands for true.</param>
    /// <param name="no">The answer that stands for false.</param>
    /// <param name="otherwise">What is chosen already, if anything.</param>
    /// <param name="name">Under what it is sent, where that is not the property's name.</param>
    public RegisterFields<TRow> Choice<TIsSo>(
        Expression<Func<TRow, TIsSo>> kept, string label, Option yes, Option no, string? otherwise = null, string? name = null) =>
        With(
            kept, label, QuestionKind.Choice,
            question => question with { Options = [yes, no], Otherwise = otherwise, Name = name ?? question.Name },
            field => field with { Words = (yes.Value, no.Value) });

    /// <summary>One of what there is on the day, or none.</summary>
    public RegisterFields<TRow> List<TId>(
        Expression<Func<TRow, TId>> kept, string label, string empty,
        Func<Here, CancellationToken, Task<IReadOnlyList<Option>>> offered, string? orElse = null, string? name = null) =>
        With(
            kept, label, QuestionKind.List,
            question => question with { Empty = empty, OrElse = orElse, Name = name ?? question.Name },
            field => field with { Offered = offered });

    /// <param name="here">Where it is asked.</param>
    /// <param name="row">What is known already; null for something new.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<AskedForm> AskAsync(Here here, TRow? row, CancellationToken cancel) =>
        new(
            await QuestionsAsync(here, null, cancel),
            row is null ? AskedForm.Nothing : _all.ToDictionary(field => field.Question.Name, field => field.Typed(row)),
            new());

    /// <summary>Keeps in <paramref name="row"/> what was typed.</summary>
    /// <returns>The form as it was typed, with what must be put right.</returns>
    public async Task<AskedForm> FillAsync(Here here, TRow row, IFormCollection typed, CancellationToken cancel)
    {
        var (questions, problems) = (await QuestionsAsync(here, typed, cancel), new Problems());
        foreach (var (field, question) in _all.Zip(questions))
        {
            var answer = question.Read(typed[question.Name], problems);
            if (!problems.Any)
            {
                field.Keep(row, answer);
            }
        }

        return new(questions, questions.ToDictionary(asked => asked.Name, string? (asked) => typed[asked.Name]), problems);
    }

    /// <summary>The database holds as many characters as the questions take.</summary>
    public void Map(EntityTypeBuilder<TRow> builder)
    {
        foreach (var field in _all.Where(field => field.Kept.PropertyType == typeof(string)))
        {
            builder.Property<string?>(field.Kept.Name).HoldsWords(field.Question.Longest);
        }
    }

    private RegisterFields<TRow> OneOf<TKept, TKind>(
        Expression<Func<TRow, TKept>> kept, string label, Func<TKind, string> said, Func<Question, Question> asked)
        where TKind : struct, Enum =>
        With(kept, label, QuestionKind.Choice, question => asked(question with
        {
            Options = [.. Enum.GetValues<TKind>().Select(kind => new Option(kind.ToString(), said(kind)))],
        }));

    private async Task<IReadOnlyList<Question>> QuestionsAsync(Here here, IFormCollection? typed, CancellationToken cancel)
    {
        var questions = new List<Question>();
        foreach (var field in _all)
        {
            questions.Add(await field.AskAsync(here, typed?[field.Question.Name], cancel));
        }

        return questions;
    }

    private RegisterFields<TRow> With<TKept>(
        Expression<Func<TRow, TKept>> kept, string label, QuestionKind kind, Func<Question, Question> asked,
        Func<EntryField, EntryField>? held = null)
    {
        if (kept.Body is not MemberExpression { Member: PropertyInfo property })
        {
            throw new ArgumentException("A field is kept by a property.", nameof(kept));
        }

        var field = new EntryField(asked(new(property.Name, label, kind)), property);
        _all.Add(held is null ? field : held(field));
        return this;
    }
}
