using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Agreements;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Groups;

/// <summary>A group on any day: who is in it, what it works on, and on what it stands.</summary>
public static class ShowGroup
{
    public sealed record Member(string Name, string? School, string Part, DateOnly From);

    /// <summary>Somebody who was invited. Whether they put it away is nobody's to know.</summary>
    public sealed record Waiting(GroupInvitationId Id, string Name, GroupPart Part, DateOnly InvitedOn);

    /// <param name="Id">The text.</param>
    /// <param name="Sentence">How it stands, in words.</param>
    /// <param name="Schools">The schools of its members, to whom it is put.</param>
    /// <param name="IsDraft">It waits to be put to them.</param>
    public sealed record Remit(AgreementTextId Id, string Sentence, IReadOnlyList<Schools.SchoolId> Schools, bool IsDraft);

    public sealed record Model
    {
        public required GroupFrame Group { get; init; }
        public required DateOnly Day { get; init; }
        public required IReadOnlyList<Member> Members { get; init; }
        public required int Page { get; init; }
        public required int Pages { get; init; }
        public required IReadOnlyList<Waiting> Invited { get; init; }
        public required Remit? RemitStands { get; init; }
        public required Charter? Charter { get; init; }

        /// <summary>What it worked on, on the day.</summary>
        public required string? Focus { get; init; }

        /// <summary>What its members are asked to work on from now on.</summary>
        public required ChangeFocus.Asked? AskedFocus { get; init; }

        /// <summary>The reader may invite somebody to it.</summary>
        public required bool MayInvite { get; init; }

        public bool IsPast => Day != Group.Today;
    }

    public sealed record Api(
        Guid Id, DateOnly On, string Name, string Kind, string? Focus, string? Meets, string FormedBy, int? Tranche, string State,
        int Schools,
        int People, string? ToThinkAbout, string? Remit);

    public static async Task<RazorComponentResult<GroupPage>> Show(
        Here here, GroupFrame group, DateOnly? on, int? page, CancellationToken cancel) =>
        GroupPage.Show(await ModelAsync(here, group, on, page, cancel));

    /// <summary>The group for programs: who is in it stands on the page, and is told to none.</summary>
    public static async Task<Ok<Api>> Json(Here here, GroupFrame group, DateOnly? on, CancellationToken cancel)
    {
        var model = await ModelAsync(here, group, on, null, cancel);
        var (it, day) = (group.Group, model.Day);
        return TypedResults.Ok(new Api(
            it.Id.Value, day, it.Name, model.Group.Kind.Title, model.Focus, it.Meets, it.FormedBy.Said(),
            it.Tranche,
            it.StateOn(day), it.SchoolsOn(day), it.On(day)
                .Count(), it.ToThinkAbout(day), model.RemitStands?.Sentence));
    }

    private static async Task<Model> ModelAsync(Here here, GroupFrame found, DateOnly? on, int? page, CancellationToken cancel)
    {
        var day = on ?? found.Today;
        var members = found.Group.On(day).ToList();
        var people = await here.Db.NamesAsync(members.Select(m => m.PersonId), cancel);
        var schools = await here.Db.SchoolNamesAsync(members.Select(m => m.SchoolId).OfType<Schools.SchoolId>(), cancel);
        var shown = Paging.Within(page, members.Count);
        return new()
        {
            Group = found,
            Day = day,
            Members =
            [
                .. members
                    .Select(m => new Member(
                        people[m.PersonId], m.SchoolId is { } school ? schools[school] : null, m.Part.Said(), m.From))
                    .OrderBy(m => m.Name, StringComparer.CurrentCulture)
                    .ThenBy(m => m.From)
                    .Skip((shown - 1) * Paging.Size)
                    .Take(Paging.Size),
            ],
            Page = shown,
            Pages = Paging.Pages(members.Count),
            Invited = found.MayWrite && day == found.Today ? await InvitedAsync(here.Db, found, cancel) : [],
            RemitStands = await RemitAsync(here.Db, found, day, cancel),
            Charter = found.Kind.IsPassing ? null : await Charters.OnAsync(here.Db, found.Group.Id, day, cancel),
            Focus = await here.Db.FocusOnAsync(found.Group, day, cancel),
            AskedFocus = day == found.Today && found.Group.Until is null
                ? await ChangeFocus.AskedAsync(here, found, cancel)
                : null,
            MayInvite = day == found.Today
                && found.Group.Until is null
                && await InviteToGroup.MayInviteAsync(here, found, cancel),
        };
    }

    private static async Task<IReadOnlyList<Waiting>> InvitedAsync(SkeinDb db, GroupFrame found, CancellationToken cancel)
    {
        var people = db.Set<People.Person>();
        var invited = await db.GroupInvitations.OpenOn(found.Today).Where(i => i.GroupId == found.Group.Id)
            .Join(people, i => i.PersonId, p => p.Id, (i, p) => new { i.Id, p.Name, i.Part, i.InvitedOn })
            .OrderBy(i => i.Name).ThenBy(i => i.Id).Take(Paging.Size).ToListAsync(cancel);
        return [.. invited.Select(i => new Waiting(i.Id, i.Name.Value, i.Part, i.InvitedOn))];
    }

    private static async Task<Remit?> RemitAsync(SkeinDb db, GroupFrame found, DateOnly day, CancellationToken cancel)
    {
        if (found.Group.RemitId is not { } id || await ReadText.FindAsync(db, found.Network.Id, id, day, cancel) is not { } text)
        {
            return null;
        }

        var schools = found.Group.On(day).Select(m => m.SchoolId).OfType<Schools.SchoolId>().Distinct().ToList();
        var sentence = text switch
        {
            { InForce: { } version } => $"What it is for is settled. {version.Sentence}",
            { Put: { } version } => $"What it is for is before the schools. {version.Sentence}",
            _ => "What it is for is being written.",
        };
        return new(id, sentence, schools, text.First is null && text.Text.Drafted is not null);
    }
}
