using Skein.Mail;
using Skein.People;
using Skein.Persistence;

namespace Skein.Leaving;

/// <summary>Letters to the person go, wherever they wait. Letters to others lose the name, as every text does.</summary>
internal sealed class ForgetMail(SkeinDb db) : IForget
{
    public async Task ForgetAsync(Forgotten person, CancellationToken cancel)
    {
        var names = person.Names.Select(name => name.ToLowerInvariant()).ToList();
        db.RemoveRange(await db.Mail.Where(m => names.Contains(m.ToAddress.ToLower())).ToListAsync(cancel));
    }
}
