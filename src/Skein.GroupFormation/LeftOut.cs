namespace Skein.GroupFormation;

/// <summary>Why somebody has no place, the smallest true reason first.</summary>
public enum Obstacle
{
    /// <summary>They chose no focus, or no time.</summary>
    ChoseNothing,

    /// <summary>On none of their foci is there anybody at any of their times with whom they may sit.</summary>
    Nobody,

    /// <summary>On none of their foci are there enough people at any of their times.</summary>
    TooFew,

    /// <summary>So many people do not divide into groups of the allowed sizes.</summary>
    Numbers,

    /// <summary>No more groups may be formed; one more would hold them.</summary>
    MostGroups,

    /// <summary>No more groups may be formed on a focus; one more would hold them.</summary>
    MostOnFocus,

    /// <summary>They could only sit where somebody else sits now.</summary>
    SomebodyElse,

    /// <summary>Whoever placed them would leave out more people than now.</summary>
    MoreOthers,

    /// <summary>It was not settled in the time: there may be a place.</summary>
    Unsettled,
}

/// <summary>What would give somebody a place and take nobody else's.</summary>
/// <param name="Kind">What to change.</param>
/// <param name="Number">The focus or time that the person would add, or the size that groups might have besides; or 0.</param>
public readonly record struct Remedy(RemedyKind Kind, int Number)
{
    /// <summary>What would help, as a phrase; times are numbers in it.</summary>
    /// <param name="focus">What a focus is called.</param>
    public string Words(Func<int, string> focus) => Kind switch
    {
        RemedyKind.OneMoreGroup => "one more group",
        RemedyKind.OneMoreOnFocus => "one more group on a focus",
        RemedyKind.AnotherTime => $"time {Number} as well",
        RemedyKind.AnotherFocus => $"{focus(Number)} as well",
        RemedyKind.AnotherSize => $"{Number} to a group",
    };
}

/// <summary>Kinds of <see cref="Remedy"/>.</summary>
public enum RemedyKind
{
    /// <summary>One group more.</summary>
    OneMoreGroup,

    /// <summary>One group more on a focus.</summary>
    OneMoreOnFocus,

    /// <summary>The person can come at another time as well.</summary>
    AnotherTime,

    /// <summary>The person would take another focus as well.</summary>
    AnotherFocus,

    /// <summary>Groups may also be one smaller, or one larger, than now.</summary>
    AnotherSize,
}

/// <summary>Somebody who is in no group, why, and what would change it.</summary>
/// <param name="Person">Who: an index into <see cref="Instance.People"/>.</param>
/// <param name="Obstacle">Why.</param>
/// <param name="Focus">Where that is <see cref="Obstacle.TooFew"/>: the focus on which they lack fewest people.</param>
/// <param name="Slot">Then also: the time at which they do.</param>
/// <param name="Lacking">Then also: how many people (or schools) are lacking there, at least 1; otherwise 0.</param>
/// <param name="Remedies">What would give them a place, as tried; at most <see cref="WhyNot.MostRemedies"/>.</param>
public sealed record LeftOut(int Person, Obstacle Obstacle, int Focus, int Slot, int Lacking, IReadOnlyList<Remedy> Remedies)
{
    /// <summary>The reason in a sentence; times are numbers in it.</summary>
    /// <param name="focus">What a focus is called.</param>
    public string Reason(Func<int, string> focus) => Obstacle switch
    {
        Obstacle.ChoseNothing => "They chose no focus, or no time.",
        Obstacle.Nobody => "Nobody from another school who chose one of their foci can come when they can.",
        Obstacle.TooFew => $"On {focus(Focus)} at time {Slot} a group is "
            + $"{(Lacking == 1 ? "one person" : $"{Lacking} people")} short, and elsewhere no fewer.",
        Obstacle.Numbers => "So many people do not divide into groups of these sizes.",
        Obstacle.MostGroups => "There are as many groups as may be formed.",
        Obstacle.MostOnFocus => "There are as many groups on a focus as may be formed.",
        Obstacle.SomebodyElse => "They could only have the place of somebody else.",
        Obstacle.MoreOthers => "A place for them would cost more than one other person theirs.",
        Obstacle.Unsettled => "There was no time to settle it: trying longer may find a place.",
    };
}
