using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Asking;

/// <summary>Puts a letter in the hands of those it asks, at first and later. The change that writes it saves it.</summary>
public sealed class SendLetter(SkeinDb db, SignedLinks links, SiteOptions options)
{
    /// <param name="Head">Who is asked, for which school.</param>
    /// <param name="GoesBy">How the letter reaches them.</param>
    public sealed record To(Recipient Head, GoesBy GoesBy);

    /// <summary>How a letter goes where nobody chose.</summary>
    public GoesBy Usual(EmailAddress? email) =>
        email is null || options.IsAlone ? GoesBy.Paper : options.SendsMail ? GoesBy.Mail : GoesBy.Paste;

    /// <summary>The form says of those whom the letter asks how it goes to them, and of nobody else.</summary>
    public static void OnlyTo(IEnumerable<Recipient> heads, IReadOnlyDictionary<string, string>? chosen, Problems problems) =>
        problems.OnlyOffered("", chosen?.Keys, heads.Select(h => GoesByRow.KeyOf(h.PersonId, h.SchoolId)));

    /// <summary>How it goes to this head: what was chosen on the form where that can be, and what is usual otherwise.</summary>
    public GoesBy ChosenFor(Recipient head, IReadOnlyDictionary<string, string>? chosen) =>
        chosen?.GetValueOrDefault(GoesByRow.KeyOf(head.PersonId, head.SchoolId)) is { } typed
            && Enum.TryParse<GoesBy>(typed, out var goesBy) && goesBy is not GoesBy.Page
            ? goesBy is GoesBy.Mail && head.Email is null ? GoesBy.Paper : goesBy
            : Usual(head.Email);

    /// <summary>Adds a new letter and everybody it asks.</summary>
    public Task SendAsync(
        Letter letter, NetworkFrame network, IReadOnlyList<To> to, Visitor visitor, DateTimeOffset now, CancellationToken cancel)
    {
        letter.Send(now);
        db.Add(letter);
        return AskAsync(
            letter, network, to,
            $"{visitor.Name} asked {Counted.Words(to.Count, LetterKinds.For(letter).Reader)}: “{letter.About}”.",
            visitor, now, cancel);
    }

    /// <summary>Adds those whom a letter that has gone out asks too.</summary>
    public Task AskMoreAsync(
        Letter letter, NetworkFrame network, IReadOnlyList<To> to, Visitor visitor, DateTimeOffset now,
        CancellationToken cancel) =>
        AskAsync(
            letter, network, to,
            $"{visitor.Name} asked {Counted.Words(to.Count, $"more {LetterKinds.For(letter).Reader}")}: “{letter.About}”.",
            visitor,
            now, cancel);

    private async Task AskAsync(
        Letter letter, NetworkFrame network, IReadOnlyList<To> to, string sentence, Visitor visitor, DateTimeOffset now,
        CancellationToken cancel)
    {
        var post = await Addressed.PostAsync(db, letter, network, links, options, cancel);
        foreach (var (head, goesBy) in to)
        {
            var addressee = Addressee.Create(letter.Id, head.PersonId, head.SchoolId, goesBy, now);
            db.Add(addressee);
            if (goesBy is GoesBy.Mail && head.Email is { } email)
            {
                db.Add(post.Mail(addressee, head.Name, head.SchoolName, email, now));
            }
        }

        // What is its writer's alone leaves one line without subject or readers.
        db.Record(
            NetworkHappenings.In(
                letter.NetworkId, visitor, letter.IsMessage ? "message.sent" : "letter.sent",
                letter.IsOfWriterAlone ? $"{visitor.Name} wrote to {Counted.Words(to.Count, "person", "people")}." : sentence,
                "letter", letter.Id.Value) with
            {
                With = letter.IsOfWriterAlone ? [] : [.. to.Select(t => (Happening.Person, t.Head.PersonId.Value))],
            },
            network.Today, now);
    }
}
