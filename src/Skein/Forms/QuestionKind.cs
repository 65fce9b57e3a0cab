namespace Skein.Forms;

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    /// <summary>Some words on one line.</summary>
    Line,

    /// <summary>Sentences.</summary>
    Words,

    /// <summary>Several short answers, one on each line.</summary>
    Lines,

    Day,

    /// <summary>Several days.</summary>
    Days,

    /// <summary>One of a few answers, all of which are seen.</summary>
    Choice,

    /// <summary>As many of a few answers as fit.</summary>
    Choices,

    /// <summary>Some of the answers, in an order: the first is liked best.</summary>
    Ranked,

    /// <summary>One of many answers, out of a list.</summary>
    List,

    /// <summary>Somebody whom the page offers.</summary>
    Person,

    /// <summary>A school that the page offers.</summary>
    School,

    Number,

    /// <summary>A step between two ends.</summary>
    Scale,

    EmailAddress,

    /// <summary>By the page itself: nobody is asked.</summary>
    Given,
}

public static class QuestionKindWords
{
    /// <summary>An answer of this kind is several, each on a line of its own.</summary>
    public static bool IsSeveral(this QuestionKind kind) =>
        kind is QuestionKind.Lines or QuestionKind.Days or QuestionKind.Choices or QuestionKind.Ranked;

    /// <summary>An answer of this kind is one of those that the question offers.</summary>
    public static bool IsOffered(this QuestionKind kind) => kind is QuestionKind.Choice or QuestionKind.Choices
        or QuestionKind.Ranked or QuestionKind.List or QuestionKind.Person or QuestionKind.School or QuestionKind.Scale
        or QuestionKind.Given;
}
