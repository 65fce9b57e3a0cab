using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.Persistence;

namespace Skein.Agreements;

/// <summary>Starts a text and writes its drafts. Rooms below call these verbs; the change that calls them saves.</summary>
public static class DraftText
{
    /// <summary>A new text of a kind, with its first draft.</summary>
    public static AgreementText Start(
        SkeinDb db, NetworkFrame network, AgreementKind kind, string title, DraftWords words, Visitor visitor, PersonId by,
        DateTimeOffset now)
    {
        var text = AgreementText.Start(network.Id, kind, title, now);
        db.Add(text);
        return Write(db, text, words, visitor, by, network.Today, now) is { } refusal
            ? throw new InvalidOperationException(refusal.Reason)
            : text;
    }

    /// <summary>The words of the text's draft; there is one at most, and it is begun where there is none.</summary>
    /// <returns>Why they cannot be written, or null once they are.</returns>
    public static Refusal? Write(
        SkeinDb db, AgreementText text, DraftWords words, Visitor visitor, PersonId by, DateOnly today, DateTimeOffset now)
    {
        if (text.Write(words, by, today, now) is { } refusal)
        {
            return refusal;
        }

        db.Record(
            AgreementWords.About(
                text, "drafted", $"{visitor.Name} wrote at version {text.Versions[^1].Number} of “{text.Title}”.")
                with
            {
                By = visitor.Actor,
            },
            today, now);
        return null;
    }

    /// <summary>The words that a new draft begins with: those of the latest version.</summary>
    public static string WordsToBegin(AgreementText text, AgreementKind kind) =>
        text.Versions.OrderBy(v => v.Number).LastOrDefault()?.Words ?? kind.Words.Trim();
}
