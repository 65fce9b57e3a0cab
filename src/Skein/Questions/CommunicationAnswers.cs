using Skein.Agreements;
using Skein.Asking;
using Skein.Networks;
using Skein.People;

namespace Skein.Questions;

/// <summary>How word travels: cards P1 to P5.</summary>
internal static class CommunicationAnswers
{
    private const string KeyContact = "key-contact";

    public static async Task<IReadOnlyList<Part>> WhereToLook(CardReader reader, CancellationToken cancel)
    {
        var contacts = reader.Db.Roles.On(reader.Today).Where(r => r.Kind == KeyContact);
        var schools = await reader.Expected.Select(m => contacts.Any(r => r.SchoolId == m.SchoolId)).ToListAsync(cancel);
        if (schools.Count == 0)
        {
            return [reader.NoSchools];
        }

        var with = schools.Count(has => has);
        return
        [
            new Finding(
                $"{with} of {Counted.Of(schools.Count, "school")} {Verb.Has(with)} a key contact: somebody who knows who "
                    + "should hear what.",
                "The roles that people hold in the schools",
                "Schools in which somebody holds the role of key contact today. Resting schools are left out.")
            {
                Unknown = "Whether their colleagues know whom to ask.",
                Link = new(NetworksLinks.People(reader.Id), "See who holds which role"),
            },
            new Gap(
                "Skein keeps no list of the places in which the network tells its news, nor who keeps each up to date. Say at "
                    + "the meeting where each of you would look first."),
        ];
    }

    public static async Task<IReadOnlyList<Part>> WhoCanBeReached(CardReader reader, CancellationToken cancel)
    {
        var (all, with) = await reader.Db.PeopleOn(reader.Id, reader.Today).CountWithAsync(p => p.Email != null, cancel);
        return
        [
            new Finding(
                $"Skein knows an e-mail address for {with} of {Counted.Of(all, "person", "people")}. "
                    + (
                        all == with
                            ? "Nobody depends on paper or on a colleague."
                            : "The others hear by paper, or from a colleague."),
                "The list of people",
                "Everybody with a part in the network today, and whether an e-mail address is written down.")
            {
                Unknown = "Colleagues whom nobody has added, and whether mail is read.",
                Link = new(NetworksLinks.People(reader.Id), "See the people"),
            },
            new Gap(
                "Nothing tells yet what reached whom: messages to schools and roles, and who received them, are not kept here."),
        ];
    }

    public static async Task<IReadOnlyList<Part>> WhoChoosesWhatGoesOut(CardReader reader, CancellationToken cancel)
    {
        var today = reader.Today;
        var texts = await reader.Db.Agreements
            .Where(t => t.NetworkId == reader.Id && t.Kind == AgreementKind.Publication)
            .Select(t => t.Versions.Any(v => v.InForceFrom <= today && (v.InForceUntil == null || v.InForceUntil > today)))
            .ToListAsync(cancel);
        var agreed = texts.Count(inForce => inForce);
        var link = new CardLink(AgreementsLinks.All(reader.Id), "See what schools agree to");
        return
        [
            texts.Count == 0
                ? new Gap("Nothing has been put to the schools to agree before it was published.") { Link = link }
                : new Finding(
                    $"{Counted.Of(texts.Count, "text")} {Verb.Has(texts.Count)} been drafted for publication; the schools that "
                        + $"took part have agreed to {agreed}.",
                    "The agreements of the kind “publication”",
                    "A text is agreed to when every school that took part in what it is about has agreed, and the version is "
                        + "in force today.")
                {
                    Unknown = "What went out in the network's name by other ways.",
                    Link = link,
                },
            new Gap(
                "Skein does not hold yet who answers for each kind of thing that goes out. Decide it at the meeting, and write "
                    + "it into what a role is for.")
            {
                Link = new(NetworksLinks.People(reader.Id), "See the roles, and what they are for"),
            },
        ];
    }

    public static async Task<IReadOnlyList<Part>> WhoGotTheLastMessage(CardReader reader, CancellationToken cancel)
    {
        var letter = await reader.Db.Letters.Where(l => l.NetworkId == reader.Id && l.SentAt != null)
            .AsNoTracking()
            .OrderByDescending(l => l.SentAt)
            .FirstOrDefaultAsync(cancel);
        if (letter is null)
        {
            return
            [
                new Gap("No letter has gone out. A letter shows who has answered, and lets you ring the others.")
                {
                    Link = new(NetworksLinks.Letters(reader.Id), "See the letters"),
                },
            ];
        }

        var how = await HowAnswered.OfAsync(reader.Db, letter, reader.Today, cancel);
        return
        [
            new Finding(
                $"{how.Sentence} the latest letter, “{letter.About}”.",
                "The answers that came in by link, by code and by word of mouth",
                $"The latest letter that went out. {HowAnswered.Definition}")
            {
                Unknown = "Who read it and did not answer.",
                Link = new(AskingLinks.Letter(reader.Id, letter.Id), "See the letter"),
            },
            new Gap(
                "Nobody has been asked to say back what a message meant, so nothing tells yet whether it was understood. Ask "
                    + "two people at the meeting what they took from it."),
        ];
    }

    public static Task<IReadOnlyList<Part>> WhoHasNoWayToTalk(CardReader reader, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Part>>(
    [
        new Gap(
            "Skein keeps no activities yet in which people of different schools took part, so it cannot tell who has never met. "
            + "Draw your schools on a sheet of paper, and a line wherever two people would ring each other.")
        {
            Link = new(NetworksLinks.SubNetworks(reader.Id), "See which schools work more closely together"),
        },
    ]);
}
