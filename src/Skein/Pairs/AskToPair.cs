using Skein.Access;
using Skein.Asking;
using Skein.Forms;
using Skein.Groups;
using Skein.Networks;
using Skein.Site;

namespace Skein.Pairs;

/// <summary>
/// What the proposal of a pair asks one of the two, by the link in a message. It shows what the other may know of it anyway, and
/// nothing else.
/// </summary>
internal sealed class AskToPair(Asked asked) : IAskByLink
{
    private const string Yes = "yes";
    private const string Away = "away";

    private const string ToOne = "pair-one";
    private const string ToOther = "pair-other";

    /// <summary>The address that a message gives to one of the two.</summary>
    public static string LinkTo(SignedLinks.Signer signer, Pair pair, PersonId person) =>
        AskingLinks.Answer(signer.Write(pair.OneId == person ? ToOne : ToOther, pair.Id.Value));

    public async Task<Ask?> FindAsync(SignedLinks.Signer signer, string link, bool held, CancellationToken cancel)
    {
        var (one, other) = (signer.Read(ToOne, link), signer.Read(ToOther, link));
        if ((one ?? other) is not { } value)
        {
            return null;
        }

        var id = new PairId(value);
        if (held)
        {
            await asked.Db.BeginAsync(cancel);
        }

        return await asked.Db.Pairs
                .Where(p => p.Id == id)
                .Select(p => (PersonId?)(one != null ? p.OneId : p.OtherId))
                .SingleOrDefaultAsync(cancel) is { } me
            && await OwnPair.FindAsync(asked.Db, id, me, held, cancel) is { } own
            ? await AskOfAsync(own, link, cancel)
            : null;
    }

    private async Task<OfPair> AskOfAsync(OwnPair own, string link, CancellationToken cancel)
    {
        var (pair, me) = own;
        var partnerId = pair.PartnerOf(me);
        var network = await asked.Db.Set<Network>()
            .Where(n => n.Id == pair.NetworkId)
            .Select(n => new { n.Name, n.TimeZone })
            .SingleAsync(cancel);
        var partner = (await asked.Db.NamesAsync([partnerId], cancel))[partnerId];
        var standing = StandingOn(pair, me, Days.Today(asked.Now, network.TimeZone));
        var maySay = pair.From is null && !pair.HasYesOf(me) && Days.Today(asked.Now, network.TimeZone) <= pair.LastDay;
        return new(asked, own)
        {
            Link = link,
            Network = network.Name.Value,
            Heading = $"Would you like to be a coaching pair with {partner}?",
            Paragraphs =
            [
                $"You would look at: {pair.Focus}",
                "Two people look at one thing together and leave rank outside. No page shows anybody else what they write down.",
                .. pair.DepartmentOf(partnerId) is { } department ? [$"{partner} works in: {department}"] : (string[])[],
            ],
            Standing = standing,
            Form = new(
            [
                new(nameof(PairActs.Yes.Because), "Go on, because…", QuestionKind.Words)
                {
                    Hint = PairPage.ForTheTwo, Rows = 2, Longest = Pair.LongestReason, IsReasonToGoOn = true,
                },
                .. await PairActs.IsOneSchoolAsync(asked.Db, pair, cancel)
                    ? [
                        new(nameof(PairActs.Yes.Department), "Your department, if you like to say", QuestionKind.Line)
                        {
                            Longest = Pair.LongestDepartment,
                        },
                    ]
                    : (Question[])[],
            ]),
            Buttons = !maySay ? []
                : standing is null ? [new(Yes, "Yes, I would like to"), new(Away, "Put it away", NeedsForm: false)]
                : [new(Yes, "Yes, I would like to")],
            Below = maySay
                ? $"You need not answer. Nobody is told who did not, and after {pair.LastDay.Said()} the question is gone."
                : null,
        };
    }

    private static string? StandingOn(Pair pair, PersonId me, DateOnly today) => pair switch
    {
        { Until: { } ended } => $"This pair ended on {ended.Said()}.",
        { From: { } from } => $"You have been a pair since {from.Said()}. Sign in to write notes together, or to end it.",
        _ when pair.HasYesOf(me) => "You said yes. It is a pair once the other has said so too.",
        _ when today > pair.LastDay => $"This ended on {pair.LastDay.Said()}. Propose the pair again.",
        _ when !pair.WaitsFor(me, today) => "You put this away. Until it ends you can still say yes.",
        _ => null,
    };

    private sealed class OfPair(Asked asked, OwnPair own) : Ask
    {
        public override async Task<string?> HearAsync(
            Answers answers, string button, Problems problems, CancellationToken cancel)
        {
            var (pair, me) = own;
            if (button == Away)
            {
                pair.PutAway(me);
                return "Put away. Nobody is told, and nobody asks why.";
            }

            var yes = new PairActs.Yes(answers[nameof(PairActs.Yes.Department)], answers[nameof(PairActs.Yes.Because)]);
            return await PairActs.SayYesAsync(asked, pair, me, yes, problems, cancel);
        }
    }
}
