using Skein.Access;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Asking;

public readonly record struct LetterId(Guid Value) : IId<LetterId>
{
    public static bool TryParse(string? text, out LetterId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// One question put to many, with a reason to reply. It goes by e-mail, as text to paste, or on paper with a code; it is answered
/// by link, by code, or told to somebody; and an answer can be changed until the letter closes.
/// </summary>
public sealed class Letter : IVersioned, IInNetwork<LetterId>
{
    private Letter(LetterId id, NetworkId networkId, string kind, PersonId askedBy, DateTime writtenAt) =>
        (Id, NetworkId, Kind, AskedBy, WrittenAt) = (id, networkId, kind, askedBy, writtenAt);

    public LetterId Id { get; private init; }
    public NetworkId NetworkId { get; private init; }

    /// <summary>A key of the kinds of letter.</summary>
    public string Kind { get; private init; }

    /// <summary>What the letter is about, where its kind has a matter: <see cref="ILetterMatter"/>.</summary>
    public Guid? AboutId { get; private init; }

    public PersonId AskedBy { get; private init; }
    public DateTime WrittenAt { get; private init; }
    public string Subject { get; private set; } = "";

    /// <summary>The subject as pages and the history say it, without places.</summary>
    public string About => LetterText.About(Subject);

    /// <summary>The letter itself, with places for the addressee and the school.</summary>
    public string Body { get; private set; } = "";

    /// <summary>What it asks, where that is not what its kind asks.</summary>
    public string? OwnQuestions { get; private set; }

    /// <summary>
    /// It is nobody's business but its writer's and theirs whom it asks: of a group, of a school, of two people.
    /// </summary>
    public bool IsOfWriterAlone { get; private set; }

    /// <summary>It is about today or tomorrow, so it does not wait for the digest.</summary>
    public bool IsForSoon { get; private set; }

    /// <summary>When its words last changed after it had gone out; null where they are as they went.</summary>
    public DateTime? ChangedAt { get; private set; }

    /// <summary>What it said before they changed.</summary>
    public string? BodyBefore { get; private set; }

    /// <summary>How the history calls it, which never says what is its writer's alone.</summary>
    internal string SaidInHistory => IsOfWriterAlone ? "a message" : $"“{About}”";

    public bool IsMessage => LetterKinds.Messages.Contains(Kind);

    /// <summary>It asks nothing but that it is read, so nobody owes an answer to it.</summary>
    public bool OnlyTells => IsMessage && OwnQuestions is null;

    /// <summary>The last day on which it can be answered.</summary>
    public DateOnly ClosesOn { get; private set; }

    /// <summary>When it went out; null while it is a draft.</summary>
    public DateTime? SentAt { get; private set; }

    public int Version { get; private set; }

    public static Letter Write(NetworkId network, string kind, PersonId askedBy, DateTimeOffset now, Guid? about = null) =>
        new(Ids.New<LetterId>(now), network, kind, askedBy, now.UtcDateTime) { AboutId = about };

    /// <summary>A letter that is known from elsewhere.</summary>
    public static Letter Written(
        LetterId id, NetworkId network, string kind, PersonId askedBy, DateTimeOffset at, Guid? about = null) =>
        new(id, network, kind, askedBy, at.UtcDateTime) { AboutId = about };

    public void Write(string subject, string body, DateOnly closesOn) => (Subject, Body, ClosesOn) = (subject, body, closesOn);

    /// <summary>It asks questions of its own.</summary>
    public void Ask(string ownQuestions) => OwnQuestions = ownQuestions;

    public void KeepToWriter() => IsOfWriterAlone = true;

    public void GoSoon() => IsForSoon = true;

    /// <summary>Says something else from now on, and asks everybody again.</summary>
    public void Change(string subject, string body, DateTimeOffset now) =>
        (BodyBefore, Subject, Body, ChangedAt) = (Body, subject, body, now.UtcDateTime);

    public void Send(DateTimeOffset now) => SentAt ??= now.UtcDateTime;

    public bool IsOpen(DateOnly today) => today <= ClosesOn;

    /// <returns>Why it can no longer be answered, or null while it can.</returns>
    public Refusal? ClosedFor(DateOnly today) => IsOpen(today)
        ? null
        : new(
            $"This letter closed on {ClosesOn.Said()}. Ring whoever sent it: they can still write down what you say at the "
                + "meeting.");

    /// <summary>What the letter is about no longer needs answers: from today it can be answered no more.</summary>
    public void Stop(DateOnly today) => ClosesOn = today.AddDays(-1);

    /// <summary>Gives more time, or less.</summary>
    /// <returns>Why the day cannot be moved there, or null once it is.</returns>
    public Refusal? CloseOn(DateOnly day, DateOnly today)
    {
        if (day < today)
        {
            return new("Choose today or a later day. To stop now, choose today: answers are taken until midnight.");
        }

        ClosesOn = day;
        return null;
    }
}
