using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Site;

namespace Skein.Duties;

/// <summary>How often Skein writes to me about what is due: each day, once a week, or never.</summary>
public static class ChooseMessages
{
    public sealed record Input
    {
        public string? Rhythm { get; init; }
        public string? Weekday { get; init; }
        public string? LetsOthersWrite { get; init; }
        public string? MessagesByMail { get; init; }
    }

    public sealed record Model(Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<ChooseMessagesPage>, ForbidHttpResult>> Show(
        Asked asked, CancellationToken cancel)
    {
        if (asked.Visitor.Id is not { } me)
        {
            return TypedResults.Forbid();
        }

        var choice = await asked.Db.DigestChoices.FindAsync([me], cancel) ?? DigestChoice.For(me);
        return ChooseMessagesPage.Show(
            new(
                new()
                {
                    Rhythm = choice.Rhythm.ToString(),
                    Weekday = choice.Weekday.ToString(),
                    LetsOthersWrite = choice.LetsOthersWrite ? "yes" : null,
                    MessagesByMail = choice.StopsMessages ? null : "yes",
                },
                new()));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ChooseMessagesPage>, ForbidHttpResult>> Choose(
        Asked asked, [FromForm] Input typed, CancellationToken cancel)
    {
        if (asked.Visitor.Id is not { } me)
        {
            return TypedResults.Forbid();
        }

        var problems = new Problems();
        if (!Enum.TryParse<DigestRhythm>(typed.Rhythm, out var rhythm) || !Enum.IsDefined(rhythm))
        {
            problems.Add(nameof(Input.Rhythm), "Choose how often Skein writes to you");
        }

        if (!Enum.TryParse<DayOfWeek>(typed.Weekday, out var weekday) || !Enum.IsDefined(weekday))
        {
            problems.Add(nameof(Input.Weekday), "Choose a day of the week");
        }

        if (problems.Any)
        {
            return ChooseMessagesPage.Show(new(typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        var choice = await asked.Db.DigestChoices.FindAsync([me], cancel);
        if (choice is null)
        {
            asked.Db.DigestChoices.Add(choice = DigestChoice.For(me));
        }

        choice.Choose(rhythm, weekday);
        choice.LetWrite(typed.LetsOthersWrite is not null);
        choice.StopMessages(typed.MessagesByMail is null);
        asked.Record(Chosen(me, $"{asked.Visitor.Name} chose how often Skein writes to them."), asked.Today);
        asked.Say(rhythm switch
        {
            DigestRhythm.Daily => "Skein writes to you at most once a day, when something is due.",
            DigestRhythm.Weekly => $"Skein writes to you on {weekday}s, when something is due.",
            DigestRhythm.Never => "Skein does not write to you about what is due. It stands on your own page.",
        });
        return TypedResults.LocalRedirect(DutiesLinks.Mine);
    }

    /// <summary>Somebody chose for themselves, on their own page or by the link in an e-mail.</summary>
    internal static Happening Chosen(PersonId person, string sentence) => new("messages.chosen", sentence)
    {
        SubjectKind = Happening.Person,
        SubjectId = person.Value,
        By = person.Value,
    };
}
