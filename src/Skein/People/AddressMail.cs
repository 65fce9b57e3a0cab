using Skein.Access;
using Skein.Mail;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.People;

/// <summary>
/// What is mailed about a change of address, and the links in it. Opening a link changes nothing; its page has a button.
/// </summary>
public sealed class AddressMail(SkeinDb db, SignedLinks links, SiteOptions site)
{
    private const string ConfirmPurpose = "address-confirm";
    private const string StopPurpose = "address-stop";

    internal async Task<AddressChangeId?> ReadConfirmAsync(string link, CancellationToken cancel) =>
        Id((await links.SignerAsync(cancel)).Read(ConfirmPurpose, link));

    internal async Task<AddressChangeId?> ReadStopAsync(string link, CancellationToken cancel) =>
        Id((await links.SignerAsync(cancel)).Read(StopPurpose, link));

    /// <summary>
    /// To the new address how to confirm it, to the old one who asked, and to others where it opens more than whoever asked may.
    /// </summary>
    internal async Task TellAsync(
        AddressChange change, Person person, Visitor by, NetworkFrame? network, DateTimeOffset now, CancellationToken cancel)
    {
        var asker = await db.AskerAsync(by.Id, cancel);
        if (change.To is not null)
        {
            db.Mail.Add(by.Id == person.Id
                ? await ToNewAsync(change, person, "You", now, cancel)
                : await ToNewAsync(change, person, by.Name, now, cancel, asker));
        }

        var stop = await StopAsync(change, cancel);
        if (change.From is { } old)
        {
            var told = new OldAddressTold(by.Name, person.Name.Value, AddressWords.Until(change, person), stop);
            db.Mail.Add(MailMessage.To(old.Value, asker, told, now));
        }

        if (change.WaitsFor is AddressWait.OwnerAndThreeDays)
        {
            var told = new OthersToldOfAddress(by.Name, person.Name.Value, AddressWords.Until(change, person), stop);
            await TellOthersAsync(told, person.Id, by, network, now, cancel);
        }
    }

    /// <summary>The mail to a new address, again for whoever asks for a code there before it is a way in.</summary>
    internal async Task<MailMessage> ToNewAsync(
        AddressChange change, Person person, string by, DateTimeOffset now, CancellationToken cancel, Asker? asker = null)
    {
        var signed = (await links.SignerAsync(cancel)).Write(ConfirmPurpose, change.Id.Value);
        var confirm = site.AddressOf(PeopleLinks.ConfirmAddress(signed));
        return MailMessage.To(
            change.To!.Value, // It is asked for changes to an address alone.
            asker,
            new NewAddressAsked(
                by, person.Name.Value, AddressWords.Until(change, person), confirm, await StopAsync(change, cancel)),
            now);
    }

    /// <summary>A slip for somebody for whom something is kept waits, so that others can ask whether it is right.</summary>
    internal async Task TellOfSlipAsync(
        Person person, Visitor by, NetworkFrame network, DateTimeOffset now, CancellationToken cancel)
    {
        var mail = new SlipMade(by.Name, person.Name.Value, site.AddressOf(PeopleLinks.Slip(network.Id, person.Id)));
        await TellOthersAsync(mail, person.Id, by, network, now, cancel);
    }

    /// <summary>The other co-leaders; where there is none, the administrators.</summary>
    private async Task<IReadOnlyList<EmailAddress>> OthersAsync(
        PersonId person, Visitor by, NetworkFrame? network, DateTimeOffset now, CancellationToken cancel)
    {
        NetworkId? here = network?.Id;
        var leads = db.Roles.On(network?.Today ?? site.Today(now))
            .Where(r => r.Kind == RoleKind.CoLeader && r.NetworkId == here);
        var others = db.People.Where(p => p.Id != person && p.Id != by.Id && p.Email != null && p.ErasedAt == null);
        var leaders = await others
            .Where(p => leads.Any(r => r.PersonId == p.Id))
            .OrderBy(p => p.Id)
            .Select(p => p.Email)
            .ToListAsync(cancel);
        var told = leaders.Count > 0
            ? leaders
            : await db.Administrators(site.Today(now))
                .Where(p => p.Id != person && p.Id != by.Id && p.Email != null)
                .OrderBy(p => p.Id)
                .Select(p => p.Email)
                .ToListAsync(cancel);
        return [.. told.OfType<EmailAddress>().Distinct()];
    }

    private async Task TellOthersAsync(
        MailText mail, PersonId about, Visitor by, NetworkFrame? network, DateTimeOffset now, CancellationToken cancel)
    {
        var asker = await db.AskerAsync(by.Id, cancel);
        foreach (var other in await OthersAsync(about, by, network, now, cancel))
        {
            db.Mail.Add(MailMessage.To(other.Value, asker, mail, now));
        }
    }

    private async Task<string> StopAsync(AddressChange change, CancellationToken cancel) =>
        site.AddressOf(PeopleLinks.StopAddress((await links.SignerAsync(cancel)).Write(StopPurpose, change.Id.Value)));

    private static AddressChangeId? Id(Guid? id) => id is { } known ? new(known) : null;
}

internal sealed record NewAddressAsked(string By, string Person, string Until, string Confirm, string Stop) : MailText;

internal sealed record OldAddressTold(string By, string Person, string Until, string Stop) : MailText;

internal sealed record OthersToldOfAddress(string By, string Person, string Until, string Stop) : MailText;

internal sealed record SlipMade(string By, string Person, string Slip) : MailText;
