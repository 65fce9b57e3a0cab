using Skein.Access;
using Skein.Asking;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Agreements;

/// <summary>Puts the draft of a text to the schools it concerns, with a letter to each. Rooms below call it too.</summary>
public sealed class PutText(SkeinDb db, SendLetter sending)
{
    /// <summary>How letters go, for the page that lets people choose.</summary>
    internal SendLetter Sending => sending;

    /// <param name="Letter">A letter about the draft (<see cref="LetterAbout"/>), with its covering words; the version's are
    /// added.</param>
    /// <param name="Schools">Whom it concerns, schools without a known head among them.</param>
    /// <param name="To">Who is asked for them, and how the letter goes.</param>
    /// <param name="CommitFrom">Where agreeing commits a school: from which day.</param>
    public sealed record Order(
        Letter Letter, IReadOnlyCollection<SchoolId> Schools, IReadOnlyList<SendLetter.To> To, DateOnly? CommitFrom = null);

    /// <summary>
    /// The schools that a text of this kind concerns today: all members, or those where somebody holds its role.
    /// </summary>
    public static async Task<IReadOnlyList<SchoolId>> SchoolsAsync(
        SkeinDb db, NetworkId network, AgreementKind kind, DateOnly today, CancellationToken cancel) =>
        kind.MustAgree is MustAgree.Role
            ? [.. (await Heads.OfAll(db, network, kind.Asks, today).ToListAsync(cancel)).Select(h => h.AnswersFor).Distinct()]
            : await db.Memberships.MembersOn(network, today).Select(m => m.SchoolId).ToListAsync(cancel);

    public static Letter LetterAbout(AgreementText text, AgreementVersion draft, PersonId asker, DateTimeOffset now) =>
        Letter.Write(text.NetworkId, AgreementMatter.Kind, asker, now, draft.Id.Value);

    /// <summary>Changes what it tracks, in the caller's transaction, which holds the text and saves.</summary>
    /// <returns>Why it cannot be put, with nothing changed; or null once it is.</returns>
    public async Task<Refusal?> PutAsync(
        AgreementText text, NetworkFrame network, Order order, Visitor visitor, DateTimeOffset now, CancellationToken cancel)
    {
        var (draft, before) = (text.Drafted, text.PutOn(network.Today));
        if (text.Put(order.Schools, network.Today) is { } refusal)
        {
            return refusal;
        }

        var kind = AgreementKinds.For(text);
        var version = draft ?? throw new InvalidOperationException("What was put had not been drafted.");
        if (kind is { CommitMonths: { } months, PaidMonths: { } paid })
        {
            db.Add(new CommitmentTerms(version.Id, order.CommitFrom ?? network.Today, months, paid));
        }

        if (before is not null)
        {
            db.Record(
                AgreementWords.About(
                    text, "set-aside", $"Version {before.Number} of “{text.Title}” was set aside for a newer one.")
                    with
                { By = visitor.Actor }, network.Today, now);
            await TakingEffect.StopAskingAsync(db, before.Id, network.Today, cancel);
        }

        db.Record(
            AgreementWords.About(
                text, "put",
                $"{visitor.Name} put version {version.Number} of “{text.Title}” to "
                    + $"{Counted.Words(order.Schools.Count, "school")}.") with
            {
                By = visitor.Actor,
                Reason = version.Why,
                With = [.. order.Schools.Select(s => (Happening.School, s.Value))],
            },
            network.Today, now);
        order.Letter.Write(
            order.Letter.Subject, $"{order.Letter.Body}\n\n{text.Title}, version {version.Number}\n\n{version.Words}",
            order.Letter.ClosesOn);
        await sending.SendAsync(order.Letter, network, order.To, visitor, now, cancel);
        return null;
    }
}
