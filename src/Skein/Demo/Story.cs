using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Site;

namespace Skein.Demo;

/// <summary>
/// The story of one made-up network: what happens in it is both written down as it stands today and told to the chronicle.
/// </summary>
internal sealed class Story
{
    /// <summary>What a meeting, a lesson or a visit is to the chronicle until a slice of its own keeps it.</summary>
    public const string Activity = "activity";

    private Story(Network network, DateOnly today, Chance chance) => (Network, Today, Chance) = (network, today, chance);

    public DemoRows Rows { get; } = new();
    public Network Network { get; }
    public Chance Chance { get; }

    /// <summary>The day on which the demonstration is made. Everything in it happened before.</summary>
    public DateOnly Today { get; }

    public List<StorySchool> Schools { get; } = [];
    public IEnumerable<StorySchool> Members => Schools.Where(s => s.Membership is not null);

    /// <param name="name">A name; that it is made up is added to it.</param>
    /// <param name="startedOn">When the network starts.</param>
    /// <param name="code">What a programme calls it.</param>
    /// <param name="today">The day on which the demonstration is made.</param>
    /// <param name="chance">Decides what the plan leaves open.</param>
    public static Story Begin(string name, DateOnly startedOn, string? code, DateOnly today, Chance chance)
    {
        var day = Terms.SchoolDay(startedOn);
        var id = chance.Id<NetworkId>(Terms.At(day));
        var story = new Story(
            Network.Started(id, NetworkName.Stored($"{name} (made up)"), SiteOptions.DefaultTimeZone, day, code), today, chance);
        story.Rows.Networks.Add(story.Network);
        story.Tell(new("network.started", "The network started.") { SubjectKind = Happening.Network, SubjectId = id.Value }, day);
        return story;
    }

    /// <summary>A school day so long after the network started, and always before today.</summary>
    public DateOnly After(int days)
    {
        var day = Terms.SchoolDay(Network.StartedOn.AddDays(days));
        return day < Today ? day : Terms.SchoolDayBefore(Today);
    }

    /// <summary>Somebody who leads the network on that day.</summary>
    public Person LeaderOn(DateOnly day)
    {
        var leads = Rows.Roles
            .Where(r => r.Kind == RoleKind.CoLeader && r.From <= day && (r.Until is not { } until || until > day))
            .Select(r => r.PersonId)
            .ToHashSet();
        return Schools.Select(s => s.Head).First(head => leads.Contains(head.Id));
    }

    /// <summary>The schools that were members on that day, those that rested among them.</summary>
    public IReadOnlyList<StorySchool> MembersOn(DateOnly day) =>
        [.. Schools.Where(s => s.Membership?.On(day) is { } state && state is not MembershipState.Left)];

    public bool IsOver(int days) => Terms.SchoolDay(Network.StartedOn.AddDays(days)) < Today;

    public void Tell(Happening happening, DateOnly day)
    {
        var at = Terms.At(day).AddSeconds(Chance.Below(3600));
        var told = happening with { NetworkId = Network.Id.Value };
        var entry = ChronicleEntry.From(Chance.Id<ChronicleEntryId>(at), told, day, at);
        Rows.Chronicle.Add(entry);
        Rows.Words.Add(new(entry.Id, told.Sentence) { Reason = told.Reason });
        Rows.Parties.AddRange(told.With.Distinct().Select(with => new ChronicleParty(entry.Id, with.Kind, with.Id)));
    }

    /// <summary>Somebody from outside the schools.</summary>
    public Person Outsider(DateOnly since)
    {
        var name = MadeUpPeople.Name(Chance);
        var email = MadeUpPeople.Email(name, "partners", Chance.Below(1_000_000));
        var person = Person.Met(Chance.Id<PersonId>(Terms.At(since)), name, email, null, Terms.At(since).UtcDateTime);
        Rows.People.Add(person);
        return person;
    }
}
