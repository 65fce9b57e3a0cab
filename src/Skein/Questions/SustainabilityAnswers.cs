using Skein.Agreements;
using Skein.Networks;
using Skein.People;
using Skein.Purpose;
using Skein.Sustaining;

namespace Skein.Questions;

/// <summary>How the work lives on: cards P23 to P29.</summary>
internal static class SustainabilityAnswers
{
    /// <summary>A term, in days: how far back a new colleague is new, and how far ahead an ending is near. Our choice.</summary>
    private const int TermDays = 91;

    public static async Task<IReadOnlyList<Part>> CommonFocus(CardReader reader, CancellationToken cancel)
    {
        var link = new CardLink(PurposeLinks.Purpose(reader.Id), "See what we are for");
        var focuses = await reader.Db.FocusesOn(reader.Id, reader.Today)
            .OrderBy(f => f.Name)
            .Select(f => f.Name)
            .ToListAsync(cancel);
        return
        [
            await AgreedAsync(reader, AgreementKind.Purpose, "purpose", link, cancel),
            focuses.Count == 0
                ? new Gap("No theme has been chosen to work on.") { Link = link }
                : new Finding(
                    $"{Counted.Of(focuses.Count, "theme")} {Verb.Is(focuses.Count)} live:",
                    "What we work on",
                    "Themes that have begun and not ended today.")
                {
                    Lines = focuses,
                    Unknown = "What people work on together and nobody wrote down.",
                    Link = link,
                },
        ];
    }

    public static async Task<IReadOnlyList<Part>> WhatChangesAtHome(CardReader reader, CancellationToken cancel) =>
    [
        await KnowledgeAnswers.ChangesAsync(reader, cancel),
        new Gap("Whether those who came back from network work brought a change about is not kept here yet. "
            + "Ask one of them how it went."),
    ];

    public static async Task<IReadOnlyList<Part>> WhatHeadsShow(CardReader reader, CancellationToken cancel)
    {
        var today = reader.Today;
        var agreements = new CardLink(AgreementsLinks.All(reader.Id), "See what schools agree to");
        var signed = await (
            from commitment in reader.Db.Commitments
            join consent in reader.Db.Consents on commitment.ConsentId equals consent.Id
            join version in reader.Db.AgreementVersions on consent.VersionId equals version.Id
            join text in reader.Db.Agreements on version.TextId equals text.Id
            where text.NetworkId == reader.Id
                && consent.From <= today
                && (consent.Until == null || consent.Until > today)
                && commitment.CommitUntil > today
            select new { commitment.SchoolId, commitment.CommitUntil }).ToListAsync(cancel);
        var schools = signed.Select(c => c.SchoolId).Distinct().Count();
        return
        [
            await AgreedAsync(reader, AgreementKind.Leaflet, "leaflet", agreements, cancel),
            signed.Count == 0
                ? new Gap("No school has signed up for a time ahead.") { Link = agreements }
                : new Finding(
                    $"{Counted.Of(schools, "school")} {Verb.Has(schools)} signed up for a time ahead: "
                        + $"the first of these times ends on {signed.Min(c => c.CommitUntil).AddDays(-1).Said()}, "
                        + $"the last on {signed.Max(c => c.CommitUntil).AddDays(-1).Said()}.",
                    "The second sign-up",
                    "Commitments whose answer stands today and whose last day is still to come.")
                {
                    Link = agreements,
                },
            new Gap("Who came to which meeting is not kept here yet, and a head's presence is not counted."),
        ];
    }

    public static async Task<IReadOnlyList<Part>> WhatPeopleSay(CardReader reader, CancellationToken cancel)
    {
        var yearAgo = reader.YearAgo;
        var (all, old) = await reader.Db.Pledges.Where(p => p.NetworkId == reader.Id && p.RetiredOn == null)
            .CountWithAsync(p => p.RenewedOn <= yearAgo, cancel);
        var link = new CardLink(SustainingLinks.Commitments(reader.Id), "See what we have said we will do");
        return
        [
            all == 0
                ? new Gap("Nobody has put on the wall what they will do.") { Link = link }
                : new Finding(
                    $"{Counted.Of(all, "commitment")} {Verb.Is(all)} on the wall; "
                        + $"{old} {Verb.Is(old)} a year old and asked to be renewed or retired.",
                    "The wall of what people say they will do",
                    "In their own words, open to everybody in the network, and not retired.")
                {
                    Unknown = "What people have taken on and told nobody.",
                    Link = link,
                },
            await KnowledgeAnswers.ChangesAsync(reader, cancel),
        ];
    }

    public static async Task<IReadOnlyList<Part>> NewColleagues(CardReader reader, CancellationToken cancel)
    {
        var since = reader.Today.AddDays(-TermDays).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var (all, added) = await reader.Db.PeopleOn(reader.Id, reader.Today).CountWithAsync(p => p.KnownSince >= since, cancel);
        return
        [
            new Finding(
                $"{added} of {Counted.Of(all, "person", "people")} {(added == 1 ? "was" : "were")} "
                    + $"added in the last {TermDays} days.",
                "The list of people",
                "Everybody with a part in the network today, by the day on which somebody added them.")
            {
                Unknown = "New staff whom nobody has added, and what any of them have been told.",
                Link = new(NetworksLinks.People(reader.Id), "See the people"),
            },
            new Gap("How long it is until somebody new first takes part cannot be told before activities are kept here. "
                + "Choose one small thing that is open to anybody."),
        ];
    }

    public static async Task<IReadOnlyList<Part>> IfSomebodyLeft(CardReader reader, CancellationToken cancel)
    {
        var (roles, with) = await reader.Db.Roles.On(reader.Today).Where(r => r.NetworkId == reader.Id)
            .CountWithAsync(r => r.DeputyId != null, cancel);
        return
        [
            await TaskAnswers.SingleAsync(reader, cancel),
            new Finding(
                $"{with} of {Counted.Of(roles, "role")} in the network {Verb.Has(with)} a deputy, who would stand in.",
                "The roles that people hold in the network",
                "Roles held today in the network itself, and whether somebody is named to stand in.")
            {
                Unknown = "Whether the deputy has ever done it.",
                Link = new(NetworksLinks.People(reader.Id), "See the roles"),
            },
        ];
    }

    public static async Task<IReadOnlyList<Part>> Endings(CardReader reader, CancellationToken cancel)
    {
        var (today, yearAgo, soon) = (reader.Today, reader.YearAgo, reader.Today.AddDays(TermDays));
        var days = await reader.Db.Undertakings.Where(u => u.NetworkId == reader.Id && u.LastDay > yearAgo)
            .Select(u => u.LastDay)
            .ToListAsync(cancel);
        var focuses = await reader.Db.Focuses
            .CountAsync(f => f.NetworkId == reader.Id && f.Until > yearAgo && f.Until <= today, cancel);
        var (ended, ending) = (days.Count(d => d < today), days.Count(d => d >= today && d <= soon));
        var link = new CardLink(SustainingLinks.Undertakings(reader.Id), "See the posts and projects");
        return
        [
            days.Count == 0 && focuses == 0
                ? new Gap("No post, project or theme with a last day is written down.") { Link = link }
                : new Finding(
                    $"{PostsAndProjects(ended)} and {Counted.Of(focuses, "theme")} ended in the last year; "
                        + $"{PostsAndProjects(ending)} {(ending == 1 ? "ends" : "end")} in the next {TermDays} days.",
                    "The posts and projects with their last days, and what we work on",
                    "By the last day that is written down.")
                {
                    Unknown = "What broke off without anybody saying so.",
                    Link = link,
                },
            new Gap("What was kept of something that ended, and what its people do next, is not written down here yet. "
                + "Take the last thing that ended, and ask both."),
        ];
    }

    private static string PostsAndProjects(int count) => Counted.Of(count, "post or project", "posts and projects");

    private static async Task<Part> AgreedAsync(
        CardReader reader, string kind, string name, CardLink link, CancellationToken cancel) =>
        await ReadText.OfKindAsync(reader.Db, reader.Id, kind, reader.Today, cancel) is { First: { } first }
            ? new Finding(
                $"{first.Sentence} The {name} is {(first.State is VersionState.InForce ? "in force" : "before the schools")}; "
                    + $"it was put to them on {first.Version.PutOn?.Said()}.",
                $"Version {first.Version.Number} of the {name}, and what schools said to it",
                "Schools to which it was put and that are still members. Silence is silence.")
            {
                Unknown = first.Silent == 0
                    ? null
                    : $"What {Counted.Of(first.Silent, "school")} would say that {Verb.Has(first.Silent)} not answered.",
                Link = link,
            }
            : new Gap($"No {name} has been put to the schools.") { Link = link };
}
