using Skein.Mail;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Access;

/// <summary>
/// Writes to one person and gives them a page that is theirs alone. The change that writes it saves it. Whoever no mail reaches
/// is told on paper instead.
/// </summary>
public sealed class OwnMail(SkeinDb db, SignedLinks links, SiteOptions options, Visitor visitor, IKnowPeople people)
{
    /// <summary>Where the reader says something themselves: an address made of a link that is signed for them.</summary>
    /// <param name="Purpose">What the link is for.</param>
    /// <param name="Id">What it opens.</param>
    /// <param name="Address">The page's address, made of the link.</param>
    public sealed record OwnPage(string Purpose, Guid Id, Func<string, string> Address);

    /// <summary>Whoever is written to.</summary>
    /// <param name="Name">As others see them.</param>
    /// <param name="Address">Null for somebody without mail.</param>
    public sealed record Reader(string Name, string? Address);

    /// <summary>Mail leaves this machine, there is somewhere to send it, and the link in it can be followed.</summary>
    public bool Reaches(string? address) => address is not null && options.SendsMail && !options.IsAlone;

    /// <summary>In the name of whoever is signed in.</summary>
    /// <returns>Whether they could be written to.</returns>
    public async Task<bool> WriteAsync(
        Reader to, MailText mail, OwnPage page, DateTimeOffset now, CancellationToken cancel) =>
        Reaches(to.Address) && await WriteAsync(await VisitorAsync(cancel), to, mail, page, now, cancel);

    /// <returns>Whether they could be written to.</returns>
    public async Task<bool> WriteAsync(
        Asker? from, Reader to, MailText mail, OwnPage page, DateTimeOffset now, CancellationToken cancel) =>
        Reaches(to.Address)
        && Write(from, to, mail, page.Address((await links.SignerAsync(cancel)).Write(page.Purpose, page.Id)), now, page.Id);

    /// <returns>Whether they could be written to.</returns>
    public bool Write(Asker? from, Reader to, MailText mail, string page, DateTimeOffset now, Guid? about = null)
    {
        if (to.Address is not { } address || !Reaches(address))
        {
            return false;
        }

        var written = new WithOwnPage(mail, to.Name, options.AddressOf(page));
        db.Add(MailMessage.To(address, from, written, now, name: to.Name, about: about));
        return true;
    }

    private async Task<Asker?> VisitorAsync(CancellationToken cancel) =>
        visitor.Id is { } id && await people.FindAsync(id, cancel) is { } known ? new(known.Name, known.Address?.Value) : null;
}

internal sealed record WithOwnPage(MailText Mail, string Name, string Page) : MailText;
