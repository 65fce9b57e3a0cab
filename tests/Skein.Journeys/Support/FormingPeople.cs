using Skein.Access;
using Skein.People;
using Skein.Tests.Forming;
using Skein.Tests.Support;

namespace Skein.Journeys.Support;

/// <summary>One of those who sign up: what they choose, and where they are reached.</summary>
public sealed record Signing(string Name, int School, string[] Foci, bool Convenes, string[] Times, string? Email)
{
    /// <summary>Their own page, once they have one.</summary>
    public string? Own { get; set; }
}

/// <summary>54 people of 14 schools: some have a letter, some write on paper, and most come by the code.</summary>
public sealed class FormingPeople(PostedSite site, GivenSignUp given)
{
    public const int Letters = 8;
    public const int OnPaper = 6;
    public const int Everybody = 54;

    private static readonly string[] First =
    [
        "Ida", "Jo", "Kit", "Lou", "Max", "Nell", "Omar", "Pia", "Quin", "Ruth", "Sami", "Tess", "Uma", "Vic", "Wyn", "Yara",
        "Zoe", "Ben",
    ];

    private static readonly string[] Last = ["Marsh", "Field", "Stone"];

    /// <summary>
    /// The first is Terry, whom every network here has; then those with letters, those on paper, and the others.
    /// </summary>
    public IReadOnlyList<Signing> All { get; private set; } = [];

    public IEnumerable<Signing> ByLetter => All.Take(Letters);

    public IEnumerable<Signing> Told => All.Skip(Letters).Take(OnPaper);

    public IEnumerable<Signing> ByCode => All.Skip(Letters + OnPaper);

    /// <summary>Those with letters are known before the letter is written.</summary>
    public Task MeetAsync(IReadOnlyList<string> foci, string[] times)
    {
        All = [.. Enumerable.Range(0, Everybody).Select(n => SigningOf(n, foci, times))];
        return site.Db(async db =>
        {
            db.AddRange(ByLetter.Skip(1).Select(p => Person.Meet(
                Given.Name(p.Name), EmailAddress.Stored(p.Email!), given.Network.Schools[p.School].Id, site.Clock.GetUtcNow())));
            await db.SaveChangesAsync();
        });
    }

    public async Task FromLetterAsync(Signing person)
    {
        using var phone = site.Browser();
        using var led = await phone.Get(await site.LinkToAsync(person.Email!));
        person.Own = led.Headers.Location!.ToString();
        await phone.Fill(person.Own, GivenSignUp.Typed(await given.ReadAsync(), person.Foci, person.Convenes));
    }

    /// <summary>By the code, and every third sits down at a table besides.</summary>
    public async Task ByCodeAsync(Signing person, bool sits)
    {
        person.Own = await given.JoinAsync(
            person.Name, person.School, person.Foci, person.Convenes, person.Times, person.Email ?? "");
        if (sits)
        {
            using var phone = site.Browser();
            var table = (await given.ReadAsync()).Foci.Single(f => f.Name == person.Foci[0]).Id.Value;
            await phone.Fill($"{person.Own}/tables", [], $"form:has(input[value='{table}'])");
        }
    }

    private Signing SigningOf(int n, IReadOnlyList<string> foci, string[] times)
    {
        string[] chosen = [foci[n % 4 == 0 ? 0 : n % foci.Count], foci[(n + 3) % foci.Count], foci[((5 * n) + 1) % foci.Count]];
        var name = n == 0 ? "Terry Cole" : $"{First[n % First.Length]} {Last[n / First.Length]}";
        string[] can = n % 5 == 0 ? [times[0]] : n % 7 == 0 ? [times[1]] : [];
        var onPaper = n >= Letters && n < Letters + OnPaper;
        var address = onPaper || n % 10 == 9
            ? null
            : n == 0
            ? "terry@schools.example"
            : $"{name.Replace(' ', '.').ToLowerInvariant()}@schools.example";
        return new(name, n % given.Network.Schools.Count, [.. chosen.Distinct()], n % 3 == 1, can, address);
    }
}
