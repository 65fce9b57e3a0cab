using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Mail;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.People;

/// <summary>
/// Whoever came by an open code, and waits: a co-leader says of all of them, and a head of those who name their school,
/// whether they work there. Nobody is ticked beforehand, and one button says yes to all.
/// </summary>
public static class ConfirmNewcomers
{
    public const string Yes = "yes";
    public const string YesToAll = "all";
    public const string No = "no";

    public sealed record Input
    {
        public string[]? Who { get; init; }
        public string? Act { get; init; }
    }

    public sealed record Row(PersonId Id, string Name, string School, string? Email, DateOnly CameOn);

    /// <param name="Network">The network.</param>
    /// <param name="School">The school whose people these would be; null for all schools.</param>
    /// <param name="Rows">Who waits, by school and name.</param>
    /// <param name="Problems">What to put right.</param>
    public sealed record Model(NetworkFrame Network, SchoolId? School, IReadOnlyList<Row> Rows, Problems Problems);

    public static async Task<RazorComponentResult<NewcomersPage>> Show(
        Here here, NewcomersPlace place, CancellationToken cancel) =>
        NewcomersPage.Show(await ModelAsync(here, place.School, cancel));

    public static async Task<Ok<IReadOnlyList<Row>>> Tell(Here here, NewcomersPlace place, CancellationToken cancel) =>
        TypedResults.Ok((await ModelAsync(here, place.School, cancel)).Rows);

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<NewcomersPage>>> Answer(
        Here here, NewcomersPlace place, [FromForm] Input typed, [FromServices] IEnumerable<ITurnAway> slices,
        CancellationToken cancel)
    {
        var model = await ModelAsync(here, place.School, cancel);
        var chosen = (typed.Who ?? []).ToHashSet(StringComparer.Ordinal);
        var people = model.Rows.Where(r => typed.Act is YesToAll || chosen.Contains(r.Id.Value.ToString())).ToList();
        if (people.Count == 0 && model.Rows.Count > 0)
        {
            model.Problems.Add(nameof(Input.Who), "Tick whom you mean");
        }
        else if (typed.Act is not (Yes or YesToAll or No))
        {
            model.Problems.Add(nameof(Input.Who), "Say whether they work there");
        }

        if (model.Problems.Any)
        {
            return NewcomersPage.Show(model, StatusCodes.Status422UnprocessableEntity);
        }

        if (typed.Act is No)
        {
            await TurnAwayAsync(here.Db, model.Network, people, slices, here.Visitor, here.Options, here.Now, cancel);
        }
        else
        {
            await here.Db.ConfirmAsync([.. people.Select(p => p.Id)], model.Network, here.Visitor, here.Now, cancel);
        }

        here.Say(Said(typed.Act, people.Count));
        return TypedResults.LocalRedirect(Page(here.Id, place.School));
    }

    /// <summary>Those of one school, or of the whole network.</summary>
    internal static NamedPage Page(NetworkId network, SchoolId? school) =>
        school is { } one ? PeopleLinks.NewcomersOf(network, one) : PeopleLinks.Newcomers(network);

    private static string Said(string? act, int count) => (act, count) switch
    {
        (_, 0) => "Nobody waits any more.",
        (No, _) => $"{Counted.Words(count, "sign-up is", "sign-ups are")} removed.",
        _ => $"{Counted.Words(count, "person", "people")} {(count == 1 ? "works" : "work")} there. "
            + "They have a part in the network from today.",
    };

    /// <summary>
    /// The sign-up goes; so does the person, unless they hold a role somewhere. Their name was in no row of the chronicle.
    /// </summary>
    private static async Task TurnAwayAsync(
        SkeinDb db, NetworkFrame network, IReadOnlyList<Row> rows, IEnumerable<ITurnAway> slices, Visitor visitor,
        SiteOptions options, DateTimeOffset now, CancellationToken cancel)
    {
        var ids = rows.Select(r => r.Id).ToList();
        var newcomers = await db.Waiting.Where(n => ids.Contains(n.PersonId)).ToListAsync(cancel);
        var people = await db.People.Where(p => ids.Contains(p.Id)).ToListAsync(cancel);
        var held = await db.Roles.Where(r => ids.Contains(r.PersonId)).Select(r => r.PersonId).ToListAsync(cancel);
        var asker = await db.AskerAsync(visitor.Id, cancel);
        foreach (var newcomer in newcomers)
        {
            var (person, row) = (people.First(p => p.Id == newcomer.PersonId), rows.First(r => r.Id == newcomer.PersonId));
            foreach (var slice in slices)
            {
                await slice.TurnAwayAsync(person.Id, cancel);
            }

            var said = $"{visitor.Name} said that somebody who had come by a code does not work at {row.School}.";
            db.Record(NetworkHappenings.In(network.Id, visitor, "person.not-known", said, newcomer.SchoolId), network.Today, now);
            if (person.Email is { } email && options.SendsMail)
            {
                var mail = new NotKnownThere(row.Name, network.Name, row.School);
                db.Mail.Add(MailMessage.To(email.Value, asker, mail, now, name: row.Name));
            }

            db.Remove(newcomer);
            if (!held.Contains(person.Id))
            {
                await RowsOfPerson.ForgetAsync(db, person.Id, cancel);
                person.Erase(now);
            }
        }
    }

    /// <summary>Whose newcomers: of one school that is or was in the network, or, where the address names none, of all.</summary>
    public sealed record NewcomersPlace(SchoolId? School) : IFoundHere<NewcomersPlace>
    {
        public static async Task<NewcomersPlace?> FindAsync(Here here, Sought sought, CancellationToken cancel)
        {
            SchoolId? school = sought.TryRead("schoolId", out SchoolId named) ? named : null;
            return school is null
                || await here.Db.Memberships.AnyAsync(m => m.NetworkId == here.Id && m.SchoolId == school, cancel)
                    ? new(school)
                    : null;
        }
    }

    private static async Task<Model> ModelAsync(Here here, SchoolId? school, CancellationToken cancel)
    {
        var rows = await (
            from n in here.Db.Waiting
            join p in here.Db.People on n.PersonId equals p.Id
            join s in here.Db.Schools on n.SchoolId equals s.Id
            where n.NetworkId == here.Id && (school == null || n.SchoolId == school)
            orderby s.Name, p.Name, p.Id
            select new { p.Id, p.Name, School = s.Name, p.Email, n.CameOn }).ToListAsync(cancel);
        return new(
            here.Network,
            school,
            [.. rows.Select(r => new Row(r.Id, r.Name.Value, r.School, r.Email?.Value, r.CameOn))],
            new());
    }
}

internal sealed record NotKnownThere(string Name, string Network, string School) : MailText;
