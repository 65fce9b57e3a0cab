using YamlDotNet.Serialization.NamingConventions;

namespace Skein.Mail;

/// <summary>The words of every mail that Skein sends, each out of a file of its own, read and checked once.</summary>
internal static class MailFiles
{
    private const string End = ".mail.yaml";

    internal sealed record Words
    {
        public required string Subject { get; init; }
        public required string Body { get; init; }
    }

    /// <summary>By the record that fills them.</summary>
    /// <exception cref="InvalidDataException">A file is wrong. The message says which, where, and how.</exception>
    public static IReadOnlyDictionary<Type, Words> All => Read.Value;

    private static readonly Lazy<IReadOnlyDictionary<Type, Words>> Read = new(() => DataFiles.Ending(End).ToDictionary(
        RecordOf, file => Parse(file, DataFiles.Text(file), PlacesOf(RecordOf(file)))));

    public static (string Subject, string Text) Fill(MailText mail)
    {
        var (words, values) = (All[mail.GetType()], ValuesOf(mail));
        return (PlacesInWords.Fill(words.Subject, values), PlacesInWords.Fill(words.Body, values));
    }

    /// <param name="file">What is said of it where something is wrong.</param>
    /// <param name="text">Its text.</param>
    /// <param name="filled">The places that are filled.</param>
    internal static Words Parse(string file, string text, IReadOnlyCollection<string> filled)
    {
        var words = DataFiles.Parse<Words>(file, text);
        var places = PlacesInWords.In($"{words.Subject}\n{words.Body}").ToList();
        return places.Except(filled).FirstOrDefault() is { } unknown
                ? throw Wrong($"{{{unknown}}}", $"Nothing fills the place {{{unknown}}}.")
            : filled.Except(places).FirstOrDefault() is { } unused
                ? throw Wrong("body:", $"The words have no place for {{{unused}}}.")
            : words;

        InvalidDataException Wrong(string at, string why) =>
            new($"{file}, line {text.AsSpan(0, text.IndexOf(at, StringComparison.Ordinal)).Count('\n') + 1}: {why}");
    }

    private static IReadOnlyList<string> PlacesOf(Type record) =>
    [
        .. record.GetProperties().SelectMany(held => held.PropertyType.IsAssignableTo(typeof(MailText))
            ? (IEnumerable<string>)["subject", "text"]
            : [Named(held.Name)]),
    ];

    private static Dictionary<string, string> ValuesOf(MailText mail)
    {
        var values = new Dictionary<string, string>();
        foreach (var held in mail.GetType().GetProperties())
        {
            if (held.GetValue(mail) is MailText inner)
            {
                (values["subject"], values["text"]) = inner.Write();
            }
            else
            {
                values[Named(held.Name)] = (string?)held.GetValue(mail) ?? "";
            }
        }

        return values;
    }

    private static string Named(string property) => UnderscoredNamingConvention.Instance.Apply(property);

    /// <summary>“People.slip-made.mail.yaml” is of <c>Skein.People.SlipMade</c>.</summary>
    private static Type RecordOf(string file)
    {
        var (room, name) = file[..^End.Length].Split('.') is [var first, var last] ? (first, last) : ("", file);
        var record = $"Skein.{room}.{string.Concat(name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))}";
        return typeof(MailText).Assembly.GetType(record) is { } found && found.IsSubclassOf(typeof(MailText))
            ? found
            : throw new InvalidDataException($"{file}, line 1: There is no mail {record}.");
    }
}
