using Skein.Networks;
using Skein.Schools;

namespace Skein.Engagement;

/// <summary>What was done to bring a school on board, on which day, and what is next (S-16).</summary>
public sealed class SchoolEngagement(NetworkId networkId, SchoolId schoolId)
{
    public NetworkId NetworkId { get; private init; } = networkId;
    public SchoolId SchoolId { get; private init; } = schoolId;
    public DateOnly? InformedOn { get; private set; }
    public DateOnly? ConsultedOn { get; private set; }
    public DateOnly? ShapedOn { get; private set; }
    public string? NextStep { get; private set; }

    public void Note(DateOnly? informed, DateOnly? consulted, DateOnly? shaped, string? next) =>
        (InformedOn, ConsultedOn, ShapedOn, NextStep) = (informed, consulted, shaped, next);
}
