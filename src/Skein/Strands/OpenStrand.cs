using Skein.Networks;

namespace Skein.Strands;

/// <summary>An area of work that has not ended.</summary>
public sealed record OpenStrand(Strand It) : IFoundHere<OpenStrand, StrandId>
{
    public static string? Place => "strandId";

    public static async Task<OpenStrand?> FindAsync(Here here, StrandId id, CancellationToken cancel) =>
        await Strand.Whole(here.Db.Strands)
            .SingleOrDefaultAsync(s => s.Id == id && s.NetworkId == here.Id && s.Until == null, cancel) is { } found
            ? new(found)
            : null;
}
