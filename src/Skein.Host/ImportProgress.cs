using Spectre.Console;

namespace Skein.Host;

/// <summary>Shows on standard error how far a file has been read: a bar on a terminal, a line a quarter elsewhere.</summary>
internal static class ImportProgress
{
    public static async Task<T> ShowAsync<T>(string name, long length, Func<IProgress<long>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return await work(new Lines(name, length));
        }

        var terminal = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        return await terminal.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(shown => work(new Bar(shown.AddTask(Markup.Escape(name), maxValue: Math.Max(length, 1)))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<long>
    {
        public void Report(long value) => task.Value = value;
    }

    private sealed class Lines(string name, long length) : IProgress<long>
    {
        private long _quarters;

        public void Report(long value)
        {
            var quarters = length == 0 ? 4 : value * 4 / length;
            if (quarters > _quarters)
            {
                _quarters = quarters;
                Console.Error.WriteLine($"{name}: {quarters * 25}% read.");
            }
        }
    }
}
