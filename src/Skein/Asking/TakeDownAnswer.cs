using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Forms;
using Skein.Mail;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Asking;

/// <summary>
/// An answer that was told to somebody, by telephone or at the gate, is typed in as told to whom. Whoever it is from hears of it,
/// and what they answered in their own hand stays as it is.
/// </summary>
public static class TakeDownAnswer
{
    /// <summary>The field that says who was told.</summary>
    public const string ToldTo = "ToldTo";

    /// <param name="Closed">Why nothing is written down here for them; null where it can be.</param>
    public sealed record Model(
        NetworkFrame Network, LetterId LetterId, AddresseeId AddresseeId, Form Form, LetterText? Text, string? School,
        string Name, string? Phone, string? Closed, Answers? Known, IReadOnlyList<Option> Listeners, AskedForm Asked,
        string? Listener);

    /// <param name="Elsewhere">Where the reader says it instead: the letter asks them, or it is answered on another page.</param>
    public sealed record Found(
        NetworkFrame Network, Letter Letter, LetterKind Kind, Addressed Asked, string Asker, WhoSaidWhat Hears,
        string? Elsewhere, Refusal? Closed) : IFoundHere<Found>
    {
        public static async Task<Found?> FindAsync(Here here, Sought sought, CancellationToken cancel)
        {
            if (!sought.TryRead("letterId", out LetterId letterId) || !sought.TryRead("addresseeId", out AddresseeId id)
                || await here.Db.Letters.SeenBy(here).SingleOrDefaultAsync(l => l.Id == letterId, cancel) is not { } letter
                || await Addressed.Read(here.Db, letterId)
                    .SingleOrDefaultAsync(a => a.Addressee.Id == id, cancel) is not { } asked)
            {
                return null;
            }

            var elsewhere = await sought.Service<HearTold>().ElsewhereAsync(letter, asked.Addressee, here.Visitor, cancel);
            var led = await here.Db.SchoolsLedByAsync(here.Visitor.Id, here.Today, cancel);
            var closed = asked.Addressee.KeptInOwnHand(here.Network.TimeZone)
                ?? (asked.Addressee.SchoolId is { } school && led.Contains(school) ? OwnHead.Hears(asked.Speaker) : null);
            var asker = await here.Db.People.Where(p => p.Id == letter.AskedBy).Select(p => p.Name).SingleAsync(cancel);
            var hears = await WhoSaidWhat.ReadAsync(here.Db, here.Network, here.Visitor, cancel);
            var kind = await LetterForm.ReadAsync(
                here.Db, letter, here.Network.TimeZone, here.Now, [asked.Addressee.Answers], cancel);
            return new(here.Network, letter, kind, asked, asker.Value, hears, elsewhere, closed);
        }
    }

    public static async Task<Results<RazorComponentResult<TakeDownAnswerPage>, RedirectHttpResult>> Show(
        Here here, Found found, CancellationToken cancel) =>
        found.Elsewhere is { } elsewhere
            ? TypedResults.LocalRedirect(elsewhere)
            : await PageAsync(
                here, found, found.Kind.Form.Ask(KeptFor(found)), here.Visitor.Id?.Value.ToString(), StatusCodes.Status200OK,
                cancel);

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<TakeDownAnswerPage>>> TakeDown(
        Here here, Found found, IFormCollection typed, HearTold hearing, CancellationToken cancel)
    {
        if (found.Elsewhere is { } elsewhere)
        {
            here.NotTaken("This answer is written down on another page.");
            return TypedResults.LocalRedirect(elsewhere);
        }

        var (network, letter, asked) = (found.Network, found.Letter, found.Asked);
        var problems = new Problems();
        var listeners = await ListenersAsync(here.Db, network, asked.Addressee, cancel);
        if (found.Closed is { } closed)
        {
            problems.Add("", closed.Reason);
        }
        else if (listeners.FirstOrDefault(l => l.Value == typed[ToldTo]) is not { } listener
            || !PersonId.TryParse(typed[ToldTo], out var toldTo))
        {
            problems.Add(ToldTo, "Say who was told");
        }
        else if (found.Kind.Form.Read(typed, problems) is { } answers)
        {
            var told = Told(here, found, answers, toldTo, listener.Label);
            var about = LetterText.About(letter.Subject, asked.School);
            var receipt = new Receipt(
                here.Visitor.Name, network.Today.Said(), about, SaidOf(found, answers),
                listener.Label == here.Visitor.Name ? "" : $", as told to {listener.Label}");
            if (await hearing.StoreAsync(here.Db, told, asked, receipt, cancel) is { } refusal)
            {
                problems.Add(LastField(found), refusal.Reason);
            }
            else
            {
                var hears = hearing.Reaches(asked)
                    ? $"{asked.Name} hears of it by e-mail."
                    : $"Print the sheet for {asked.Name}: it says that this was written down.";
                here.Say($"The answer of {asked.Speaker} is written down, as told to {listener.Label}. {hears}");
                return TypedResults.LocalRedirect(AskingLinks.Letter(here.Id, letter.Id));
            }
        }

        return await PageAsync(
            here, found, found.Kind.Form.Typed(typed, problems), typed[ToldTo], StatusCodes.Status422UnprocessableEntity, cancel);
    }

    private static TakeAnswer.Taken Told(Here here, Found found, Answers answers, PersonId toldTo, string listener)
    {
        var addressee = found.Asked.Addressee;
        var about = LetterText.About(found.Letter.Subject, found.Asked.School);
        return new(
            addressee,
            new(
                found.Letter, addressee.PersonId, addressee.SchoolId, found.Asked.School, answers, CameBy.Told, toldTo,
                found.Network.TimeZone, here.Now),
            $"{found.Asked.Speaker} answered “{about}”, as told to {listener}.",
            here.Visitor.Actor);
    }

    /// <summary>Where a form says that it cannot be taken as a whole.</summary>
    private static string LastField(Found found) => found.Kind.Form.Questions is [.., var last] ? last.Name : "";

    private static string SaidOf(Found found, Answers answers) =>
        found.Kind.Form.Questions.Count == 0
            ? "You have read it."
            : string.Join('\n', found.Kind.Form.Say(answers).Select(said => said.Words));

    /// <summary>
    /// What somebody answered is for co-leaders and whoever took it down; what was written without a name is for nobody here.
    /// </summary>
    private static Answers? KeptFor(Found found)
    {
        var addressee = found.Asked.Addressee;
        return addressee.AnsweredAt is not null && !found.Kind.WithoutNames
            && found.Hears.MayKnow(addressee.ToldTo)
            ? addressee.Answers
            : null;
    }

    /// <summary>
    /// Whoever may have taken the call: the people with a role in the network today, by name; never whoever answers, nor their
    /// head.
    /// </summary>
    private static async Task<List<Option>> ListenersAsync(
        SkeinDb db, NetworkFrame network, Addressee asked, CancellationToken cancel)
    {
        var roles = db.Roles;
        var heads = roles.On(network.Today).Where(r => r.Kind == RoleKind.Head && r.SchoolId == asked.SchoolId);
        return await db.People
            .Where(p => p.ErasedAt == null && p.Id != asked.PersonId && !heads.Any(r => r.PersonId == p.Id)
                && roles.Any(r => r.PersonId == p.Id && r.NetworkId == network.Id
                    && r.From <= network.Today && (r.Until == null || r.Until > network.Today)))
            .OrderBy(p => p.Name)
            .Select(p => new Option(p.Id.Value.ToString(), p.Name.Value, null))
            .ToListAsync(cancel);
    }

    private static LetterText WordsOf(Found found) => LetterText.Fill(
        found.Letter.Subject, found.Letter.Body,
        new(found.Asked.Name, found.Asked.School, found.Network.Name, found.Asker, found.Letter.ClosesOn));

    private static async Task<RazorComponentResult<TakeDownAnswerPage>> PageAsync(
        Here here, Found found, AskedForm asked, string? listener, int status, CancellationToken cancel) =>
        TakeDownAnswerPage.Show(
            new(
                found.Network,
                found.Letter.Id,
                found.Asked.Addressee.Id,
                found.Kind.Form,
                found.Letter.AboutId is null ? WordsOf(found) : null,
                found.Asked.School,
                found.Asked.Name,
                found.Asked.Phone,
                found.Closed?.Reason,
                KeptFor(found),
                await ListenersAsync(here.Db, found.Network, found.Asked.Addressee, cancel),
                asked,
                listener),
            status);
}
