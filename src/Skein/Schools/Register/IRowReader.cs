namespace Skein.Schools.Register;

/// <summary>Makes what a file is about out of a row of it.</summary>
internal interface IRowReader
{
    /// <returns>What the row says, or null if <see cref="RowFields.Problem"/> says why it cannot be accepted.</returns>
    RegisterLine? Read(long line, RowFields fields);
}
