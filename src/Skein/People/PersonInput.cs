using Skein.Access;
using Skein.Site;

namespace Skein.People;

/// <summary>What is typed of a person.</summary>
public abstract record PersonInput
{
    public const int LongestPhone = 40;

    public string? Name { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }

    internal PersonName? ReadName(Problems problems)
    {
        if (!PersonName.TryRead(Name, out var name, out var problem))
        {
            problems.Add(nameof(Name), problem);
        }

        return name;
    }

    internal EmailAddress? ReadEmail(Problems problems)
    {
        if (string.IsNullOrWhiteSpace(Email))
        {
            return null;
        }

        if (!EmailAddress.TryRead(Email, out var address, out var problem))
        {
            problems.Add(nameof(Email), problem);
        }

        return address;
    }

    internal string? ReadPhone(Problems problems) => TypedText.Read(Phone, nameof(Phone), LongestPhone, problems);
}
