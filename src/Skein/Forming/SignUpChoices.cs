using Skein.Site;

namespace Skein.Forming;

/// <summary>What somebody chooses when they sign up.</summary>
/// <param name="Foci">One to three, the dearest first; none where themes are named at the tables.</param>
/// <param name="Times">When they can come; none: any time.</param>
/// <param name="MayConvene">They would call a group together.</param>
public sealed record SignUpChoices(IReadOnlyList<OfferedFocusId> Foci, IReadOnlyList<MeetingTimeId> Times, bool MayConvene)
{
    /// <summary>The choice alone, by somebody whom Skein knows.</summary>
    public sealed record Input : ChoiceInput;

    /// <returns>The choice, or null after the problems were told what to put right.</returns>
    public static SignUpChoices? Read(SignUp signUp, ChoiceInput typed, Problems problems)
    {
        var foci = new List<OfferedFocusId>();
        foreach (
            var (field, value) in new[]
            {
                (nameof(Input.First), typed.First), (nameof(Input.Second), typed.Second), (nameof(Input.Third), typed.Third),
            })
        {
            if (string.IsNullOrEmpty(value))
            {
                continue;
            }

            if (!OfferedFocusId.TryParse(value, out var id) || signUp.Focus(id) is null)
            {
                problems.Add(field, "Choose one of those that are offered");
            }
            else if (!foci.Contains(id))
            {
                foci.Add(id);
            }
        }

        if (!problems.Any && foci.Count == 0 && !IsNamedAtTables(signUp))
        {
            problems.Add(nameof(Input.First), "Choose what you would like to work on");
        }

        problems.OnlyOffered(nameof(Input.Times), typed.Times, signUp.Times.Select(t => t.Id.Value.ToString()));
        var times = signUp.Times.Where(t => typed.Times?.Contains(t.Id.Value.ToString()) ?? false).Select(t => t.Id).ToList();
        return problems.Any ? null : new(foci, times, typed.MayConvene is not null);
    }

    /// <summary>
    /// At an event that opens without a theme, people come first, and name what they work on when they sit down.
    /// </summary>
    public static bool IsNamedAtTables(SignUp signUp) =>
        signUp.FormedBy is Groups.FormedBy.SelfSelected && signUp.Foci.Count == 0;

    /// <summary>What was chosen, in words.</summary>
    public string Said(SignUp signUp) =>
        Foci.Count == 0
            ? "what you work on is named at the tables"
            : Counted.List([.. Foci.Select(f => signUp.Focus(f)?.Name).OfType<string>()]);

    public static Input From(Volunteer? volunteer)
    {
        var ranked = volunteer?.Choices.OrderBy(c => c.Rank).Select(c => c.FocusId.Value.ToString()).ToList() ?? [];
        return new()
        {
            First = ranked.ElementAtOrDefault(0),
            Second = ranked.ElementAtOrDefault(1),
            Third = ranked.ElementAtOrDefault(2),
            Times = volunteer?.Times.Select(t => t.TimeId.Value.ToString()).ToList(),
            MayConvene = volunteer is { MayConvene: true } ? "yes" : null,
        };
    }
}
