namespace Skein.Activities;

/// <summary>The protocols that Skein ships, read and checked once.</summary>
public static class Protocols
{
    private const string Folder = "Activities.protocols.";

    private static readonly Lazy<IReadOnlyList<Protocol>> Shipped = new(() => Read(Texts()));

    /// <summary>In the order of their names.</summary>
    /// <exception cref="InvalidDataException">A shipped file is wrong. The message says what, a line for each fault.</exception>
    public static IReadOnlyList<Protocol> All => Shipped.Value;

    /// <summary>Null where no shipped protocol has this name.</summary>
    public static Protocol? Find(string? key) => All.FirstOrDefault(protocol => protocol.Key == key);

    /// <summary>What a network's copy is compared with.</summary>
    public static KnownProtocols Known { get; } = new(Find, ReleasedProtocols.HashOf);

    /// <param name="texts">By the name of its file, each text.</param>
    /// <exception cref="InvalidDataException">One of them is wrong.</exception>
    internal static IReadOnlyList<Protocol> Read(IReadOnlyDictionary<string, string> texts)
    {
        var (read, wrong) = (new List<Protocol>(), new List<ProtocolFault>());
        foreach (var (file, text) in texts)
        {
            if (ProtocolFile.TryRead(file, text, new(_ => null, ReleasedProtocols.HashOf), out var protocol, out var faults))
            {
                read.Add(protocol);
            }

            wrong.AddRange(faults);
        }

        return wrong.Count == 0 ? read : throw new InvalidDataException(string.Join('\n', wrong));
    }

    private static SortedDictionary<string, string> Texts() => new(
        typeof(Protocols).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"Skein.{Folder}", StringComparison.Ordinal))
            .Select(name => name["Skein.".Length..])
            .ToDictionary(name => name[Folder.Length..], DataFiles.Text),
        StringComparer.Ordinal);
}
