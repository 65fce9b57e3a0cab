namespace Skein.Access;

/// <summary>
/// What a role lets a person do, within the role's own network or school and on the days it is held. The rows of the
/// permission matrix in words; which role gives which right is data, beside the roles.
/// </summary>
public enum Right
{
    /// <summary>Read what is open to everybody with a part in the network.</summary>
    SeeNetwork,

    /// <summary>Arrange: members, letters, people, paper. A manager does it for the co-leaders.</summary>
    ArrangeNetwork,

    /// <summary>Lead: all of that, and who has not answered, reasons that heads share, and roles.</summary>
    LeadNetwork,

    /// <summary>Speak for a school: its answers, its resting, its own people.</summary>
    SpeakForSchool,

    /// <summary>Keep the installation: registers, people's accounts. It opens no network's content.</summary>
    Administer,
}

/// <summary>Who a person is to the network or school that a request is about, today.</summary>
/// <param name="Name">The person's name as others see it.</param>
/// <param name="Rights">Empty for somebody with no part in it.</param>
/// <param name="Address">The person's e-mail address today, or empty; a session made under another has ended.</param>
public sealed record Standing(string Name, IReadOnlySet<Right> Rights, string Address)
{
    /// <summary>They came by an open code, and nobody has said yet that they work where they say.</summary>
    public bool IsWaiting { get; init; }

    /// <summary>The day on which the session was last used; null where they have no such session.</summary>
    public DateOnly? SessionUsedOn { get; init; }

    /// <summary>The time zones of all networks, where the request is about none of them and about no school.</summary>
    public IReadOnlyList<string>? Zones { get; init; }
}

/// <summary>“Which roles has this person here, today?” Access asks; People answers.</summary>
public interface IKnowRoles
{
    /// <param name="person">The person who is signed in.</param>
    /// <param name="network">The network that the request is about, or null.</param>
    /// <param name="school">The school that the request is about, or null.</param>
    /// <param name="session">The session that the request says it belongs to; null for a program.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>Null when there is no such person any more.</returns>
    Task<Standing?> StandingAsync(
        PersonId person, Guid? network, Guid? school, SessionId? session, CancellationToken cancel);

    /// <summary>Whether anybody keeps this installation today.</summary>
    Task<bool> AnyAdministratorAsync(CancellationToken cancel);
}
