using Skein.Access;
using Skein.Site;

namespace Skein.Engagement;

/// <summary>What is typed of a stakeholder.</summary>
public sealed record StakeholderInput
{
    public string? Name { get; init; }
    public string? Where { get; init; }
    public string? Interest { get; init; }
    public string? ContactRule { get; init; }
    public string? Email { get; init; }
    public string? Knows { get; init; }
    public string? ToldOn { get; init; }

    public static StakeholderInput Of(Stakeholder stakeholder) => new()
    {
        Name = stakeholder.Name,
        Where = stakeholder.IsOutside ? "outside" : "inside",
        Interest = stakeholder.Interest,
        ContactRule = stakeholder.ContactRule,
        Email = stakeholder.Email,
        Knows = stakeholder.Knows switch
        {
            true => "yes",
            false => "no",
            null => null,
        },
        ToldOn = stakeholder.ToldOn is { } day ? TypedDay.Of(day) : null,
    };

    /// <summary>Puts what was typed into the stakeholder; false after <paramref name="problems"/> was told.</summary>
    public bool Put(Stakeholder stakeholder, DateOnly today, Problems problems)
    {
        var name = TypedText.Read(Name, nameof(Name), Stakeholder.LongestName, problems);
        if (name is null)
        {
            problems.Add(nameof(Name), "Enter a name, or the name of an office");
        }

        var interest = TypedText.Read(Interest, nameof(Interest), Stakeholder.LongestWords, problems);
        var rule = TypedText.Read(ContactRule, nameof(ContactRule), Stakeholder.LongestWords, problems);
        var told = TypedDay.ReadDone(ToldOn, nameof(ToldOn), today, today, problems);
        string? email = null;
        if (TypedText.Of(Email) is { } typed)
        {
            if (EmailAddress.TryRead(typed, out var address, out _))
            {
                email = address.Value;
            }
            else
            {
                problems.Add(nameof(Email), "Enter an e-mail address like name@example.org, or leave it empty");
            }
        }

        if (problems.Any)
        {
            return false;
        }

        stakeholder.Describe(name!, Where == "outside", interest, rule, email);
        stakeholder.SayWhetherTheyKnow(Knows switch
        {
            "yes" => true,
            "no" => false,
            _ => null,
        }, told);
        return true;
    }
}
