using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Forms;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Registers;

/// <summary>
/// A list that a network keeps. A slice gives the entry, its fields, its sentences and the page of the list; adding, changing,
/// taking out, and what else is done with an entry are here.
/// </summary>
public abstract class Register<TRow, TId>
    where TRow : RegisterRow<TId>
    where TId : struct, IId<TId>
{
    public virtual Right Reads => Right.SeeNetwork;

    public virtual Right Writes => Right.ArrangeNetwork;

    /// <summary>Who may read the page of an entry; null where it has none.</summary>
    public virtual Right? ReadsEntry => Entry is null ? null : Writes;

    /// <summary>The page of an entry, on which its fields are changed; null where there is none.</summary>
    public virtual EntryWords<TRow>? Entry => null;

    /// <summary>What else is done with an entry.</summary>
    public virtual IReadOnlyList<RegisterAct<TRow>> Acts => [];

    public abstract RegisterFields<TRow> Fields { get; }

    /// <summary>What the chronicle calls an entry.</summary>
    protected abstract string Kind { get; }

    /// <summary>The page of the list.</summary>
    public abstract NamedPage ListLink(NetworkId network);

    /// <summary>Where its entries stand.</summary>
    protected virtual string EntriesLink(NetworkId network) => ListLink(network);

    public string EntryLink(NetworkId network, TId row) => $"{EntriesLink(network)}/{row.Value}";

    public string ActLink(NetworkId network, TId row, string act) => $"{EntryLink(network, row)}/{act}".TrimEnd('/');

    /// <summary>Where a new entry is sent.</summary>
    public string NewLink(NetworkId network) =>
        Entry is { IsAddedApart: true } ? $"{EntriesLink(network)}/new" : ListLink(network);

    public async Task<RazorComponentResult> List(Here here, int? page, CancellationToken cancel) =>
        await ListAsync(here, page, await Fields.AskAsync(here, null, cancel), cancel);

    public async Task<RazorComponentResult> ShowBlank(Here here, CancellationToken cancel) =>
        PageOf(here, null, await Fields.AskAsync(here, null, cancel));

    public virtual async Task<RazorComponentResult> Show(Here here, InNetwork<TRow> row, CancellationToken cancel) =>
        PageOf(here, row.It, await Fields.AskAsync(here, row.It, cancel));

    public async Task<Results<RedirectHttpResult, RazorComponentResult, NotFound>> Add(
        Here here, IFormCollection typed, CancellationToken cancel)
    {
        if (Begin(here) is not { } row)
        {
            return TypedResults.NotFound();
        }

        var form = await FillAsync(here, Fields, row, typed, cancel);
        if (await FullAsync(here, cancel) is { } full)
        {
            form.Problems.Add("", full.Reason);
        }

        if (form.Problems.Any)
        {
            return Entry is { IsAddedApart: true } ? PageOf(here, null, form) : await ListAsync(here, null, form, cancel);
        }

        here.Db.Add(row);
        return Lead(here, row, await AddedAsync(here, row, cancel));
    }

    public async Task<Results<RedirectHttpResult, RazorComponentResult>> Change(
        Here here, InNetwork<TRow> row, IFormCollection typed, CancellationToken cancel)
    {
        var form = await FillAsync(here, Fields, row.It, typed, cancel);
        if (form.Problems.Any)
        {
            await here.Db.Entry(row.It).ReloadAsync(cancel);
            return PageOf(here, row.It, form);
        }

        return Lead(here, row.It, await ChangedAsync(here, row.It, cancel));
    }

    public async Task<RedirectHttpResult> Remove(Here here, InNetwork<TRow> row, CancellationToken cancel)
    {
        here.Db.Remove(row.It);
        return Lead(here, row.It, await RemovedAsync(here, row.It, cancel));
    }

    internal async Task<Results<RedirectHttpResult, RazorComponentResult, NotFound>> DoAsync(
        RegisterAct<TRow> act, Here here, TRow row, IFormCollection typed, CancellationToken cancel)
    {
        if (!await act.IsTheirsAsync(row, here, cancel))
        {
            return TypedResults.NotFound();
        }

        var form = await FillAsync(here, act.Fields, row, typed, cancel);
        if (!form.Problems.Any && act.Do(row, here) is { } refusal)
        {
            form.Problems.Add("", refusal.Reason);
        }

        if (form.Problems.Any)
        {
            await here.Db.Entry(row).ReloadAsync(cancel);
            return await AgainAsync(here, row, form, cancel);
        }

        return Lead(here, row, await act.DoneAsync(row, here, cancel));
    }

    /// <returns>An entry of which nothing is known yet; null where the visitor can have none.</returns>
    protected abstract TRow? Begin(Here here);

    protected abstract ValueTask<Done> AddedAsync(Here here, TRow row, CancellationToken cancel);

    protected virtual ValueTask<Done> ChangedAsync(Here here, TRow row, CancellationToken cancel) =>
        throw new NotSupportedException("Its entries are not changed.");

    protected virtual ValueTask<Done> RemovedAsync(Here here, TRow row, CancellationToken cancel) =>
        throw new NotSupportedException("Its entries are not taken out.");

    /// <returns>Why the list takes no more, or null.</returns>
    protected virtual Task<Refusal?> FullAsync(Here here, CancellationToken cancel) => Task.FromResult<Refusal?>(null);

    /// <summary>The page of the list, with what is asked of a new entry.</summary>
    protected abstract Task<RazorComponentResult> ListAsync(Here here, int? page, AskedForm form, CancellationToken cancel);

    /// <summary>Where something was wrong with an act, the page that it stands on comes back.</summary>
    protected virtual async Task<RazorComponentResult> AgainAsync(
        Here here, TRow row, AskedForm form, CancellationToken cancel) =>
        await ListAsync(
            here, null, await Fields.AskAsync(here, null, cancel) with { Problems = form.Problems.OfNoField() }, cancel);

    /// <summary>So many of those in the list as stand on one page.</summary>
    protected async Task<RegisterList<TShown>> PagedAsync<TShown>(
        Here here, IQueryable<TShown> rows, int? page, AskedForm form, CancellationToken cancel)
        where TShown : class
    {
        var count = await rows.CountAsync(cancel);
        var shown = Paging.Within(page, count);
        var those = await rows.AsNoTracking().OnPage(shown).ToListAsync(cancel);
        return new(here.Network, those, count, shown, ListLink(here.Id), form);
    }

    /// <summary>The same of a list that was put together from several tables.</summary>
    protected RegisterList<TAny> Paged<TAny>(Here here, IReadOnlyList<TAny> rows, int? page, AskedForm form)
    {
        var shown = Paging.Within(page, rows.Count);
        return new(
            here.Network, [.. rows.Skip((shown - 1) * Paging.Size).Take(Paging.Size)], rows.Count, shown, ListLink(here.Id),
            form);
    }

    private RazorComponentResult PageOf(Here here, TRow? row, AskedForm form)
    {
        var words = Entry ?? throw new NotSupportedException("Its entries have no page.");
        return EntryPage.Show(
            new(
                here.Network,
                ListLink(here.Id),
                row is null ? words.New : words.Title(row),
                row is null ? NewLink(here.Id) : EntryLink(here.Id, row.Id),
                words.Keep,
                row is null ? [] : [.. words.Buttons.Select(button => (button.Text, ActLink(here.Id, row.Id, button.Act)))],
                form),
            form.Status);
    }

    private static async Task<AskedForm> FillAsync(
        Here here, RegisterFields<TRow> fields, TRow row, IFormCollection typed, CancellationToken cancel)
    {
        var form = await fields.FillAsync(here, row, typed, cancel);
        if (!form.Problems.Any)
        {
            row.Settle(here.Today, form.Problems);
        }

        return form;
    }

    private RedirectHttpResult Lead(Here here, TRow row, Done done)
    {
        here.Record(here.Happened(done.Verb, done.Sentence, Kind, row.Id.Value) with { With = done.With });
        if (done.Said is { } said)
        {
            here.Say(said);
        }

        return TypedResults.LocalRedirect(done.Next ?? ListLink(here.Id));
    }
}
