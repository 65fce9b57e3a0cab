using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;

namespace Skein.Access;

/// <summary>An e-mail address, trimmed and in lower case, so that one person is found however they type it.</summary>
public sealed record EmailAddress
{
    public const int MaxLength = 254;

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    public override string ToString() => Value;

    public static bool TryRead(
        string? typed, [NotNullWhen(true)] out EmailAddress? address, [NotNullWhen(false)] out string? problem)
    {
        var trimmed = Clean.Line(typed).TrimEnd('.').ToLowerInvariant();
        problem = trimmed switch
        {
            "" => "Enter an e-mail address",
            { Length: > MaxLength } => "The e-mail address is too long",
            _ when !LooksRight(trimmed) => "Enter an e-mail address like name@school.example",
            _ => null,
        };
        address = problem is null ? new(trimmed) : null;
        return address is not null;
    }

    public static EmailAddress Stored(string value) => new(value);

    private static bool LooksRight(string text) =>
        !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or ';' or '<' or '>' or '"')
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && address.Host.Contains('.', StringComparison.Ordinal);
}
