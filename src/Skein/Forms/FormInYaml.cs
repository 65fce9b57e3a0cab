using System.Globalization;
using Skein.Site;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace Skein.Forms;

/// <summary>A form as a file says it: each question by its name, in the order in which they are asked.</summary>
internal sealed class FormInYaml : IYamlTypeConverter
{
    public bool Accepts(Type type) => type == typeof(Form);

    public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
    {
        parser.Consume<MappingStart>();
        var questions = new List<Question>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var name = parser.Consume<Scalar>();
            if (questions.Exists(asked => asked.Name == QuestionInFile.NameOf(name.Value)))
            {
                throw new YamlException(name.Start, name.End, $"There are two questions called “{name.Value}”.");
            }

            var asked = (QuestionInFile?)rootDeserializer(typeof(QuestionInFile)) ?? new();
            try
            {
                questions.Add(asked.As(name.Value));
            }
            catch (FormatException wrong)
            {
                throw new YamlException(name.Start, name.End, wrong.Message, wrong);
            }
        }

        return new Form(questions);
    }

    public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) =>
        throw new NotSupportedException("Forms are read from files, and written by people.");
}

/// <summary>The words of one question in a file, and of a question that somebody asks of their own.</summary>
public sealed record QuestionInFile
{
    /// <summary>As many characters as somebody answers in, where a file does not say how many.</summary>
    public const int Longest = 2000;

    private const int StepsOfScale = 5;

    private static readonly Dictionary<string, QuestionKind> Kinds = new()
    {
        ["line"] = QuestionKind.Line,
        ["words"] = QuestionKind.Words,
        ["lines"] = QuestionKind.Lines,
        ["day"] = QuestionKind.Day,
        ["days"] = QuestionKind.Days,
        ["choice"] = QuestionKind.Choice,
        ["choices"] = QuestionKind.Choices,
        ["ranked"] = QuestionKind.Ranked,
        ["person"] = QuestionKind.Person,
        ["school"] = QuestionKind.School,
        ["number"] = QuestionKind.Number,
        ["scale"] = QuestionKind.Scale,
    };

    /// <summary>Left out: what the subject of the letter asks.</summary>
    public string Question { get; init; } = "";

    public string Kind { get; init; } = "words";
    public string? Hint { get; init; }

    /// <summary>What whoever leaves it empty is told; left out: it may be left empty.</summary>
    public string? Needed { get; init; }

    /// <summary>By the name of another question and its answer: what whoever then leaves this empty is told.</summary>
    public Dictionary<string, Dictionary<string, string>> NeededWith { get; init; } = [];

    public OrderedDictionary<string, string> Choices { get; init; } = [];

    /// <summary>The choice that shows that what was written above was understood.</summary>
    public string? Right { get; init; }

    /// <summary>The most that can be chosen.</summary>
    public int? Most { get; init; }

    public decimal? Least { get; init; }
    public decimal? Greatest { get; init; }
    public string? Unit { get; init; }

    /// <summary>What stands at the low and the high end of a scale.</summary>
    public IReadOnlyList<string> Ends { get; init; } = [];

    public int Rows { get; init; } = 4;

    /// <exception cref="FormatException">The words do not fit together. The message says which.</exception>
    public Question As(string name)
    {
        if (!Kinds.TryGetValue(Kind, out var kind))
        {
            throw new FormatException($"“kind” must be one of: {string.Join(", ", Kinds.Keys)}.");
        }

        var offersChoices = kind is QuestionKind.Choice or QuestionKind.Choices or QuestionKind.Ranked;
        if (offersChoices != Choices.Count > 1)
        {
            throw new FormatException(
                offersChoices ? "Give it two choices or more." : "“choices” goes with “kind: choice”.");
        }

        if (kind is QuestionKind.Scale && Ends.Count != 2)
        {
            throw new FormatException("“ends” must have two words: the low end and the high end.");
        }

        if (Right is not null && !Choices.ContainsKey(Right))
        {
            throw new FormatException("“right” must be one of the choices.");
        }

        return new(NameOf(name), Question, kind)
        {
            Hint = Hint is { Length: > 0 } ? Hint : null,
            OrElse = Needed,
            NeededWith = [.. NeededWith.SelectMany(other => other.Value, (other, answer) =>
                new NeededWith(NameOf(other.Key), answer.Key, answer.Value))],
            Options = kind is QuestionKind.Scale ? Steps() : [.. Choices.Select(choice => new Option(choice.Key, choice.Value))],
            Right = Right,
            Most = Most ?? int.MaxValue,
            Least = Least,
            Greatest = Greatest,
            Unit = Unit,
            Longest = kind is QuestionKind.Line ? 300 : Longest,
            Rows = Rows,
        };
    }

    /// <summary>A field of a page has the name that a file gives the question, with a capital as every field has.</summary>
    public static string NameOf(string key) => $"{char.ToUpperInvariant(key[0])}{key[1..]}";

    private List<Option> Steps() =>
    [
        .. Enumerable.Range(1, StepsOfScale).Select(step => (step, Said: step.ToString(CultureInfo.InvariantCulture)))
            .Select(one => new Option(one.Said, one.step switch
            {
                1 => $"1: {Ends[0]}",
                StepsOfScale => $"{StepsOfScale}: {Ends[1]}",
                _ => one.Said,
            })),
    ];
}
