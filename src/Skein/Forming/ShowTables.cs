using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Groups;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Forming;

/// <summary>
/// Where people see the foci forming, at an event on the big screen or at home, and sit down at one themselves.
/// </summary>
public static class ShowTables
{
    public sealed record Input
    {
        public string? Table { get; init; }

        /// <summary>A focus that somebody names on the day.</summary>
        public string? Named { get; init; }
    }

    /// <param name="Id">The focus.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="People">Who sits there: name and school, in the order in which they came. Nobody's name for a reader who
    /// may not see others.</param>
    /// <param name="Schools">How many schools they are from.</param>
    /// <param name="Unnamed">How many more sit there, whose names are not shown.</param>
    /// <param name="Choose">How many put it first when they signed up, and have not sat down anywhere.</param>
    public sealed record Table(
        OfferedFocusId Id, string Name, IReadOnlyList<string> People, int Schools, int Unnamed, int Choose);

    /// <param name="Title">The sign-up.</param>
    /// <param name="Tables">The tables.</param>
    /// <param name="Free">How many have signed up and not sat down.</param>
    /// <param name="MayName">A focus can be named here.</param>
    /// <param name="Sits">Where the reader sits.</param>
    /// <param name="Closed">Why nobody can sit down now.</param>
    public sealed record View(
        string Title, IReadOnlyList<Table> Tables, int Free, bool MayName, OfferedFocusId? Sits, string? Closed);

    /// <param name="Network">The frame.</param>
    /// <param name="Id">The sign-up.</param>
    /// <param name="Code">Its code.</param>
    /// <param name="CodePage">Where the code is typed.</param>
    /// <param name="View">The tables.</param>
    /// <param name="Problems">What to put right in the name of a table.</param>
    public sealed record Model(NetworkFrame Network, SignUpId Id, string Code, string? CodePage, View View, Problems Problems)
    {
        /// <summary>Whoever stands at the big screen names a table for those who cannot yet.</summary>
        public bool MayName => Network.MayArrange && View.MayName;
    }

    public sealed record OwnModel(string Link, string NetworkName, View View, Problems Problems);

    public static async Task<RazorComponentResult<TablesPage>> Show(
        Here here, InNetwork<SignUp> signUp, SiteOptions options, CancellationToken cancel)
    {
        return TablesPage.Show(await ModelAsync(here, signUp.It, options, new(), cancel));
    }

    internal static async Task<Model> ModelAsync(
        Here here, SignUp signUp, SiteOptions options, Problems problems, CancellationToken cancel)
    {
        var codePage = options.IsAlone ? null : options.AddressOf(Asking.AskingLinks.EnterCode);
        return new(
            here.Network, signUp.Id, signUp.Code, codePage, await ViewAsync(here.Db, signUp, null, names: true, cancel),
            problems);
    }

    public static async Task<RazorComponentResult<OwnTablesPage>> ShowOwn(
        Asked asked, LinkHolder holder, CancellationToken cancel) =>
        OwnTablesPage.Show(
            new(holder.Link, holder.NetworkName, await ViewAsync(asked.Db, holder.SignUp, holder, cancel), new()));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<OwnTablesPage>>> Sit(
        Asked asked, [Held] LinkHolder holder, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        if (Choose(holder, typed, asked.Now, problems) is { } table
            && await TakeSignUp.SitAsync(asked.Db, SignUpByLink.WhoIs(holder, asked.Clock), table, cancel) is { } refusal)
        {
            problems.Add(nameof(Input.Named), refusal.Reason);
        }

        if (problems.Any)
        {
            var view = await ViewAsync(asked.Db, holder.SignUp, holder, cancel);
            return OwnTablesPage.Show(
                new(holder.Link, holder.NetworkName, view, problems), StatusCodes.Status422UnprocessableEntity);
        }

        asked.Say("You sit there now. You can change tables until the sign-up closes.");
        return TypedResults.LocalRedirect(FormingLinks.OwnTables(holder.Link));
    }

    private static OfferedFocus? Choose(LinkHolder holder, Input typed, DateTimeOffset now, Problems problems)
    {
        if (OfferedFocusId.TryParse(typed.Table, out var id) && holder.SignUp.Focus(id) is { } table)
        {
            return table;
        }

        var named = TypedText.Read(typed.Named, nameof(Input.Named), OfferedFocus.LongestName, problems);
        if (!problems.Any && holder.WhyNotYet is { } notYet)
        {
            problems.Add(nameof(Input.Named), notYet.Reason);
        }
        else if (!problems.Any && (named is null || holder.SignUp.FormedBy is not FormedBy.SelfSelected))
        {
            problems.Add(nameof(Input.Named), "Choose a table, or name a theme of your own");
        }
        else if (!problems.Any && holder.SignUp.Foci.Count >= SignUp.MostFoci)
        {
            problems.Add(nameof(Input.Named), $"There are {SignUp.MostFoci} tables already. Sit down at one of them");
        }

        return problems.Any || named is null || TakeSignUp.WhyNot(holder.SignUp) is not null
            ? Closed(holder, problems)
            : holder.SignUp.Offer(named, holder.PersonId, now);
    }

    private static OfferedFocus? Closed(LinkHolder holder, Problems problems)
    {
        if (!problems.Any && TakeSignUp.WhyNot(holder.SignUp) is { } refusal)
        {
            problems.Add(nameof(Input.Named), refusal.Reason);
        }

        return null;
    }

    /// <summary>Whoever waits for a yes may sit down, and names nothing that stands on the big screen.</summary>
    private static async Task<View> ViewAsync(SkeinDb db, SignUp signUp, LinkHolder holder, CancellationToken cancel)
    {
        var view = await ViewAsync(db, signUp, holder.Volunteer, holder.MaySeeOthers, cancel);
        return view with { MayName = view.MayName && !holder.IsWaiting };
    }

    private static async Task<View> ViewAsync(SkeinDb db, SignUp signUp, Volunteer? reader, bool names, CancellationToken cancel)
    {
        var waiting = db.Waiting;
        var sitting = await (
            from v in db.Volunteers
            join p in db.People on v.PersonId equals p.Id
            join s in db.Schools on v.SchoolId equals s.Id
            where v.SignUpId == signUp.Id && v.WithdrawnAt == null
            orderby v.Id
            select new
            {
                v.TableId,
                v.SchoolId,
                Person = p.Name,
                School = s.Name,
                IsShown = names && !waiting.Any(n => n.PersonId == p.Id),
            }).ToListAsync(cancel);
        var at = sitting.ToLookup(v => v.TableId);
        var first = await db.Volunteers.Where(v => v.SignUpId == signUp.Id && v.WithdrawnAt == null && v.TableId == null)
            .SelectMany(v => v.Choices).Where(c => c.Rank == 0)
            .GroupBy(c => c.FocusId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return new(
            signUp.Title,
            [.. signUp.Foci.Select(f => new Table(
                f.Id, f.Name, [.. at[f.Id].Where(v => v.IsShown).Select(v => $"{v.Person.Value}, {v.School}")],
                at[f.Id].Select(v => v.SchoolId)
                    .Distinct()
                    .Count(), at[f.Id].Count(v => !v.IsShown), first.GetValueOrDefault(f.Id)))],
            at[null].Count(),
            signUp.FormedBy is FormedBy.SelfSelected && signUp.State is SignUpState.Open,
            reader?.TableId,
            TakeSignUp.WhyNot(signUp)?.Reason);
    }
}
