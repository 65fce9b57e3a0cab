namespace Skein.Schools.Register;

/// <summary>How much of a file is held at a time. A row of any register known is below 10,000 characters.</summary>
internal static class RegisterLimits
{
    /// <summary>The longest row, in characters; and the longest line, in bytes.</summary>
    public const int Row = 256 * 1024;

    public const int Columns = 1_000;

    /// <summary>The longest name, town or other text that is kept, in characters.</summary>
    public const int Text = 300;

    /// <summary>How much of a rejected row is shown, in characters.</summary>
    public const int RejectedText = 500;
}
