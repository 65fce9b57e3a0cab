using Skein.Access;
using Skein.Site;

namespace Skein.Questions;

/// <summary>Every way in to the slice, in one place.</summary>
public static class QuestionsRoutes
{
    public static void MapQuestions(this SiteRoutes site)
    {
        var seen = site.MapGroup().NeedsAny(Right.SeeNetwork);
        seen.MapGet(QuestionsLinks.Deck, ShowDeck.Show);
        seen.MapGet(QuestionsLinks.Sheets, ShowDeck.Sheets);
        seen.MapGet(QuestionsLinks.Card, ShowCard.Show);
        seen.MapJson(QuestionsLinks.Card, ShowCard.Json);
        seen.MapGet(QuestionsLinks.Sheet, ShowCard.Sheet);

        var arranged = site.MapGroup().NeedsAny(Right.ArrangeNetwork);
        arranged.MapPost(QuestionsLinks.Notes, KeepNote.Keep);
        arranged.MapPost(QuestionsLinks.Note, KeepNote.TakeDown);
        arranged.MapPost(QuestionsLinks.Talked, KeepNote.Mark);
    }
}
