using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Forms;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Registers;
using Skein.Schools;
using Skein.Site;

namespace Skein.Sustaining;

/// <summary>
/// The wall of what people say they will do, in their own words. A year later they renew it, or retire it (S-122).
/// </summary>
public sealed class Pledges : Register<Pledge, PledgeId>
{
    public static readonly Pledges All = new();

    public const string Renewal = "renewal";
    public const string Retirement = "retirement";

    public sealed record Row(Pledge Pledge, PersonName Name, string? School);

    public sealed record Model(RegisterList<Row> Register, PersonId? Reader);

    public override NamedPage ListLink(NetworkId network) => NetworksLinks.Commitments(network);

    /// <summary>Whoever has a part in the network speaks for themselves.</summary>
    public override Right Writes => Right.SeeNetwork;

    public override RegisterFields<Pledge> Fields { get; } = new RegisterFields<Pledge>().Text(
        p => p.Text, "What will you do?", 300, orElse: "Write what you will do, in your own words",
        hint: "Everybody in the network can read it. Do not name a pupil.");

    public override IReadOnlyList<RegisterAct<Pledge>> Acts { get; } =
    [
        OfMaker(Renewal, (pledge, here) => pledge.Renew(here.Today), "renewed"),
        OfMaker(Retirement, (pledge, here) => pledge.Retire(here.Today), "retired"),
    ];

    protected override string Kind => "pledge";

    protected override Pledge? Begin(Here here) =>
        here.Visitor.Id is { } maker ? new(Ids.New<PledgeId>(here.Now), here.Id, maker, here.Today) : null;

    protected override ValueTask<Done> AddedAsync(Here here, Pledge row, CancellationToken cancel) =>
        new Done("pledge.made", $"{here.Visitor.Name} said: {row.Text}", "It is on the wall.");

    protected override async Task<RazorComponentResult> ListAsync(
        Here here, int? page, AskedForm form, CancellationToken cancel)
    {
        var schools = here.Db.Schools;
        var rows = here.Db.Pledges.Where(p => p.NetworkId == here.Id && p.RetiredOn == null)
            .OrderByDescending(p => p.RenewedOn).ThenByDescending(p => p.Id)
            .Join(here.Db.People, p => p.PersonId, p => p.Id, (pledge, person) => new Row(
                pledge, person.Name, schools.Where(s => s.Id == person.SchoolId).Select(s => s.Name).FirstOrDefault()));
        return CommitmentsPage.Show(new(await PagedAsync(here, rows, page, form, cancel), here.Visitor.Id), form.Status);
    }

    /// <summary>What somebody said is theirs.</summary>
    private static RegisterAct<Pledge> OfMaker(string address, Action<Pledge, Here> act, string done) =>
        new(address, act, (pledge, here, _) => new Done(
            $"pledge.{done}", $"{here.Visitor.Name} {done} what they said: {pledge.Text}", $"It is {done}."))
        {
            Right = Right.SeeNetwork,
            IsTheirsAsync = (pledge, here, _) => new(here.Visitor.Id == pledge.PersonId),
        };
}
