using Skein.Congruence;
using Skein.Duties;
using Skein.Networks;
using Skein.People;
using Skein.Voice;

namespace Skein.Questions;

/// <summary>How far the network sits well with what people care about: cards P18 to P22.</summary>
internal static class CongruenceAnswers
{
    /// <summary>So many values stand on a card; the page of values has them all.</summary>
    private const int OnACard = 12;

    public static async Task<IReadOnlyList<Part>> WhatFits(CardReader reader, CancellationToken cancel)
    {
        var map = await MapOfNetwork.ReadAsync(reader.Db, reader.Id, reader.Today, cancel);
        var matched = map.Schools.Count - map.NotYetCongruent.Count;
        var shared = map.SharedThemes.Count;
        var link = new CardLink(CongruenceLinks.Map(reader.Id), "See how our plans fit together");
        return
        [
            map.Priorities.Count == 0
                ? new Gap("The network has not said what matters to it, so nothing can be laid beside what schools plan.")
                {
                    Link = link,
                }
                : new Finding(
                    $"{matched} of {Counted.Of(map.Schools.Count, "school")} {Verb.Has(matched)} a line in their own plan "
                        + $"that matches one of the network's {Counted.Of(map.Priorities.Count, "priority", "priorities")}; "
                        + $"{Counted.Of(shared, "theme")} {Verb.Is(shared)} shared "
                        + $"by {MapOfNetwork.SchoolsThatShare} schools or more.",
                    "The lines of schools' own plans, and the network's priorities",
                    "A match is partial or strong, as the school and a co-leader see it. "
                        + "Without one a school has a question to talk about, and no fault.")
                {
                    Unknown = "Plans of which nobody has typed a line; "
                        + "and what a priority does for each person's own work, which is theirs alone.",
                    Link = link,
                },
            new Gap("What schools get from the network is not gathered here yet by kind. "
                + "Ask each head for one sentence at the meeting."),
        ];
    }

    public static async Task<IReadOnlyList<Part>> WhatWeStandFor(CardReader reader, CancellationToken cancel)
    {
        var values = await reader.Db.StatedValues.Where(v => v.NetworkId == reader.Id)
            .OrderBy(v => v.Id)
            .Select(v => v.Text)
            .ToListAsync(cancel);
        var link = new CardLink(VoiceLinks.Surveys(reader.Id), "See what we ask");
        return
        [
            values.Count == 0
                ? new Gap("Nobody has put into words what the network values.")
                {
                    Link = reader.ForArrangers(VoiceLinks.Values(reader.Id), "Say what we value"),
                }
                : new Finding(
                    $"The network has put {Counted.Of(values.Count, "thing")} that it values into words"
                        + (values.Count > OnACard ? $". The first {OnACard}:" : ":"),
                    "What the network says it values",
                    "In the order in which they were written down.")
                {
                    Lines = [.. values.Take(OnACard)],
                    Unknown = "Who has read them.",
                    Link = link,
                },
            await LatestWaveAsync(reader, cancel),
        ];
    }

    public static async Task<IReadOnlyList<Part>> HardTimes(CardReader reader, CancellationToken cancel)
    {
        var hard = await ListDuties.HardTimesAsync(reader.Db, reader.Id, reader.Today, cancel);
        var ask = new CardLink(DutiesLinks.AskSupport, "Tell those you choose that much comes at once");

        // The same sentence for none and for four: from its words nobody can tell whether anybody asked.
        return
        [
            hard.Eased is not { } eased
                ? new Gap($"How many have their deadlines eased is told from {ListDuties.FewestTold} up, and never who. "
                    + "Fewer than that, or nobody, has asked.")
                {
                    Link = ask,
                }
                : new Finding(
                    $"{Counted.Of(eased, "person", "people")} {Verb.Has(eased)} told those they chose that much comes at once, "
                        + "and had deadlines eased; "
                        + $"{Counted.Of(hard.Offers ?? 0, "offer")} of help {Verb.Has(hard.Offers ?? 0)} been made.",
                    "What people told those they chose",
                    $"Told from {ListDuties.FewestTold} people up. Nobody, and no school, is named.")
                {
                    Unknown = "Those who asked a colleague and not the network.",
                    Link = ask,
                },
        ];
    }

    public static async Task<IReadOnlyList<Part>> TimeWellSpent(CardReader reader, CancellationToken cancel)
    {
        var (all, with) = await reader.Db.RolesOf(reader.Id).On(reader.Today)
            .CountWithAsync(r => r.ReleaseHundredths != null, cancel);
        return
        [
            new Finding(
                $"Time is given for {with} of {Counted.Of(all, "role")} that people hold here.",
                "The roles in the network and in its schools, and the release given for them",
                "Roles held today for which some part of a post is set aside.")
            {
                Unknown = "The hours that people give without release.",
                Link = new(NetworksLinks.People(reader.Id), "See the roles"),
            },
            new Gap("Nobody has been asked here whether their time is well spent: "
                + "write a question about it, and ask it without names.")
            {
                Link = new(VoiceLinks.Surveys(reader.Id), "See what we ask"),
            },
        ];
    }

    public static async Task<IReadOnlyList<Part>> LargerQuestions(CardReader reader, CancellationToken cancel) =>
    [
        await KnowledgeAnswers.FromOutsideAsync(reader, cancel),
        new Gap("Activities are not kept here yet, "
            + "so nothing tells which of them met policy, the profession or another network. "
            + "Name one of this year's that did."),
    ];

    /// <summary>Of the latest closed wave, what was released for the whole network, to those who may read it.</summary>
    private static async Task<Part> LatestWaveAsync(CardReader reader, CancellationToken cancel)
    {
        var surveys = new CardLink(VoiceLinks.Surveys(reader.Id), "See what we ask");
        var wave = await reader.Db.Waves.Where(w => w.NetworkId == reader.Id && w.ClosedOn != null)
            .OrderByDescending(w => w.ClosedOn).ThenByDescending(w => w.Id)
            .Select(w => new { w.Id, w.SurveyId, w.ClosesOn, w.AtLeast })
            .FirstOrDefaultAsync(cancel);
        if (wave is null)
        {
            return new Gap("Nobody has been asked, without names, whether schools and people see it the same way.")
            {
                Link = surveys,
            };
        }

        if (!(await Voice.Results.ReaderAsync(reader.Db, reader.Network, reader.Visitor, cancel)).ReadsAny)
        {
            return new Finding(
                $"People were last asked without names until {wave.ClosesOn.Said()}.",
                "The surveys",
                "The latest that has closed.")
            {
                Unknown = "Whoever types in the sheets does not read the results: a co-leader can bring them.",
                Link = surveys,
            };
        }

        var scales = reader.Db.SurveyItems.Where(i => i.Kind == ItemKind.Scale);
        var rows = await reader.Db.ReleasedTables.Where(t => t.WaveId == wave.Id && t.Whose == Whose.Everybody)
            .Join(scales, t => t.ItemId, i => i.Id, (t, i) => new { i.Place, i.Text, Table = t })
            .OrderBy(r => r.Place)
            .ToListAsync(cancel);
        var howMany = wave.AtLeast == 0 ? "a few" : $"at least {wave.AtLeast}";
        return new Finding(
            $"When people were last asked without names, until {wave.ClosesOn.Said()}, {howMany} answered. How many agreed:",
            "The tables that were released when the wave closed, for the whole network",
            "Each question is tied to something the network values. Agreed: the two upper steps of five. "
                + "Nothing is shown of fewer than five people.")
        {
            Lines = [.. rows.Select(r => $"“{r.Text}” {HowManyAgreed(r.Table)}")],
            Unknown = "What those who did not answer think.",
            Link = new(VoiceLinks.Wave(reader.Id, wave.Id), "See what was released"),
        };
    }

    private static string? HowManyAgreed(ReleasedTable table) =>
        table.Numbers is { } numbers ? $"{numbers.TakeLast(2).Sum()} of {numbers.Sum()}" : table.Why?.Said();
}
