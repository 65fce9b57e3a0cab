using Skein.Access;
using Skein.Schools;

namespace Skein.Asking;

/// <summary>A head on the form that sends a letter, the school they are asked for, and how it goes to them there.</summary>
public sealed record GoesByRow(
    PersonId PersonId, string Name, SchoolId? SchoolId, string? SchoolName, string? Email, GoesBy GoesBy)
{
    /// <summary>The row's name on the form: whoever heads two schools stands in two rows, each with a way of its own.</summary>
    public string Key => KeyOf(PersonId, SchoolId);

    public static GoesByRow From(Recipient head, GoesBy goesBy) =>
        new(head.PersonId, head.Name, head.SchoolId, head.SchoolName, head.Email?.Value, goesBy);

    public static string KeyOf(PersonId person, SchoolId? school) => $"{person.Value}/{school?.Value}";
}
