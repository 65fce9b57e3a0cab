using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Agreements;
using Skein.Networks;

namespace Skein.Groups;

/// <summary>The remit of a group is a text that the schools of its members agree to. Here its first draft is begun.</summary>
public static class StartRemit
{
    public static async Task<RedirectHttpResult> Start(Here here, Me me, GroupFrame group, CancellationToken cancel)
    {
        if (group.Group.RemitId is not { } id)
        {
            var kind = AgreementKinds.Find(AgreementKind.Remit)
                ?? throw new InvalidOperationException("The kind of remits is missing.");
            if (!DraftWords.TryRead(kind.Words, null, out var words, out var problem))
            {
                throw new InvalidOperationException(problem.Value.Message);
            }

            var title = $"What the group is for: {group.Group.Name}";
            var text = DraftText.Start(
                here.Db, group.Network, kind, title.Length <= AgreementText.LongestTitle
                    ? title
                    : title[..AgreementText.LongestTitle], words, here.Visitor, me.Id, here.Now);
            group.Group.HasRemit(text.Id);
            await here.Db.SaveChangesAsync(cancel);
            here.Say("The draft is begun. Fill it in with the group, then put it to the schools of its members.");
            id = text.Id;
        }

        return TypedResults.LocalRedirect(AgreementsLinks.Text(here.Id, id));
    }
}
