namespace Skein.Host;

/// <summary>What the program tells the shell.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>It was refused, or it failed; nothing is half-done.</summary>
    public const int Refused = 1;

    /// <summary>The words of the command, or the file it names, are not what the verb takes.</summary>
    public const int BadInput = 2;

    /// <summary>Somebody stopped it.</summary>
    public const int Cancelled = 130;
}
