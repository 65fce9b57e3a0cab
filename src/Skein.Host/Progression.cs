using System.Diagnostics;

namespace Skein.Host;

/// <summary>
/// How far a verb has come, on standard error: one line that grows on a terminal, a plain line now and then elsewhere.
/// </summary>
internal sealed class Progression(string doing, int whole) : IProgress<int>, IDisposable
{
    private const int Width = 30;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly bool _isTerminal = !Console.IsErrorRedirected;
    private readonly Stopwatch _since = Stopwatch.StartNew();

    public void Report(int value)
    {
        if (_isTerminal)
        {
            var full = whole == 0 ? Width : Width * value / whole;
            Console.Error.Write($"\r{doing} [{new string('=', full)}{new string(' ', Width - full)}] {value:N0} of {whole:N0}");
        }
        else if (_since.Elapsed > Pause)
        {
            _since.Restart();
            Console.Error.WriteLine($"{doing}: {value:N0} of {whole:N0}");
        }
    }

    public void Dispose()
    {
        if (_isTerminal)
        {
            Console.Error.WriteLine();
        }
    }
}
