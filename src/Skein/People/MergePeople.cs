using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.People;

/// <summary>
/// Two records of one person become one. Roles and rows move to the record that is kept; the chronicle keeps the old id, which
/// from then on stands for the same person. For some weeks <see cref="PartRecords"/> can take it back.
/// </summary>
public static class MergePeople
{
    public sealed record Input
    {
        public string? Keep { get; init; }
        public string? Because { get; init; }
        public string? Find { get; init; }
        public string? Look { get; init; }
    }

    public sealed record Model(
        PeopleFrame Network, PersonId Person, string Name, PeopleOffered People, Input Typed, Problems Problems);

    public static async Task<RazorComponentResult<MergePeoplePage>> Show(
        Here here, PersonFrame person, CancellationToken cancel) =>
        MergePeoplePage.Show(await FormAsync(here, person, new(), cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<MergePeoplePage>>> Merge(
        Here here, PersonFrame found, [FromForm] Input typed, [FromServices] IEnumerable<IMovePeople> slices, Authority authority,
        CancellationToken cancel)
    {
        var (person, form) = (found.It, await FormAsync(here, found, typed, cancel));
        if (typed.Look is not null)
        {
            return MergePeoplePage.Show(form);
        }

        var kept = form.People.Offers(typed.Keep) && PersonId.TryParse(typed.Keep, out var id)
            ? await here.Db.PersonAsync(here.Id, id, cancel)
            : null;
        if (kept is null)
        {
            form.Problems.Add(nameof(Input.Keep), "Choose the record to keep");
        }
        else if (await authority.OverJoiningAsync(form.Network, person, kept, here.Visitor, cancel) is { } refusal)
        {
            form.Problems.Add(nameof(Input.Keep), refusal.Reason);
        }

        if (kept is null || form.Problems.Any)
        {
            return MergePeoplePage.Show(form, StatusCodes.Status422UnprocessableEntity);
        }

        await JoinAsync(here.Db, person, kept, cancel);
        await JoinRows.PassAsync(here.Db, person.Id, kept.Id, form.Network.Today, cancel);
        foreach (var slice in slices)
        {
            await slice.MoveAsync(person.Id, kept.Id, cancel);
        }

        var name = person.Name;
        person.MergeInto(kept.Id, here.Now);
        here.Db.JoinedRecords.Add(new(person.Id, name, kept.Id, here.Id, form.Network.Today, RowsBefore.Write(here.Db)));
        here.Record(PersonHappenings.About(
                "person.merged", $"{here.Visitor.Name} joined two records of {kept.Name}.", kept.Id, here.Visitor, here.Id,
                TypedText.Read(typed.Because)) with
        {
            With = [(Happening.Person, person.Id.Value)],
        });
        here.Say(
            $"{kept.Name} is one record now. If they were two people after all, you can part them again on this page for "
                + $"{JoinedRecords.DaysToPart} days.");
        return TypedResults.LocalRedirect(PeopleLinks.Person(here.Id, kept.Id));
    }

    private static async Task JoinAsync(SkeinDb db, Person person, Person kept, CancellationToken cancel)
    {
        await OtherAddress.JoinAsync(db, person, kept, cancel);
        kept.TakeContactsOf(person);
        var names = await db.PastNames.Where(n => n.PersonId == person.Id || n.PersonId == kept.Id).ToListAsync(cancel);
        var past = names.Where(n => n.PersonId == person.Id).ToList();
        var known = names.Except(past).Select(n => n.Name).Append(kept.Name);
        db.PastNames.RemoveRange(past);
        db.PastNames.AddRange(
            past.Select(n => n.Name).Append(person.Name).Distinct().Except(known).Select(n => new PastName(kept.Id, n)));
    }

    private static async Task<Model> FormAsync(Here here, PersonFrame person, Input typed, CancellationToken cancel) =>
        new(
            person.Around, person.Id, person.Name, await OfferedAsync(here.Db, person.Around, person.Id, typed, cancel), typed,
            new());

    private static Task<PeopleOffered> OfferedAsync(
        SkeinDb db, PeopleFrame network, PersonId person, Input typed, CancellationToken cancel) =>
        Choices.PeopleAsync(db, network.Around, person, typed.Find, [typed.Keep], cancel);
}
