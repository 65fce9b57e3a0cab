namespace Skein.Forming;

/// <summary>Somebody for whom the former found no place, and why, in words that name nobody.</summary>
public sealed class PeopleWithoutGroup
{
    public const int LongestWhy = 600;

    internal PeopleWithoutGroup(ProposalId proposalId, VolunteerId volunteerId, string why) =>
        (ProposalId, VolunteerId, Why) = (proposalId, volunteerId, why.Length > LongestWhy ? why[..LongestWhy] : why);

    public ProposalId ProposalId { get; private init; }
    public VolunteerId VolunteerId { get; private init; }
    public string Why { get; private set; }
}
