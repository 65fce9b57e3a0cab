using Skein.Access;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Registers;

/// <summary>Every way in to a list that a network keeps.</summary>
public static class RegisterRoutes
{
    public static void MapRegister<TRow, TId>(this SiteRoutes site, Register<TRow, TId> register)
        where TRow : RegisterRow<TId>
        where TId : struct, IId<TId>
    {
        site.MapGet(register.ListLink, register.List).NeedsAny(register.Reads);
        site.MapPost(register.NewLink, register.Add).NeedsAny(register.Writes);
        if (register.ReadsEntry is { } reads)
        {
            site.MapGet(register.EntryLink, register.Show).NeedsAny(reads);
        }

        if (register.Entry is { } entry)
        {
            site.MapPost(register.EntryLink, register.Change).NeedsAny(register.Writes);
            if (entry.IsAddedApart)
            {
                site.MapGet(register.NewLink, register.ShowBlank).NeedsAny(register.Writes);
            }

            if (entry.Buttons.Any(button => button.Act == EntryWords<TRow>.Removal))
            {
                site.MapPost(register.ActLink, EntryWords<TRow>.Removal, register.Remove).NeedsAny(register.Writes);
            }
        }

        foreach (var act in register.Acts)
        {
            site.MapPost(register.ActLink, act.Address, (
                Here here, InNetwork<TRow> row, IFormCollection typed, CancellationToken cancel) =>
                register.DoAsync(act, here, row.It, typed, cancel)).NeedsAny(act.Right);
        }
    }
}
