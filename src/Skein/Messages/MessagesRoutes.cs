using Skein.Access;
using Skein.Site;

namespace Skein.Messages;

/// <summary>Every way in to the slice, in one place. To whom somebody may write is asked in <see cref="Readerships"/>.</summary>
public static class MessagesRoutes
{
    public static void MapMessages(this SiteRoutes site)
    {
        var written = site.MapGroup().NeedsAny(Right.SeeNetwork);
        written.MapGet(MessagesLinks.Choose, ChooseReaders.Show);
        written.MapGet(MessagesLinks.Write, WriteMessage.Show);
        written.MapPost(MessagesLinks.Write, WriteMessage.Send).Makes();
        written.MapGet(MessagesLinks.Chain, TelephoneChain.Show);
        written.MapPost(MessagesLinks.Chain, TelephoneChain.Tick);
    }
}
