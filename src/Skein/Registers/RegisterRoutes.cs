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
        var network = site.MapGroup("/networks/{networkId:guid}");
        network.MapGet($"/{register.Address}", register.List).NeedsAny(register.Reads);
        var apart = register.Entry is { IsAddedApart: true };
        network.MapPost($"/{(apart ? $"{register.Entries}/new" : register.Address)}", register.Add).NeedsAny(register.Writes);
        if (apart)
        {
            network.MapGet($"/{register.Entries}/new", register.ShowBlank).NeedsAny(register.Writes);
        }

        var entry = network.MapGroup($"/{register.Entries}/{{rowId:guid}}");
        if (register.Entry is { } words)
        {
            entry.MapGet("", register.Show).NeedsAny(register.Writes);
            entry.MapPost("", register.Change).NeedsAny(register.Writes);
            if (words.Buttons.Any(button => button.Act == EntryWords<TRow>.Removal))
            {
                entry.MapPost($"/{EntryWords<TRow>.Removal}", register.Remove).NeedsAny(register.Writes);
            }
        }

        foreach (var act in register.Acts)
        {
            entry.MapPost($"/{act.Address}", (
                Here here, InNetwork<TRow> row, IFormCollection typed, CancellationToken cancel) =>
                register.DoAsync(act, here, row.It, typed, cancel)).NeedsAny(act.Right);
        }
    }
}
