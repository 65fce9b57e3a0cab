using System.CommandLine;
using Skein.Demo;

namespace Skein.Host.Verbs;

/// <summary>Fills an empty database with a demonstration.</summary>
internal static class DemoVerb
{
    public static Command Verb()
    {
        var database = DatabaseOption.Create();
        var size = new Option<DemoSize>("--size")
        {
            Description = "small (six networks) or programme (137 networks, 1,500 schools, 43,000 teachers).",
        };
        var seed = new Option<int>("--seed")
        {
            Description = "Which of many demonstrations.",
            DefaultValueFactory = _ => DemoFill.DefaultSeed,
        };
        var on = new Option<DateOnly?>("--on") { Description = "The day up to which its history runs. By default today." };
        var verb = new Command("demo", "Fills an empty database with made-up people and networks.") { size, seed, on, database };
        verb.SetAction(async (parsed, cancel) =>
        {
            var address = DatabaseOption.Read(parsed, database);
            await using var db = await DatabaseOption.OpenAsync(address, cancel);
            var (asked, of) = (parsed.GetValue(size), DemoFill.NetworksOf(parsed.GetValue(size)));
            var today = parsed.GetValue(on) ?? TimeZoneSetting.Today(TimeProvider.System.GetUtcNow());
            using (var progress = new Progression("Writing networks", of))
            {
                if (await DemoFill.RunAsync(db, asked, parsed.GetValue(seed), today, progress, cancel) is { } refusal)
                {
                    throw new VerbException(refusal.Reason);
                }
            }

            await Console.Error.WriteLineAsync($"{Counted.Words(of, "network")}, all made up, now stand in {address}.");
            return ExitCode.Done;
        });
        return verb;
    }
}
