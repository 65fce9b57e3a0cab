namespace Skein.Schools.Register;

/// <summary>How much of a school is kept, and of a row that could not be read.</summary>
internal static class RegisterLimits
{
    /// <summary>The longest name, town or other text that is kept, in characters.</summary>
    public const int Text = 300;

    /// <summary>How much of a rejected row is shown, in characters.</summary>
    public const int RejectedText = 500;
}
