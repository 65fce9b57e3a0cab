namespace Skein.Tables;

/// <summary>One row of a table that somebody typed or pasted.</summary>
/// <param name="Line">The line on which it begins, counted from 1.</param>
/// <param name="Text">The row as it was typed.</param>
/// <param name="Fields">Its fields, cleaned; there is always one.</param>
public sealed record TableRow(int Line, string Text, IReadOnlyList<string> Fields)
{
    /// <summary>A field by its place; empty beyond the last.</summary>
    public string this[int place] => place >= 0 && place < Fields.Count ? Fields[place] : "";

    /// <summary>Nothing in it can be read aloud: an empty line, a row of commas, a rule of dashes.</summary>
    public bool SaysNothing => !Fields.Any(words => words.Any(char.IsLetterOrDigit));
}
