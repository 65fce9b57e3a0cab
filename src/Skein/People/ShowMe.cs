using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.Schools;
using Skein.Site;

namespace Skein.People;

/// <summary>My page: how I am known and reached, my roles, and what I can take with me or have taken away.</summary>
public static class ShowMe
{
    public sealed record Input : PersonInput;


    public sealed record Role(string Title, string? Where, string Days);

    public sealed record Model(
        string Name, string? School, NamedPage? HeadOf, IReadOnlyList<PersonItem> Asked, IReadOnlyList<Role> Roles,
        IReadOnlyList<NamedPage> Networks,
        string? UnderWay, Input Typed, Problems Problems);

    public static async Task<RazorComponentResult<MePage>> Show(
        Asked asked, Myself myself, [FromServices] IEnumerable<IAskPerson> asking, CancellationToken cancel)
    {
        var me = myself.It;
        var typed = new Input { Name = me.Name.Value, Email = me.Email?.Value, Phone = me.Phone };
        return MePage.Show(await ModelAsync(asked, me, asking, typed, new(), cancel));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<MePage>, NotFound>> Correct(
        Asked asked, [FromForm] Input typed, [FromServices] IEnumerable<IAskPerson> asking, AddressChanges changes, SignIn signIn,
        CancellationToken cancel)
    {
        if (await MeAsync(asked, cancel) is not { } me)
        {
            return TypedResults.NotFound();
        }

        var problems = new Problems();
        var (name, email, phone) = (typed.ReadName(problems), typed.ReadEmail(problems), typed.ReadPhone(problems));
        if (name is null || problems.Any)
        {
            return MePage.Show(
                await ModelAsync(asked, me, asking, typed, problems, cancel), StatusCodes.Status422UnprocessableEntity);
        }

        await CorrectPerson.KeepAsync(asked.Db, me, name, phone, asked.Visitor, null, asked.Today, asked.Now, cancel);
        if (email != me.Email)
        {
            await changes.AskAsync(me, email, AddressWait.Owner, asked.Visitor, null, asked.Now, cancel);
        }

        await asked.Db.SaveChangesAsync(cancel);

        // An address that changed at once ends the sessions made under the old one; this one goes on under the new.
        await signIn.LetInAsync(me.Id);
        asked.Say($"Your details are kept.{await AddressUnderWay.SaidAsync(asked.Db, me, cancel)}");
        return TypedResults.LocalRedirect(PeopleLinks.Me);
    }

    /// <summary>Whoever asked for another address thinks better of it, or did not ask.</summary>
    public static async Task<Results<RedirectHttpResult, NotFound>> StopChange(
        Asked asked, Myself myself, AddressChanges changes, SignIn signIn, CancellationToken cancel)
    {
        var me = myself.It;
        if (await asked.Db.AddressChanges.SingleOrDefaultAsync(c => c.PersonId == me.Id, cancel) is not { } change)
        {
            return TypedResults.NotFound();
        }

        changes.Stop(change, me, asked.Now);
        await asked.Db.SaveChangesAsync(cancel);
        await signIn.LetInAsync(me.Id);
        asked.Say("Your address stays as it was.");
        return TypedResults.LocalRedirect(PeopleLinks.Me);
    }

    internal static async Task<Person?> MeAsync(Asked asked, CancellationToken cancel) =>
        asked.Visitor.Id is { } id
            ? await asked.Db.People.SingleOrDefaultAsync(p => p.Id == id && p.ErasedAt == null, cancel)
            : null;

    private static async Task<Model> ModelAsync(
        Asked asked, Person me, IEnumerable<IAskPerson> asking, Input typed, Problems problems, CancellationToken cancel)
    {
        var days = await asked.NetworksTodayAsync(cancel);
        var items = await asking.AllAskedAsync(me.Id, days, cancel);
        var (schools, networks) = (asked.Db.Schools, asked.Db.Networks);
        var memberships = asked.Db.Memberships.IgnoreAutoIncludes();
        var roles = await asked.Db.Roles.Where(r => r.PersonId == me.Id)
            .OrderByDescending(r => r.From).ThenBy(r => r.Id)
            .Select(r => new
            {
                r.Kind,
                r.SchoolId,
                School = schools.Where(s => s.Id == r.SchoolId).Select(s => s.Name).FirstOrDefault(),
                Network = networks.Where(n => n.Id == r.NetworkId).Select(n => n.Name).FirstOrDefault(),
                Zone = memberships.Where(m => m.SchoolId == r.SchoolId)
                    .OrderBy(m => m.Id)
                    .Join(networks, m => m.NetworkId, n => n.Id, (m, n) => n.TimeZone)
                    .FirstOrDefault(),
                r.From,
                r.Until,
            })
            .ToListAsync(cancel);
        var known = await asked.Db.NetworksOf(me.Id, days)
            .OrderBy(n => n.Name).ThenBy(n => n.Id)
            .Select(n => new { n.Id, n.Name })
            .ToListAsync(cancel);
        var head = roles.FirstOrDefault(r => r.Kind == RoleKind.Head
            && new DaySpan(r.From, r.Until).Holds(Days.Today(asked.Now, r.Zone ?? asked.Options.TimeZone)));
        return new(
            me.Name.Value,
            await schools.Where(s => s.Id == me.SchoolId).Select(s => s.Name).SingleOrDefaultAsync(cancel),
            head is { SchoolId: { } school, School: { } name } ? PeopleLinks.Head(school).Called(name) : null,
            items,
            [.. roles.Select(r => new Role(RoleKinds.TitleOf(r.Kind), r.School ?? r.Network?.Value, Said(new(r.From, r.Until))))],
            [.. known.Select(n => NetworksLinks.Home(n.Id).Address.Called(n.Name.Value))],
            await AddressUnderWay.ReadAsync(asked.Db, me, cancel),
            typed,
            problems);
    }

    private static string Said(DaySpan span) =>
        span.LastDay is { } last ? $"{span.From.Said()} to {last.Said()}" : $"since {span.From.Said()}";
}
