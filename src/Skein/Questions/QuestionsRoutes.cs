using Skein.Access;
using Skein.Site;

namespace Skein.Questions;

/// <summary>Every way in to the slice, in one place.</summary>
public static class QuestionsRoutes
{
    public static void MapQuestions(this SiteRoutes site)
    {
        var questions = site.MapGroup("/networks/{networkId:guid}/questions");
        var seen = questions.MapGroup().NeedsAny(Right.SeeNetwork);
        seen.MapGet("", ShowDeck.Show);
        seen.MapGet("/sheets", ShowDeck.Sheets);
        seen.MapGet("/{prompt}", ShowCard.Show);
        seen.MapGet("/{prompt}/sheet", ShowCard.Sheet);

        var arranged = questions.MapGroup("/{prompt}").NeedsAny(Right.ArrangeNetwork);
        arranged.MapPost("/notes", KeepNote.Keep);
        arranged.MapPost("/notes/{talkId}/removal", KeepNote.TakeDown);
        arranged.MapPost("/talked", KeepNote.Mark);

        site.MapGet("/api/networks/{networkId:guid}/questions/{prompt}", ShowCard.Json).NeedsAny(Right.SeeNetwork);
    }
}
