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

    public static async Task<Results<RazorComponentResult<MergePeoplePage>, NotFound>> Show(
        Here here, PersonId personId, CancellationToken cancel) =>
        await FormAsync(here, personId, new(), cancel) is { } found
            ? MergePeoplePage.Show(found.Form)
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<MergePeoplePage>, NotFound>> Merge(
        Here here, PersonId personId, [FromForm] Input typed, [FromServices] IEnumerable<IMovePeople> slices, Authority authority,
        CancellationToken cancel)
    {
        if (await FormAsync(here, personId, typed, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var (form, person) = found;
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
        await JoinRows.PassAsync(here.Db, personId, kept.Id, form.Network.Today, cancel);
        foreach (var slice in slices)
        {
            await slice.MoveAsync(personId, kept.Id, cancel);
        }

        var name = person.Name;
        person.MergeInto(kept.Id, here.Now);
        here.Db.JoinedRecords.Add(new(personId, name, kept.Id, here.Id, form.Network.Today, RowsBefore.Write(here.Db)));
        here.Record(PersonHappenings.About(
                "person.merged", $"{here.Visitor.Name} joined two records of {kept.Name}.", kept.Id, here.Visitor, here.Id,
                TypedText.Read(typed.Because)) with
        {
            With = [(Happening.Person, personId.Value)],
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

    private static async Task<(Model Form, Person Person)?> FormAsync(
        Here here, PersonId personId, Input typed, CancellationToken cancel) =>
        await PeopleFrame.ReadAsync(here, cancel) is var network
        && await here.Db.PersonAsync(here.Id, personId, cancel) is { } person
            ? (
                new(
                    network, personId, person.Name.Value, await OfferedAsync(here.Db, network, personId, typed, cancel), typed,
                    new()), person)
            : null;

    private static Task<PeopleOffered> OfferedAsync(
        SkeinDb db, PeopleFrame network, PersonId person, Input typed, CancellationToken cancel) =>
        Choices.PeopleAsync(db, network.Around, person, typed.Find, [typed.Keep], cancel);
}
