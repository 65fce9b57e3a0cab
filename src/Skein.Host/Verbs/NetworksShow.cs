using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Skein.Networks;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Host.Verbs;

/// <summary>Shows one network and its schools as they stood on a day.</summary>
internal static class NetworksShow
{
    private sealed record Told(
        Guid Id, string Name, string? Code, DateOnly StartedOn, DateOnly On, IReadOnlyList<School> Schools);

    private sealed record School(Guid Id, string Name, MembershipState State, DateOnly Since);

    public static Command Verb()
    {
        var (on, json, database) = (OnOption.Create(), JsonOption.Create(), DatabaseOption.Create());
        var network = new Argument<string>("NETWORK") { Description = "Its name, code or id." };
        var verb = new Command("show", "Shows one network and its schools.") { network, on, json, database };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var db = await DatabaseOption.OpenAsync(DatabaseOption.Read(parsed, database), cancel);
            var told = await TellAsync(db, parsed.GetRequiredValue(network), OnOption.Read(parsed, on), cancel);
            if (parsed.GetValue(json))
            {
                JsonOption.Write(told);
            }
            else
            {
                Console.Out.WriteLine($"{told.Name}, started on {told.StartedOn.Said()}, as it stood on {told.On.Said()}");
                told.Schools
                    .ToList()
                    .ForEach(s => Console.Out.WriteLine($"{s.Id}\t{s.Name}\t{s.State.Said()}\t{s.Since:yyyy-MM-dd}"));
            }

            return ExitCode.Done;
        });
        return verb;
    }

    private static async Task<Told> TellAsync(SkeinDb db, string named, DateOnly on, CancellationToken cancel)
    {
        var all = await db.Networks.AsNoTracking().ToListAsync(cancel);
        var found = all.FindAll(n => n.Name.Value.Equals(named, StringComparison.OrdinalIgnoreCase)
            || n.Code == named
            || n.Id.Value.ToString() == named);
        if (found is not [var network])
        {
            throw new VerbException(
                $"{Counted.Words(found.Count, "network is", "networks are")} called {named}. skein networks list shows the ids.",
                ExitCode.BadInput);
        }

        var rows = await SchoolsOf(db.Memberships, db.Schools, network.Id, on).ToListAsync(cancel);
        return new(network.Id.Value, network.Name.Value, network.Code, network.StartedOn, on, rows);
    }

    private static IQueryable<School> SchoolsOf(
        IQueryable<Membership> memberships, IQueryable<Skein.Schools.School> schools, NetworkId network, DateOnly day) =>
        from membership in memberships
        where membership.NetworkId == network
        from span in membership.Spans
        where span.State != MembershipState.Left && span.From <= day && (span.Until == null || span.Until > day)
        join school in schools on membership.SchoolId equals school.Id
        orderby school.Name
        select new School(school.Id.Value, school.Name, span.State, span.From);
}
