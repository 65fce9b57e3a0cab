using System.Diagnostics.CodeAnalysis;

namespace Skein.Activities;

/// <summary>What a file is compared with: protocols that it may be a copy of, and what has been released.</summary>
/// <param name="Find">The protocol of a name; null where there is none.</param>
/// <param name="ReleasedHash">Of a released version, the hash of its text; null where it has not been released.</param>
public sealed record KnownProtocols(Func<string, Protocol?> Find, Func<ProtocolOrigin, string?> ReleasedHash)
{
    public static KnownProtocols None { get; } = new(_ => null, _ => null);
}

/// <summary>A protocol as a file: <c>study-visit.protocol.yaml</c>.</summary>
public static class ProtocolFile
{
    public const string Ending = ".protocol.yaml";

    /// <param name="file">The name of the file.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="faults">Everything that is wrong with it, from its top down; none where it is right.</param>
    public static bool TryRead(
        string file, string text, KnownProtocols known, [NotNullWhen(true)] out Protocol? protocol,
        out IReadOnlyList<ProtocolFault> faults)
    {
        var found = new FileFaults(file);
        var reader = new ProtocolReader(found);
        protocol = new FileTree(found).Read(text) is { } root ? reader.Read(root, file) : null;
        if (protocol is not null && ReleasedProtocols.WhyNot(protocol, text, known) is { } sentence)
        {
            found.Say(reader.LineOf("version"), sentence);
        }

        // What a copy may do is asked of a file that is right in itself.
        if (found.IsEmpty && protocol?.CopiedFrom is { } origin)
        {
            new ProtocolCopy(protocol, found, reader.LineOf).CheckAgainst(origin, known);
        }

        faults = found.InOrder;
        protocol = faults.Count == 0 ? protocol : null;
        return protocol is not null;
    }
}
