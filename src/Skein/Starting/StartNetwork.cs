using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Site;

namespace Skein.Starting;

/// <summary>
/// Somebody starts a network, and is its first co-leader. By the first link, they become the administrator too.
/// </summary>
public static class StartNetwork
{
    public sealed record Input
    {
        public string? Network { get; init; }
        public string? Name { get; init; }
        public string? Email { get; init; }

        /// <summary>The first link's token, where somebody came by it.</summary>
        public string? First { get; init; }
    }

    public sealed record Model(bool AsksWho, Input Typed, Problems Problems);

    public static async Task<Results<RazorComponentResult<StartNetworkPage>, RedirectHttpResult>> Show(
        string? first, Visitor visitor, FirstRun firstRun, CancellationToken cancel) =>
        visitor.Id is not null || await firstRun.OpensAsync(first, cancel)
            ? StartNetworkPage.Show(new(visitor.Id is null, new() { First = first }, new()))
            : TypedResults.LocalRedirect("/sign-in?next=/start");

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<StartNetworkPage>>> Start(
        Asked asked, [FromForm] Input typed, FirstRun firstRun, SignIn signIn, CancellationToken cancel)
    {
        var byFirstLink = asked.Visitor.Id is null && await firstRun.OpensAsync(typed.First, cancel);
        if (asked.Visitor.Id is null && !byFirstLink)
        {
            return TypedResults.LocalRedirect("/sign-in?next=/start");
        }

        var problems = new Problems();
        if (!NetworkName.TryRead(typed.Network, out var networkName, out var problem))
        {
            problems.Add(nameof(Input.Network), problem);
        }

        var starter = byFirstLink ? ReadStarter(typed, problems, asked.Now) : null;
        if (networkName is null || problems.Any || (starter?.Id ?? asked.Visitor.Id) is not { } leader)
        {
            return StartNetworkPage.Show(new(byFirstLink, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        var network = Network.Start(networkName, asked.Options.TimeZone, asked.Now);
        asked.Db.Add(network);
        if (starter is not null)
        {
            asked.Db.Add(starter);
            asked.Db.Add(RoleAssignment.InInstallation(starter.Id, RoleKind.Administrator, network.StartedOn, asked.Now));
            await Installation.BeKeptAsync(asked.Db, asked.Now, cancel);
        }

        asked.Db.Add(RoleAssignment.InNetwork(network.Id, leader, RoleKind.CoLeader, network.StartedOn, asked.Now));
        asked.Record(Started(network, leader, starter?.Name.Value ?? asked.Visitor.Name), network.StartedOn);
        await asked.Db.SaveChangesAsync(cancel);

        if (starter is not null)
        {
            await signIn.LetInAsync(starter.Id);
        }

        return TypedResults.LocalRedirect(StartingLinks.AddSchools(network.Id));
    }

    private static Person? ReadStarter(Input typed, Problems problems, DateTimeOffset now)
    {
        if (!PersonName.TryRead(typed.Name, out var name, out var problem))
        {
            problems.Add(nameof(Input.Name), "Enter your name, as the heads know you");
        }

        EmailAddress? email = null;
        if (!string.IsNullOrWhiteSpace(typed.Email) && !EmailAddress.TryRead(typed.Email, out email, out problem))
        {
            problems.Add(nameof(Input.Email), problem);
        }

        return name is null ? null : Person.Meet(name, email, school: null, now);
    }

    private static Happening Started(Network network, PersonId leader, string name) =>
        new("network.started", $"{name} started {network.Name}.")
        {
            SubjectKind = Happening.Network,
            SubjectId = network.Id.Value,
            NetworkId = network.Id.Value,
            By = leader.Value,
            With = [(Happening.Person, leader.Value)],
        };
}
