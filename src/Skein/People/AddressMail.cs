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
            var until = AddressWords.Until(change, person);
            db.Mail.Add(MailMessage.To(
                old.Value,
                asker,
                "Your address in Skein is being changed",
                $"""
                {by.Name} has asked to change the e-mail address that Skein keeps for {person.Name}. {until}

                If that is not right, open this page and press the button. It stops the change:

                {stop}
                """,
                now));
        }

        if (change.WaitsFor is AddressWait.OwnerAndThreeDays)
        {
            await TellOthersAsync(change, person, by, network, stop, now, cancel);
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
            "Is this your address in Skein?",
            $"""
            {by} gave this address to Skein for {person.Name}. {AddressWords.Until(change, person)}

            If you are {person.Name}, open this page and press the button. It confirms that you read mail here:

            {confirm}

            If you are somebody else, or do not want this, open this page and press the button. It stops the change:

            {await StopAsync(change, cancel)}
            """,
            now);
    }

    /// <summary>A slip for somebody for whom something is kept waits, so that others can ask whether it is right.</summary>
    internal async Task TellOfSlipAsync(
        Person person, Visitor by, NetworkFrame network, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var other in await OthersAsync(person.Id, by, network, now, cancel))
        {
            db.Mail.Add(MailMessage.To(
                other.Value,
                await db.AskerAsync(by.Id, cancel),
                $"A slip was made for {person.Name} in Skein",
                $"""
                {by.Name} has made a slip of paper with which {person.Name} can sign in. It opens in 72 hours.

                If you do not know that this is right, ask {person.Name}. If it is not, end the slip on this page:

                {site.AddressOf(PeopleLinks.Slip(network.Id, person.Id))}
                """,
                now));
        }
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
        AddressChange change, Person person, Visitor by, NetworkFrame? network, string stop, DateTimeOffset now,
        CancellationToken cancel)
    {
        var changed = $"{by.Name} has changed the e-mail address that Skein keeps for {person.Name}, "
            + $"who has a role that {by.Name} has not.";
        var ask = $"If you do not know that this is right, ask {person.Name}, by telephone for example.";
        foreach (var other in await OthersAsync(person.Id, by, network, now, cancel))
        {
            db.Mail.Add(MailMessage.To(
                other.Value,
                await db.AskerAsync(by.Id, cancel),
                $"The address of {person.Name} in Skein is being changed",
                $"""
                {changed} {AddressWords.Until(change, person)}

                {ask} If it is not, open this page and press the button. It stops the change:

                {stop}
                """,
                now));
        }
    }

    private async Task<string> StopAsync(AddressChange change, CancellationToken cancel) =>
        site.AddressOf(PeopleLinks.StopAddress((await links.SignerAsync(cancel)).Write(StopPurpose, change.Id.Value)));

    private static AddressChangeId? Id(Guid? id) => id is { } known ? new(known) : null;
}
