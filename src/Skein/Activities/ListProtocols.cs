using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Networks;

namespace Skein.Activities;

/// <summary>What people in a network could do together, and what each of it asks of them.</summary>
public static class ListProtocols
{
    /// <param name="Key">The name of its file.</param>
    /// <param name="Title">What it is called.</param>
    /// <param name="About">What happens, in a sentence or two.</param>
    /// <param name="Whose">Who does it: “A group”.</param>
    /// <param name="Asks">What it asks of whoever takes part, a sentence each.</param>
    public sealed record Row(string Key, string Title, string About, string Whose, IReadOnlyList<string> Asks);

    public sealed record Model(NetworkFrame Network, IReadOnlyList<Row> Protocols);

    public static RazorComponentResult<ProtocolsPage> Show(Here here) => ProtocolsPage.Show(new(here.Network, Rows));

    public static Ok<IReadOnlyList<Row>> Json(Here here) => TypedResults.Ok(Rows);

    private static IReadOnlyList<Row> Rows { get; } =
    [
        .. Protocols.All.OrderBy(one => one.Title, StringComparer.InvariantCulture).Select(one => new Row(
            one.Key, one.Title, one.About, one.Whose.InWords(),
            one.MainPart is { } part ? WhatItAsks.For(one, part).InWords : [])),
    ];
}
