using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Skein;

/// <summary>
/// What is data rather than code (kinds of roles, letters, questions) stands beside its slice as YAML, inside the program.
/// </summary>
internal static class DataFiles
{
    private static readonly IDeserializer Yaml = Strict().Build();

    /// <summary>Reads a file: each key once, none that nobody knows, and none missing that means something.</summary>
    /// <param name="name">Slice and file: “People.role-kinds.yaml”.</param>
    /// <param name="named">Knows the things that the file calls by a name; null where it calls none so.</param>
    /// <exception cref="InvalidDataException">It is not so. The message says where.</exception>
    public static T Read<T>(string name, IYamlTypeConverter? named = null) => Parse<T>(name, Text(name), named);

    /// <param name="name">What is said of it where something is wrong.</param>
    /// <param name="text">Its text.</param>
    /// <param name="named">Knows the things that the file calls by a name; null where it calls none so.</param>
    internal static T Parse<T>(string name, string text, IYamlTypeConverter? named = null)
    {
        try
        {
            return (named is null ? Yaml : Strict().WithTypeConverter(named).Build()).Deserialize<T>(text);
        }
        catch (YamlException wrong)
        {
            var why = wrong.InnerException?.Message ?? wrong.Message;
            throw new InvalidDataException($"{name}, line {wrong.Start.Line}: {why}", wrong);
        }
    }

    /// <inheritdoc cref="Read{T}(string, IYamlTypeConverter)"/>
    public static string Text(string name)
    {
        using var stream = typeof(DataFiles).Assembly.GetManifestResourceStream($"Skein.{name}")
            ?? throw new InvalidOperationException($"The program holds no data file {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Every file of a folder, in the order of their names: “Asking.letters”.</summary>
    public static IEnumerable<T> ReadAll<T>(string folder, IYamlTypeConverter? named = null) =>
        Names.Where(name => name.StartsWith($"{folder}.", StringComparison.Ordinal))
            .Select(name => Parse<T>(name, Text(name), named));

    /// <summary>The names of the files of one sort, wherever they stand: “.mail.yaml”.</summary>
    public static IEnumerable<string> Ending(string end) => Names.Where(name => name.EndsWith(end, StringComparison.Ordinal));

    private static IEnumerable<string> Names => typeof(DataFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("Skein.", StringComparison.Ordinal))
        .Select(name => name["Skein.".Length..])
        .Order(StringComparer.Ordinal);

    private static DeserializerBuilder Strict() => new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .WithNodeTypeResolver(new ReadOnlyLists())
        .WithDuplicateKeyChecking()
        .WithEnforceRequiredMembers();

    /// <summary>A list that is only read is made as a list.</summary>
    private sealed class ReadOnlyLists : INodeTypeResolver
    {
        public bool Resolve(NodeEvent? nodeEvent, ref Type currentType)
        {
            if (!currentType.IsGenericType || currentType.GetGenericTypeDefinition() != typeof(IReadOnlyList<>))
            {
                return false;
            }

            currentType = typeof(List<>).MakeGenericType(currentType.GenericTypeArguments);
            return true;
        }
    }
}
