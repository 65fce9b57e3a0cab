using Skein.Persistence;

namespace Skein.Networks;

/// <summary>How many schools were in each state on a day, and that in words.</summary>
public sealed record MembershipCounts(int Joined, int Active, int Resting, int Left)
{
    public int Members => Joined + Active + Resting;

    /// <summary>Those of whom something may be expected (I-05).</summary>
    public int Expected => Joined + Active;

    /// <summary>“12 schools: 11 take part, 1 is resting”.</summary>
    public string Sentence
    {
        get
        {
            string?[] parts =
            [
                Part(Active, "takes part", "take part"),
                Part(Joined, "has joined", "have joined"),
                Part(Resting, "is resting", "are resting"),
            ];
            return Members == 0 ? "No schools" : $"{Counted.Of(Members, "school")}: {string.Join(", ", parts.OfType<string>())}";
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

    private static string? Part(int count, string one, string many) => count == 0 ? null : $"{count:N0} {(count == 1 ? one : many)}";
}
