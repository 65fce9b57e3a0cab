using Skein.Mail;
using Skein.Persistence;

namespace Skein.Asking;

/// <summary>
/// What people wrote back by mail to a letter, which stands beside it for whoever may know whose answer is whose.
/// </summary>
internal static class MailReplies
{
    /// <returns>By addressee, the latest alone; none once its words have been forgotten.</returns>
    public static async Task<IReadOnlyDictionary<AddresseeId, string>> ReadAsync(
        SkeinDb db, IEnumerable<Addressed> asked, CancellationToken cancel)
    {
        var ids = asked.Select(a => (Guid?)a.Addressee.Id.Value).ToList();
        var replies = await db.ReceivedMail
            .Where(r => r.Kind == HeardKind.Reply && r.Words != "")
            .Join(db.Mail.Where(m => ids.Contains(m.AboutId)), r => r.MessageId, m => m.Id, (r, m) => new
            {
                m.AboutId,
                r.Words,
                r.ReceivedAt,
            })
            .OrderBy(r => r.ReceivedAt)
            .ToListAsync(cancel);
        return replies.GroupBy(r => new AddresseeId(r.AboutId.GetValueOrDefault())).ToDictionary(
            one => one.Key, one => one.Last().Words);
    }
}
