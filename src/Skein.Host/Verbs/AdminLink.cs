using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Chronicle;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Host.Verbs;

/// <summary>
/// A way in when mail is down, or when nobody is left who keeps the installation. Whoever may run it may come in.
/// </summary>
internal static class AdminLink
{
    public static Command Verb()
    {
        var database = DatabaseOption.Create();
        var publicAddress = PublicAddressOption.Create();
        var person = new Option<string?>("--person")
        {
            Description = "The e-mail address of whom it signs in, as who they are. By default an administrator.",
        };
        var link = new Command(
            "link",
            "Prints a link that signs you in once, within 15 minutes. Where nobody keeps the installation, it makes a new "
                + "person its administrator.")
        {
            database, publicAddress, person,
        };
        link.SetAction(async (parsed, cancel) =>
        {
            var address = DatabaseOption.Read(parsed, database);
            var email = Read(parsed.GetValue(person));
            await using var db = await DatabaseOption.OpenAsync(address, cancel);

            var whom = await WhomAsync(db, email, cancel);
            var site = new SiteOptions
            {
                PublicAddress = parsed.GetValue(publicAddress) ?? await Installation.ServedAtAsync(db, cancel),
            };
            var links = new SignedLinks(db, new CurrentDatabase(address));
            var people = new KnownPeople(db, new AddressMail(db, links, site), site, TimeProvider.System);
            var codes = new SignInCodes(db, links, people, site, TimeProvider.System);
            await Console.Error.WriteLineAsync(
                $"This link signs in {whom.Name}, once, within 15 minutes. Open it soon and send it to nobody.");
            await Console.Out.WriteLineAsync(await codes.LinkForAsync(whom.Id, cancel));
            return ExitCode.Done;
        });
        return new Command("admin", "Keeps the installation.") { link };
    }

    private static EmailAddress? Read(string? typed)
    {
        if (typed is null)
        {
            return null;
        }

        return EmailAddress.TryRead(typed, out var email, out var problem)
            ? email
            : throw new VerbException($"{problem}.", ExitCode.BadInput);
    }

    private static async Task<Person> WhomAsync(SkeinDb db, EmailAddress? email, CancellationToken cancel)
    {
        var first = await db.Administrators(TimeZoneSetting.Today(TimeProvider.System.GetUtcNow()))
            .OrderBy(p => p.Name)
            .FirstOrDefaultAsync(cancel);
        if (email is null && first is not null)
        {
            return first;
        }

        var people = email is null
            ? []
            : await db.People.Where(p => p.Email == email && p.ErasedAt == null).OrderBy(p => p.Id).Take(2).ToListAsync(cancel);
        switch (people)
        {
            case [_, _]:
                throw new VerbException(
                    $"Several people share {email}. Sign in with --person of an administrator, and look for the one you mean.");
            case [var one]:
                return one; // whoever is there already is signed in as who they are, and becomes nothing by it
            case [] when first is not null:
                throw new VerbException(
                    $"Nobody has the address {email}. Check it, or leave --person out to sign in as an administrator.");
            default:
                return await MakeAdministratorAsync(db, email, cancel);
        }
    }

    private static async Task<Person> MakeAdministratorAsync(SkeinDb db, EmailAddress? email, CancellationToken cancel)
    {
        var now = TimeProvider.System.GetUtcNow();
        var (person, today) = (Meet(email, now), TimeZoneSetting.Today(now));
        db.People.Add(person);
        db.Roles.Add(RoleAssignment.InInstallation(person.Id, RoleKind.Administrator, today, now));
        await Installation.BeKeptAsync(db, now, cancel);
        db.Record(
            new("administrator.made", $"{person.Name} became administrator, from the command line.")
            {
                SubjectKind = Happening.Person,
                SubjectId = person.Id.Value,
            },
            today, now);
        await db.SaveChangesAsync(cancel);
        return person;
    }

    private static Person Meet(EmailAddress? email, DateTimeOffset now) =>
        PersonName.TryRead(email?.Value.Split('@')[0] ?? "Administrator", out var name, out var problem)
            ? Person.Meet(name, email, school: null, now)
            : throw new VerbException($"{problem}.", ExitCode.BadInput);
}
