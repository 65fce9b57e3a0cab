using Skein.People;

namespace Skein.Activities;

/// <summary>How the pieces of a protocol are said.</summary>
internal sealed class AloudWords(Protocol protocol)
{
    public static string Part(ProtocolPart part)
    {
        var bits = new[]
        {
            Count(part),
            part.Is is PartKind.Outside ? "from outside" : null,
            part.Schools switch
            {
                null => null,
                { AreAllDifferent: true } => "each from a different school",
                { AreOneEach: true } => "one from each school",
                var schools => $"from {schools.Words} schools",
            },
            IsRoleWorthSaying(part) ? $"everyone who is a {Role(part.Role)}" : null,
            !part.Runs ? null : part.HowMany?.IsOne == true ? "who runs it" : "who run it",
            part.SeesOutline ? "sees only the dates and how far it has got" : null,
            part.WorksBetterWithout.Count == 0
                ? null
                : $"better without the {Counted.List([.. part.WorksBetterWithout.Select(Plain)])}",
        };
        return Capital(part.Title) + InBrackets(bits);
    }

    public static string Heading(ProtocolStep step)
    {
        var bits = new[]
        {
            step.Rhythm?.Words,
            step is ProtocolStage { IsAnyTime: true } ? "at any time" : null,
            step.IsOptional ? "only if you want it" : null,
            step.HostsInTurn ? "schools take turns to host" : null,
        };
        return step.Title + InBrackets(bits.Where(bit => !string.Equals(bit, step.Title, StringComparison.OrdinalIgnoreCase)));
    }

    public IEnumerable<LineAloud> Lines(ProtocolStage stage)
    {
        var first = stage.Needs.SelectMany(Need);
        var meeting = new[]
        {
            stage.Opens is { } opens ? $"Asked {When(opens)}." : null,
            Meeting(stage),
            stage.Watches is null ? null : "If we look at somebody's room or lesson, that teacher is asked first, "
                + "at least a week ahead, and can say no without a reason.",
        };
        var asked = stage.Asks.Count == 0 ? [] : new[] { new LineAloud(Asked(stage), [.. stage.Asks.Select(Question)]) };
        var last = new[] { Agreement(stage.Agrees) }.Concat(stage.Duties.Select(Duty));
        return [.. first.Concat(meeting).Select(Line).OfType<LineAloud>(), .. asked, .. last.Select(Line).OfType<LineAloud>()];
    }

    private static LineAloud? Line(string? words) => words is null ? null : new(words, []);

    private static string? Count(ProtocolPart part) => part switch
    {
        { HowMany: null } => null,
        { Is: PartKind.School or PartKind.Group, HowMany.Most: 1 } => $"{Number(part.HowMany)} {part.Is.Said()}",
        { Is: PartKind.School or PartKind.Group } => $"{Number(part.HowMany)} {part.Is.Said()}s",
        _ => Number(part.HowMany),
    };

    private static string Number(PartSize size) => size.IsOne ? "one" : size.Words;

    /// <summary>A part called heads need not say that everyone in it is a head.</summary>
    private static bool IsRoleWorthSaying(ProtocolPart part) =>
        part is { Role: { } role, HowMany: null } && Plain(role) != part.Key && Plain(role) != part.Key.TrimEnd('s');

    private static string? Role(string? role) => role is null ? null : RoleKinds.TitleOf(role).ToLowerInvariant();

    private IEnumerable<string?> Need(StageNeed need)
    {
        var says = need.Kind is NeedKind.Filled && need.Says is null
            ? need.Names.Select(name => protocol.FindPart(name)?.Says)
            : [need.Says];
        var begins = need.Ground is null ? "Asked once, if it applies" : "We cannot start until this is settled";
        return says.OfType<string>().Select(words => $"{begins}: {words}");
    }

    private static string? Meeting(ProtocolStage stage) => stage.Meets is null ? null : stage.Cover switch
    {
        MeetingCover.MayBeNeeded => $"We meet for {stage.Meets.Words}, with cover if you need it.",
        MeetingCover.NotNeeded => $"We meet for {stage.Meets.Words}; no cover is needed.",
        MeetingCover.Unsaid => $"We meet for {stage.Meets.Words}.",
    };

    private string Asked(ProtocolStage stage)
    {
        var isOne = stage.AskedOf.Part is not { } part || protocol.FindPart(part)?.HowMany?.IsOne == true;
        var who = stage.AskedOf.Word == ProtocolWho.Together
            ? "We answer together"
            : $"{Capital(Name(stage.AskedOf))} {(isOne ? "answers" : "answer")}";
        var by = stage.By is { } due ? $", by {WithArticle(due)}" : "";
        var readers = stage.SeenBy.Circle switch
        {
            ReaderCircle.Writer => " (nobody else reads this)",
            ReaderCircle.Network => " (everyone in the network can read this)",
            ReaderCircle.Schools => " (staff of the schools can read this)",
            ReaderCircle.Runs or ReaderCircle.Part or ReaderCircle.People => "",
        };
        return $"{who}{by}{readers}:";
    }

    private static string Question(ProtocolQuestion question) => question.Asks
        + (question.Each.Count > 0 ? $" ({string.Join(", ", question.Each)})" : "")
        + (question.IsOptional ? " (if wanted)" : "")
        + (question.Choices.Count > 0 ? $" [{string.Join(" / ", question.Choices.Select(choice => choice.Value))}]" : "");

    private string? Agreement(StageAgreement? agrees)
    {
        if (agrees is null)
        {
            return null;
        }

        var silence = agrees.SilenceDays is { } days ? $" No answer after {days} days counts as yes." : "";
        var who = agrees.MoreThanHalf
            ? $"More than half of {Counted.List([.. agrees.Who.Select(NameAmongUs)])}"
            : Capital(Counted.List([.. agrees.Who.Select(Name)]));
        return $"{who} must say yes.{silence}";
    }

    private string NameAmongUs(ProtocolWho who) => who.Word is ProtocolWho.Everyone ? "us" : Name(who);

    private string Duty(StageDuty duty)
    {
        var end = !duty.IsSharing && duty.Words.EndsWith('?') ? "" : ".";
        return $"For {Name(duty.Who)} to do, by {WithArticle(duty.By)}: {duty.Words}{end}";
    }

    private string Name(ProtocolWho who) => who.Word switch
    {
        ProtocolWho.Came => "everyone who came",
        ProtocolWho.Everyone => "everyone",
        ProtocolWho.Schools => "each school",
        ProtocolWho.Runs => "whoever runs it",
        var part => WithThe(protocol.FindPart(part)?.Title ?? part),
    };

    private static string WithThe(string title)
    {
        var small = char.ToLowerInvariant(title[0]) + title[1..];
        return small.StartsWith("the ", StringComparison.Ordinal) ? small : $"the {small}";
    }

    private string WithArticle(ProtocolTime time) => time.End is null ? When(time) : $"the {time.Words}";

    private string When(ProtocolTime time) => time.From switch
    {
        null => time.Words,
        ProtocolTime.Start => $"{time.Words[..^ProtocolTime.Start.Length]}the start",
        var stage => $"{time.Words[..^stage.Length]}“{protocol.FindStep(stage)?.Title}”",
    };

    private static string InBrackets(IEnumerable<string?> bits) =>
        bits.OfType<string>().ToList() is { Count: > 0 } said ? $" ({string.Join(", ", said)})" : "";

    private static string Plain(string name) => name.Replace('-', ' ');

    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
