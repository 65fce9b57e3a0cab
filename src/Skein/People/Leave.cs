using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Jobs;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.People;

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

    public static async Task<Results<RazorComponentResult<LeavePage>, NotFound>> Show(
        NetworkId networkId, PersonId personId, [FromServices] IEnumerable<IHandOn> slices,
        SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await FormAsync(networkId, personId, null, slices, db, visitor, clock, cancel) is { } found
            ? LeavePage.Of(found.Form)
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<LeavePage>, NotFound>> Complete(
        NetworkId networkId, PersonId personId, [FromForm] Input typed,
        [FromServices] IEnumerable<IHandOn> slices, [FromServices] IEnumerable<IForget> forgetting,
        SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock, CancellationToken cancel)
    {
        if (await FormAsync(networkId, personId, typed, slices, db, visitor, clock, cancel) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var (form, person) = found;
        if (typed.Look is not null)
        {
            return LeavePage.Of(form);
        }

        var because = TypedText.Read(typed.Because, nameof(Input.Because), RoleInput.LongestRemit, form.Problems);
        form.Problems.OnlyOffered("", typed.Owned?.Keys, form.Owned.Select(o => o.Key));
        var answers = form.Owned.ToDictionary(o => o.Key, o => AnswerFor(o, form));
        var last = LastDay(form);
        var notice = form.Problems.Any || because is not null ? null : await NoticeAsync(db, form, answers, cancel);
        if (last is not { } lastDay || form.Problems.Any || notice is not null)
        {
            return LeavePage.Of(form with { Notice = notice }, StatusCodes.Status422UnprocessableEntity);
        }

        var handover = new Handover(networkId, personId, lastDay, clock.GetUtcNow());
        foreach (var slice in slices)
        {
            foreach (var (key, to) in answers)
            {
                await slice.HandOnAsync(key, to, handover, cancel);
            }
        }

        await LeaveSchoolAsync(db, person, networkId, lastDay, cancel);
        await using var change = await db.Database.BeginTransactionAsync(cancel);
        var forgotten = form.HasRolesElsewhere ? null : await FarewellAsync(db, person, typed.Attribution == ByRole, forgetting, networkId, cancel);

        db.Record(
            Told.Of("person.left", $"{person.Name} left the network; {visitor.Name} saw to what they held.", personId, visitor, networkId, because, lastDay),
            clock.GetUtcNow());
        db.EmptyLogSoon(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        if (forgotten is not null)
        {
            await EveryText.ScrubAsync(db, forgotten, cancel);
        }

        await change.CommitAsync(cancel);
        frame.Say($"{person.Name} has left. What they held has been passed on or ended.");
        return TypedResults.LocalRedirect(PeopleLinks.People(networkId));
    }

    /// <summary>Nobody needs to reach them any more; and by wish they are remembered by what they did, and not by name.</summary>
    /// <returns>Whose name goes, for one who wishes it.</returns>
    private static async Task<Forgotten?> FarewellAsync(
        SkeinDb db, Person person, bool byRole, IEnumerable<IForget> slices, NetworkId network, CancellationToken cancel)
    {
        if (!byRole)
        {
            await OtherAddress.ForgetAsync(db, person.Id, cancel);
            person.DropContacts();
            return null;
        }

        var kind = await db.RolesOf(network).Where(r => r.PersonId == person.Id).OrderByDescending(r => r.From).Select(r => r.Kind)
            .FirstOrDefaultAsync(cancel);
        var title = kind is null ? "member" : RoleKinds.TitleOf(kind).ToLowerInvariant();
        var forgotten = await Forgotten.OfAsync(db, person, $"a former {title}", [], cancel);
        foreach (var slice in slices)
        {
            await slice.ForgetAsync(forgotten, cancel);
        }

        await OtherAddress.ForgetAsync(db, person.Id, cancel);
        person.BeKnownAs(PersonName.Stored(forgotten.Instead));
        person.DropContacts();
        db.RemoveRange(await db.AddressChanges.Where(c => c.PersonId == person.Id).ToListAsync(cancel));
        return forgotten;
    }

    private static async Task LeaveSchoolAsync(SkeinDb db, Person person, NetworkId network, DateOnly lastDay, CancellationToken cancel)
    {
        var day = lastDay.AddDays(1);
        if (person.SchoolId is { } school
            && await db.Memberships.AnyAsync(m => m.NetworkId == network && m.SchoolId == school, cancel)
            && person.Move(null, day, out var before) is null
            && before is not null)
        {
            db.FormerPosts.Add(before);
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

    private static async Task<string?> NoticeAsync(SkeinDb db, Model form, Dictionary<string, PersonId?> answers, CancellationToken cancel)
    {
        var mine = await db.Roles.Where(r => r.PersonId == form.Person && r.NetworkId == form.Network.Id).NotOverBy(form.Network.Today)
            .AsNoTracking().ToListAsync(cancel);
        var ending = mine.Where(r => answers.GetValueOrDefault(OwnedKeys.Of("role", r.Id.Value)) is null).ToList();
        return await EndRole.LeadersLeftAsync(db, form.Network, ending, cancel);
    }

    private static async Task<(Model Form, Person Person)?> FormAsync(
        NetworkId networkId, PersonId personId, Input? typed, IEnumerable<IHandOn> slices,
        SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await PeopleFrame.FindAsync(db, networkId, visitor, clock, cancel) is not { } network
            || await db.PersonAsync(networkId, personId, cancel) is not { } person)
        {
            return null;
        }

        var owned = new List<OwnedThing>();
        foreach (var slice in slices)
        {
            owned.AddRange(await slice.OwnedAsync(personId, networkId, network.Today, cancel));
        }

        var here = db.RolesOf(networkId);
        var elsewhere = await db.Roles.NotOverBy(network.Today).AnyAsync(r => r.PersonId == personId && !here.Any(h => h.Id == r.Id), cancel);
        typed ??= new() { LastDay = TypedDay.Of(network.Today) };
        var people = await Choices.PeopleAsync(db, networkId, network.Today, personId, typed.Find, (typed.Owned ?? []).Values, cancel);
        return (new(network, personId, person.Name.Value, owned, people, elsewhere, typed, new(), null), person);
    }
}
