namespace Skein.Schools.Register;

/// <summary>What was read at one place in a register file.</summary>
/// <param name="Line">The line on which its row begins, counted from 1, which is the header's as a rule.</param>
public abstract record RegisterLine(long Line);

/// <summary>A row that could not be read. The rest of the file is read all the same.</summary>
/// <param name="Line">The line on which the row begins.</param>
/// <param name="Reason">What is wrong with it, in a sentence.</param>
/// <param name="Text">The row as it stands in the file, cut short if long, without what is dropped as personal.</param>
public sealed record RejectedRow(long Line, string Reason, string Text) : RegisterLine(Line)
{
    /// <summary>The school's number, or null if that is what could not be read.</summary>
    public string? Code { get; init; }
}

/// <summary>The reader could not find the end of a row, and so read no further. It is the last line given.</summary>
public sealed record UnreadRest(long Line, Refusal Refusal) : RegisterLine(Line);
