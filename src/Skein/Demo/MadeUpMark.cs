using System.Data.Common;
using Skein.Access;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Demo;

/// <summary>Whether all that this installation holds is made up, so that every page can say so.</summary>
internal sealed class MadeUpMark(DatabaseAddress own, Databases databases)
{
    private bool? _settled;

    public async ValueTask<bool> IsOnAsync(CancellationToken cancel)
    {
        if (_settled is { } settled)
        {
            return settled;
        }

        try
        {
            await using var db = databases.Open(own);
            var isOn = await db.Set<Installation>().AnyAsync(i => i.IsSynthetic, cancel);
            if (isOn || await db.Networks.AnyAsync(cancel))
            {
                // A demonstration is only ever made in an empty database, and never stops being one.
                _settled = isOn;
            }

            return isOn;
        }
        catch (DbException)
        {
            // A database that cannot be reached is for the page to tell of.
            return false;
        }
    }
}
