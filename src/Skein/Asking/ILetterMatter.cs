using Microsoft.AspNetCore.Components;
using Skein.Access;
using Skein.Forms;
using Skein.Schools;

namespace Skein.Asking;

/// <summary>
/// A slice whose letters are about something it keeps, such as a text that schools agree to. The page that answers such a letter
/// shows what it is about, and the slice hears each answer in the change that stores it, whichever way it came.
/// </summary>
public interface ILetterMatter
{
    /// <summary>The kind of letter that is about such a thing.</summary>
    string LetterKind { get; }

    /// <returns>What the letter is about; null when it is gone.</returns>
    Task<LetterMatter?> ShowAsync(Letter letter, CancellationToken cancel);

    /// <summary>Called within a transaction, before the answer is stored. It changes what it tracks, and saves nothing.</summary>
    /// <returns>Why this answer cannot be taken, with nothing changed; or null.</returns>
    Task<Refusal?> HearAsync(HeardAnswer heard, CancellationToken cancel);

    /// <summary>
    /// Where such a letter is answered, when it asks more than a choice and some words; null: on Asking's own page.
    /// </summary>
    /// <param name="link">The link that the reader holds.</param>
    string? AnsweredAt(string link) => null;

    /// <summary>Where such an answer is taken down from somebody who tells it; null: on Asking's own page.</summary>
    string? ToldAt(Letter letter, PersonId person) => null;

    /// <returns>Whom the letter may ask today, those whom it has asked among them.</returns>
    Task<IReadOnlyList<Recipient>> MayAskAsync(Letter letter, DateOnly today, CancellationToken cancel);

    /// <summary>Schools are asked that were not asked at first. It changes what it tracks, and saves nothing.</summary>
    Task AskAlsoAsync(Letter letter, IReadOnlyCollection<SchoolId> schools, DateOnly today, CancellationToken cancel);
}

/// <summary>What a letter is about, as the page of its answer shows it.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Href">Where everybody with a part in the network reads it, and who has answered what.</param>
/// <param name="Words">The words themselves.</param>
/// <param name="Over">Why it can no longer be answered; null while it can.</param>
public sealed record LetterMatter(string Title, string Href, RenderFragment Words, string? Over);

/// <summary>An answer that is about to be stored.</summary>
/// <param name="Letter">The letter it answers.</param>
/// <param name="SpokenBy">Whose answer it is.</param>
/// <param name="School">The school it speaks for; null where it speaks for the person alone.</param>
/// <param name="SchoolName">Its name.</param>
/// <param name="Answers">What they answer.</param>
/// <param name="CameBy">How it came.</param>
/// <param name="ToldTo">Who took it down, when it was told.</param>
/// <param name="TimeZone">Where the network's days begin and end.</param>
/// <param name="Now">The instant.</param>
public sealed record HeardAnswer(
    Letter Letter, PersonId SpokenBy, SchoolId? School, string? SchoolName, Answers Answers, CameBy CameBy, PersonId? ToldTo,
    string TimeZone, DateTimeOffset Now)
{
    /// <summary>The school, where the letter asks schools.</summary>
    public SchoolId AnswersFor => School ?? throw new InvalidOperationException("This answer speaks for no school.");

    /// <summary>The day it is in the network.</summary>
    public DateOnly Today => Days.Today(Now, TimeZone);
}

/// <summary>Finds what a letter is about.</summary>
public sealed class LetterMatters(IEnumerable<ILetterMatter> all)
{
    /// <returns>Null for a letter that is about nothing but its own question.</returns>
    public ILetterMatter? For(Letter letter) =>
        letter.AboutId is null ? null : all.Single(matter => matter.LetterKind == letter.Kind);

    public async Task<LetterMatter?> ShowAsync(Letter letter, CancellationToken cancel) =>
        For(letter) is { } matter ? await matter.ShowAsync(letter, cancel) : null;
}
