using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Jobs;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Roles;
using Skein.Site;

namespace Skein.Leaving;

/// <summary>
/// Somebody leaves (S-59): everything they own in the network is listed, and each thing passes to somebody or ends, in one
/// change, so that nothing is left without an owner (I-33).
/// </summary>
public static class Leave
{
    public const string ByRole = "role";
    public const string Ends = "end";

    public sealed record Input
    {
        public string? LastDay { get; init; }
        public string? Attribution { get; init; }
        public string? Because { get; init; }
        public Dictionary<string, string>? Owned { get; init; }
        public string? Find { get; init; }
        public string? Look { get; init; }
    }

    public sealed record Model(
        PeopleFrame Network, PersonId Person, string Name, IReadOnlyList<OwnedThing> Owned, PeopleOffered People,
        bool HasRolesElsewhere, Input Typed, Problems Problems, string? Notice);

    public static async Task<RazorComponentResult<LeavePage>> Show(
        Here here, PersonFrame person, [FromServices] IEnumerable<IHandOn> slices, CancellationToken cancel) =>
        LeavePage.Show(await FormAsync(here, person, null, slices, cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<LeavePage>>> Complete(
        Here here, PersonFrame found, [FromForm] Input typed, [FromServices] IEnumerable<IHandOn> slices,
        [FromServices] IEnumerable<IForget> forgetting, CancellationToken cancel)
    {
        var (person, form) = (found.It, await FormAsync(here, found, typed, slices, cancel));
        if (typed.Look is not null)
        {
            return LeavePage.Show(form);
        }

        var because = TypedText.Read(typed.Because, nameof(Input.Because), RoleInput.LongestRemit, form.Problems);
        form.Problems.OnlyOffered("", typed.Owned?.Keys, form.Owned.Select(o => o.Key));
        var answers = form.Owned.ToDictionary(o => o.Key, o => AnswerFor(o, form));
        var last = LastDay(form);
        var notice = form.Problems.Any || because is not null ? null : await NoticeAsync(here.Db, form, answers, cancel);
        if (last is not { } lastDay || form.Problems.Any || notice is not null)
        {
            return LeavePage.Show(form with { Notice = notice }, StatusCodes.Status422UnprocessableEntity);
        }

        var handover = new Departure(here.Id, person.Id, lastDay, here.Now);
        foreach (var slice in slices)
        {
            foreach (var (key, to) in answers)
            {
                await slice.HandOnAsync(key, to, handover, cancel);
            }
        }

        await LeaveSchoolAsync(here, person, lastDay, cancel);
        await here.Db.BeginAsync(cancel);
        var forgotten = form.HasRolesElsewhere
            ? null
            : await FarewellAsync(here, person, typed.Attribution == ByRole, forgetting, cancel);

        here.Record(
            PersonHappenings.About(
                "person.left", $"{person.Name} left the network; {here.Visitor.Name} saw to what they held.", person.Id,
                here.Visitor, here.Id, because, lastDay));
        here.Db.EmptyLogSoon(here.Now);
        await here.Db.SaveChangesAsync(cancel);
        if (forgotten is not null)
        {
            await EveryText.ScrubAsync(here.Db, forgotten, cancel);
        }

        here.Say($"{person.Name} has left. What they held has been passed on or ended.");
        return TypedResults.LocalRedirect(PeopleLinks.People(here.Id));
    }

    /// <summary>Nobody needs to reach them any more; and by wish they are remembered by what they did, and not by name.</summary>
    /// <returns>Whose name goes, for one who wishes it.</returns>
    private static async Task<Forgotten?> FarewellAsync(
        Here here, Person person, bool byRole, IEnumerable<IForget> slices, CancellationToken cancel)
    {
        if (!byRole)
        {
            await OtherAddress.ForgetAsync(here.Db, person.Id, cancel);
            person.DropContacts();
            return null;
        }

        var kind = await here.Db
            .RolesOf(here.Id)
            .Where(r => r.PersonId == person.Id)
            .OrderByDescending(r => r.From)
            .Select(r => r.Kind)
            .FirstOrDefaultAsync(cancel);
        var title = kind is null ? "member" : RoleKinds.TitleOf(kind).ToLowerInvariant();
        var forgotten = await Forgotten.ReadAsync(here.Db, person, $"a former {title}", [], cancel);
        await RowsOfPerson.ForgetAsync(here.Db, forgotten, slices, cancel);
        person.BeKnownAs(PersonName.Stored(forgotten.Instead));
        person.DropContacts();
        return forgotten;
    }

    private static async Task LeaveSchoolAsync(Here here, Person person, DateOnly lastDay, CancellationToken cancel)
    {
        var day = lastDay.AddDays(1);
        if (person.SchoolId is { } school
            && await here.Db.Memberships.AnyAsync(m => m.NetworkId == here.Id && m.SchoolId == school, cancel)
            && person.Move(null, day, here.Network.TimeZone, out var before) is null
            && before is not null)
        {
            here.Db.FormerPosts.Add(before);
        }
    }

    private static PersonId? AnswerFor(OwnedThing thing, Model form)
    {
        var answer = form.Typed.Owned?.GetValueOrDefault(thing.Key);
        if (form.People.Offers(answer) && PersonId.TryParse(answer, out var to))
        {
            return to;
        }

        if (answer != Ends)
        {
            form.Problems.Add($"Owned[{thing.Key}]", $"{thing.Sentence}: choose who takes it over, or that it ends");
        }

        return null;
    }

    private static DateOnly? LastDay(Model form)
    {
        var last = TypedDay.Read(form.Typed.LastDay, nameof(Input.LastDay), form.Network.Today, form.Problems);
        if (last > form.Network.Today)
        {
            form.Problems.Add(nameof(Input.LastDay), "Choose today or an earlier day, and come back here on their last day");
        }

        return last;
    }

    private static async Task<string?> NoticeAsync(
        SkeinDb db, Model form, Dictionary<string, PersonId?> answers, CancellationToken cancel)
    {
        var mine = await db.Roles
            .Where(r => r.PersonId == form.Person && r.NetworkId == form.Network.Id)
            .NotOverBy(form.Network.Today)
            .AsNoTracking().ToListAsync(cancel);
        var ending = mine.Where(r => answers.GetValueOrDefault(OwnedKeys.Write("role", r.Id.Value)) is null).ToList();
        return await EndRole.LeadersLeftAsync(db, form.Network, ending, cancel);
    }

    private static async Task<Model> FormAsync(
        Here here, PersonFrame found, Input? typed, IEnumerable<IHandOn> slices, CancellationToken cancel)
    {
        var (network, person) = found;
        var owned = new List<OwnedThing>();
        foreach (var slice in slices)
        {
            owned.AddRange(await slice.OwnedAsync(person.Id, here.Id, network.Today, cancel));
        }

        var roles = here.Db.RolesOf(here.Id);
        var elsewhere = await here.Db.Roles
            .NotOverBy(network.Today)
            .AnyAsync(r => r.PersonId == person.Id && !roles.Any(h => h.Id == r.Id), cancel);
        typed ??= new() { LastDay = TypedDay.Write(network.Today) };
        var people = await Choices.PeopleAsync(
            here.Db, here.Network, person.Id, typed.Find, (typed.Owned ?? []).Values, cancel);
        return new(network, person.Id, person.Name.Value, owned, people, elsewhere, typed, new(), null);
    }
}
