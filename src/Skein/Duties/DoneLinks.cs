using System.Buffers.Text;
using System.Globalization;
using Skein.Access;

namespace Skein.Duties;

/// <summary>
/// The link in a message that says “done”: one duty, one person, until a day, all of it signed.
/// It opens nothing for anybody to whom the duty no longer belongs.
/// </summary>
internal static class DoneLinks
{
    public const int DaysOpen = 30;
    private const string Day = "yyyyMMdd";

    public static string Write(SignedLinks.Signer signer, DutyId duty, PersonId person, DateOnly lastDay)
    {
        var whose = Base64Url.EncodeToString(person.Value.ToByteArray());
        var until = lastDay.ToString(Day, CultureInfo.InvariantCulture);
        return $"{signer.Write(Purpose(person, until), duty.Value)}.{whose}.{until}";
    }

    /// <returns>Null when the link was not written by this installation.</returns>
    public static (DutyId Duty, PersonId Person, DateOnly LastDay)? Read(SignedLinks.Signer signer, string link) =>
        link.Split('.') is [var signed, var whose, var until]
        && DateOnly.TryParseExact(until, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && ReadPerson(whose) is { } person
        && signer.Read(Purpose(person, until), signed) is { } duty
            ? (new(duty), person, day)
            : null;

    private static string Purpose(PersonId person, string until) => $"duty-done:{person.Value:N}:{until}";

    private static PersonId? ReadPerson(string text)
    {
        Span<byte> bytes = stackalloc byte[16];
        return text.Length == 22
            && Base64Url.IsValid(text)
            && Base64Url.TryDecodeFromChars(text, bytes, out var length)
            && length == bytes.Length
            ? new PersonId(new Guid(bytes))
            : null;
    }
}
