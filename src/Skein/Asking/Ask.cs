using Microsoft.AspNetCore.Components;
using Skein.Access;
using Skein.Forms;
using Skein.Site;

namespace Skein.Asking;

/// <summary>
/// What somebody is asked, by a link or a code of their own and without an account. The page of the answer shows it, whoever
/// keeps it, and hands over what was answered.
/// </summary>
public abstract class Ask : IFound<Ask>
{
    /// <summary>The link by which it was opened.</summary>
    public required string Link { get; init; }

    public required string Network { get; init; }

    /// <summary>What is asked, as the title and the heading of the page.</summary>
    public required string Heading { get; init; }

    /// <summary>The first question is the heading.</summary>
    public bool FirstIsHeading { get; init; }

    /// <summary>Who asks; null where nobody in particular does.</summary>
    public string? Asker { get; init; }

    /// <summary>What must be known to answer it, in a sentence or two each.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>The words it is about, such as a text to agree to.</summary>
    public RenderFragment? Words { get; init; }

    /// <summary>The letter that asked it; null where nobody wrote one.</summary>
    public string? Letter { get; init; }

    /// <summary>The file that goes with it; null where none does.</summary>
    public Attached? Attached { get; init; }

    public Form Form { get; init; } = new([]);

    /// <summary>What was answered before; null where nothing was.</summary>
    public Answers? Known { get; init; }

    /// <summary>For whom it was answered, where that was somebody's school.</summary>
    public string? School { get; init; }

    /// <summary>That somebody else wrote the answer down, and what can be done about it; null where nobody did.</summary>
    public string? WrittenDown { get; init; }

    /// <summary>How it stands, where that must be said: it is over, or was put away.</summary>
    public string? Standing { get; init; }

    /// <summary>Why nothing more can be said; null while something can.</summary>
    public string? WhyNot { get; init; }

    /// <summary>What can be said. Nothing: there is nothing more to say.</summary>
    public IReadOnlyList<AskButton> Buttons { get; init; } = [];

    /// <summary>What stands below the buttons, such as until when it can be answered.</summary>
    public string? Below { get; init; }

    /// <summary>What whoever answered reads next; null where the page itself says how it stands then.</summary>
    public string? Thanks { get; init; }

    /// <summary>Where it is answered, when that is a page of its own; null: on the page of all answers.</summary>
    public string? Elsewhere { get; init; }

    /// <summary>Where more of it can be seen, for those who sign in; null where nothing can.</summary>
    public NamedPage? Next { get; init; }

    /// <summary>Takes what was answered; it is stored with the change that the request is.</summary>
    /// <param name="answers">What was answered.</param>
    /// <param name="button">The value of the button.</param>
    /// <param name="problems">Is told why it cannot be taken; nothing is changed then.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>What the person is told next; null where <see cref="Thanks"/> says it.</returns>
    public abstract Task<string?> HearAsync(Answers answers, string button, Problems problems, CancellationToken cancel);

    public static async Task<Ask?> FindAsync(Asked asked, Sought sought, CancellationToken cancel)
    {
        var link = sought.Word("link");
        var signer = await asked.Links.SignerAsync(cancel);
        foreach (var kept in sought.Service<IEnumerable<IAskByLink>>())
        {
            if (await kept.FindAsync(signer, link, sought.IsHeld, cancel) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}

/// <summary>Something that can be said by a button.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What stands on it.</param>
/// <param name="NeedsForm">The questions are read; otherwise the button says it all.</param>
public sealed record AskButton(string Value, string Text, bool NeedsForm = true)
{
    /// <summary>The one button of a form that is sent in one way.</summary>
    public const string Answer = "answer";
}

/// <summary>A slice that asks somebody something by a link of their own.</summary>
public interface IAskByLink
{
    /// <returns>Null for a link that is not this slice's.</returns>
    Task<Ask?> FindAsync(SignedLinks.Signer signer, string link, bool held, CancellationToken cancel);
}
