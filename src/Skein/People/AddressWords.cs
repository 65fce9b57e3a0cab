using System.Globalization;

namespace Skein.People;

/// <summary>How a change of address that is under way is told.</summary>
internal static class AddressWords
{
    /// <summary>What holds until it is over, and when that is.</summary>
    public static string Until(AddressChange change, Person person)
    {
        var meanwhile = (person.Email == change.To, change.From, change.To) switch
        {
            (true, _, null) => "Nothing is mailed to the old address any more.",
            (true, _, _) => "Letters go to the new address from now on.",
            (false, null, _) => "Until then nobody signs in by an address.",
            (false, _, _) => "Until then the old address goes on.",
        };
        var when = (change.WaitsFor, change.OpensAt) switch
        {
            (_, { } at) => $"The change takes effect on {Said(at)}, unless somebody stops it.",
            (AddressWait.OwnerAndThreeDays, _) => "Nobody signs in by it until 72 hours after it has been confirmed from there.",
            _ => "Nobody signs in by it until it has been confirmed from there.",
        };
        return $"{when} {meanwhile}";
    }

    /// <summary>The moment, by the clock that every place shares.</summary>
    public static string Said(DateTime at) =>
        string.Create(CultureInfo.InvariantCulture, $"{DateOnly.FromDateTime(at).Said()} at {at:HH:mm} (UTC)");
}
