using Skein.Persistence;

namespace Skein.Networks;

/// <summary>How many schools were in each state on a day, and that in words.</summary>
public sealed record MembershipCounts(int Joined, int Active, int Resting, int Left)
{
    public int Members => Joined + Active + Resting;

    /// <summary>Those of whom something may be expected (I-05).</summary>
    public int Expected => Joined + Active;

    /// <summary>“12 schools: 11 take part, 1 is resting”, or “12 schools take part” where all do the same.</summary>
    public string Sentence
    {
        get
        {
            var parts = new[]
            {
                (Count: Active, Words: Active == 1 ? "takes part" : "take part"),
                (Count: Joined, Words: Joined == 1 ? "has joined" : "have joined"),
                (Count: Resting, Words: Resting == 1 ? "is resting" : "are resting"),
            }.Where(part => part.Count > 0).ToList();
            return parts switch
            {
                [] => "No schools",
                [var all] => $"{Counted.Words(Members, "school")} {all.Words}",
                _ => $"{Counted.Words(Members, "school")}: "
                    + string.Join(", ", parts.Select(part => $"{part.Count:N0} {part.Words}")),
            };
        }
    }

    public static async Task<MembershipCounts> OnAsync(SkeinDb db, NetworkId network, DateOnly day, CancellationToken cancel)
    {
        var spans = db.MembershipSpans;
        var counts = await db.Memberships.Where(m => m.NetworkId == network)
            .Join(spans, m => m.Id, s => s.MembershipId, (_, s) => s)
            .On(day)
            .GroupBy(s => s.State)
            .Select(g => new { State = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.State, g => g.Count, cancel);

        return new(Of(MembershipState.Joined), Of(MembershipState.Active), Of(MembershipState.Resting), Of(MembershipState.Left));

        int Of(MembershipState state) => counts.GetValueOrDefault(state);
    }
}
