namespace Skein.Activities;

/// <summary>Who is asked, agrees or does something: a part of the people, or a word that means several of them.</summary>
public sealed record ProtocolWho(string Word)
{
    /// <summary>One answer for all.</summary>
    public const string Together = "together";

    /// <summary>All the people in it, except those who see only the outline.</summary>
    public const string Everyone = "everyone";

    /// <summary>Those who came to the meeting last held.</summary>
    public const string Came = "came";

    /// <summary>Each school in it.</summary>
    public const string Schools = "schools";

    /// <summary>Whoever runs it.</summary>
    public const string Runs = "runs";

    /// <summary>The name of a part; null where it is one of the words.</summary>
    public string? Part => Word is Together or Everyone or Came or Schools or Runs ? null : Word;
}

/// <summary>Who can read the answers of a stage, from the narrowest to the widest.</summary>
public enum ReaderCircle
{
    Writer,
    Runs,
    Part,
    People,
    Schools,
    Network,
}

/// <summary>Who can read the answers of a stage: a circle of readers, or one part of the people.</summary>
public sealed record StageReaders(string Word)
{
    public static StageReaders Unsaid { get; } = new(ReaderCircle.People.Said());

    public ReaderCircle Circle => EnumWords.Find<ReaderCircle>(Word) ?? ReaderCircle.Part;

    /// <summary>Somebody may be among them who is not among the others: a wider circle, or another part of the people.</summary>
    public bool MayBeOthersThan(StageReaders others) =>
        Circle > others.Circle || (Circle is ReaderCircle.Part && others.Circle is ReaderCircle.Part && Word != others.Word);
}
