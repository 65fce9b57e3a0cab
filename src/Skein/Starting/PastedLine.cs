using Skein.Access;
using Skein.People;
using Skein.Schools;

namespace Skein.Starting;

/// <summary>
/// One school as it was pasted: what was understood of the line, and what was not used. Only the school is needed.
/// </summary>
/// <param name="Number">The line on which it begins, counted from 1.</param>
/// <param name="Text">As it was typed.</param>
public sealed record PastedLine(int Number, string Text)
{
    public SchoolName? School { get; init; }

    /// <summary>The school as it was typed; empty where the line names none.</summary>
    public string SchoolTyped => School?.Value ?? "";

    public PersonName? Head { get; init; }
    public EmailAddress? Email { get; init; }
    public string? Phone { get; init; }

    /// <summary>The school's number in a register.</summary>
    public string? Code { get; init; }

    public string? Town { get; init; }
    public string? Postcode { get; init; }

    /// <summary>What stands on the line and is not kept.</summary>
    public IReadOnlyList<string> NotUsed { get; init; } = [];

    /// <summary>Why the line cannot be kept; null where it can.</summary>
    public string? Problem { get; init; }

    /// <summary>Somebody is named on it, or can be written to.</summary>
    public bool HasHead => Head is not null || Email is not null;

    /// <summary>Letters before the @ that not every mail server takes. Mail to it may come back.</summary>
    public bool MayNotBeReached =>
        Email is { } email && !email.Value[..email.Value.IndexOf('@', StringComparison.Ordinal)].All(char.IsAscii);
}
