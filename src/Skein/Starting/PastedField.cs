namespace Skein.Starting;

/// <summary>What a column of a pasted list can hold.</summary>
internal enum PastedField
{
    School,
    Number,
    Head,
    HeadTitle,
    HeadFirstName,
    HeadSurname,
    Email,
    Phone,
    Town,
    Postcode,
}
