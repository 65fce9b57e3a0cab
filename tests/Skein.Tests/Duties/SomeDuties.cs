using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Duties;
using Skein.Jobs;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
using Skein.Tests.Support;

namespace Skein.Tests.Duties;

/// <summary>What tests of duties do again and again.</summary>
internal static class SomeDuties
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Somebody owes something from today, as another slice would say it.</summary>
    public static Task<DutyId> OweAsync(
        this TestSite site, NetworkId network, Owner owner, string sentence, int inDays = 7, Origin? origin = null,
        PersonId? to = null) => site.Db(async db =>
    {
        var owed = new NewDuty(
            network, origin
                ?? new("test", Ids.New<DutyId>(site.Clock.GetUtcNow()).Value), "one", sentence, owner,
                site.Clock.Today.AddDays(inDays))
        { OwedTo = to };
        var duty = await db.OweAsync(owed, site.Clock.Today, site.Clock.GetUtcNow(), Cancel);
        await db.SaveChangesAsync(Cancel);
        return duty.Id;
    });

    public static Task<Duty> DutyAsync(this TestSite site, DutyId id) =>
        site.Db(db => db.Duties.AsNoTracking().SingleAsync(d => d.Id == id, Cancel));

    /// <summary>Does the work of this kind as the worker does: in one transaction.</summary>
    public static Task DoAsync(this TestSite site, string kind) => site.Db(async db =>
    {
        var now = site.Clock.GetUtcNow();
        await using var change = await db.Database.BeginTransactionAsync(Cancel);
        await site.Work(kind).DoAsync(db, Job.ComesRound(kind, now), now, Cancel);
        await db.SaveChangesAsync(Cancel);
        await change.CommitAsync(Cancel);
    });

    public static IWork Work(this TestSite site, string kind) =>
        site.App.Services.GetServices<IWork>().Single(w => w.Kind == kind);

    public static Task RestAsync(this TestSite site, NetworkId network, SchoolId school, DateOnly? back = null) =>
        site.BecomeAsync(network, school, MembershipState.Resting, back);

    public static Task BecomeAsync(
        this TestSite site, NetworkId network, SchoolId school, MembershipState state,
        DateOnly? back = null) => site.Db(async db =>
    {
        var membership = await db.Memberships.SingleAsync(m => m.NetworkId == network && m.SchoolId == school, Cancel);
        Assert.Null(membership.Become(state, site.Clock.Today, expectedBack: back));
        await db.SaveChangesAsync(Cancel);
    });

    public static Task GiveRoleAsync(this TestSite site, NetworkId network, PersonId person, string kind) => site.Db(async db =>
    {
        db.Add(RoleAssignment.InNetwork(network, person, kind, site.Clock.Today, site.Clock.GetUtcNow()));
        await db.SaveChangesAsync(Cancel);
    });
}
