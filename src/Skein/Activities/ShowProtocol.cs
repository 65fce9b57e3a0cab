using Microsoft.AspNetCore.Http.HttpResults;
using Skein.Access;
using Skein.Networks;

namespace Skein.Activities;

/// <summary>A protocol read aloud, with what it asks of each part before anybody says yes.</summary>
public static class ShowProtocol
{
    /// <summary>The protocol whose name stands in the address.</summary>
    public sealed record Named(Protocol It) : IFoundHere<Named>
    {
        public static Task<Named?> FindAsync(Here here, Sought sought, CancellationToken cancel) =>
            Task.FromResult(Protocols.Find(sought.Word("protocol")) is { } found ? new Named(found) : null);
    }

    /// <param name="Part">Who: “Members”.</param>
    /// <param name="Asks">What it asks of them, a sentence each.</param>
    public sealed record PartAsked(string Part, IReadOnlyList<string> Asks);

    public sealed record Model(
        NetworkFrame Network, string Key, int Version, string Source, string Whose, ReadAloud Aloud,
        IReadOnlyList<PartAsked> Asks);

    public sealed record Told(
        string Key, int Version, string Title, string About, string Source, string Whose, IReadOnlyList<PartAsked> Asks,
        string ReadAloud);

    public static RazorComponentResult<ProtocolPage> Show(Here here, Named protocol) =>
        ProtocolPage.Show(new(
            here.Network, protocol.It.Key, protocol.It.Version, protocol.It.Source, protocol.It.Whose.InWords(),
            ReadAloud.From(protocol.It), AsksOf(protocol.It)));

    public static Ok<Told> Json(Here here, Named protocol) => TypedResults.Ok(new Told(
        protocol.It.Key, protocol.It.Version, protocol.It.Title, protocol.It.About, protocol.It.Source,
        protocol.It.Whose.InWords(), AsksOf(protocol.It), ReadAloud.From(protocol.It).InPlainText()));

    private static IReadOnlyList<PartAsked> AsksOf(Protocol protocol) =>
    [
        .. protocol.People.Select(part =>
            new PartAsked(AloudWords.Capital(part.Title), WhatItAsks.For(protocol, part).InWords)),
    ];
}
