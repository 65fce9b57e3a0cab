using System.CommandLine;
using System.Diagnostics;
using Skein.GroupFormation;
using Skein.GroupFormation.Files;

namespace Skein.Host.Verbs;

/// <summary>Forms groups, and says what they are worth and how far from the best possible they can be.</summary>
internal static class GroupsForm
{
    /// <summary>What is kept back of the time for writing the answer and leaving.</summary>
    private static readonly TimeSpan Leaving = TimeSpan.FromSeconds(0.06);

    public static Command Verb()
    {
        var instance = GroupsVerb.InstanceArgument();
        var seed = new Option<int>("--seed") { Description = "The same seed and seconds give the same groups.", DefaultValueFactory = _ => 1 };
        var seconds = new Option<double?>("--seconds") { Description = "Stop after so many seconds at the latest, counted from the start of the program." };
        var output = new Option<string?>("--out") { Description = "Where to write the groups; otherwise they go to standard output." };
        var verb = new Command("form", "Forms groups as well as it can, and says how far from the best possible they can be.")
        {
            instance, seed, seconds, output,
        };
        verb.SetAction(async (parsed, cancel) =>
        {
            var allowed = ReadSeconds(parsed.GetValue(seconds));
            var path = parsed.GetValue(instance)!;
            var (file, answer) = await Task.Run(() => Form(path, parsed.GetValue(seed), allowed, cancel), cancel);
            Write(file, answer, parsed.GetValue(output));
            await Console.Error.WriteLineAsync(Words(file.Instance, answer));
            return ExitCode.Done;
        });
        return verb;
    }

    private static double? ReadSeconds(double? typed) =>
        typed is null or (> 0 and <= 86_400)
            ? typed
            : throw new VerbException("Give more than 0 seconds and at most a day, after --seconds.", ExitCode.BadInput);

    private static (InstanceFile File, Formation Answer) Form(string path, int seed, double? seconds, CancellationToken cancel)
    {
        var file = GroupsVerb.ReadInstance(path);
        var options = new FormationOptions { Seed = seed, Seconds = seconds, ClockSeconds = seconds is { } all ? Left(all) : null };
        return (file, GroupFormer.Form(file.Instance, options, Console.IsErrorRedirected ? null : new Teller(), cancel));
    }

    /// <summary>The whole process is meant, so what it took to get here counts.</summary>
    private static double Left(double seconds)
    {
        using var process = Process.GetCurrentProcess();
        var spent = TimeProvider.System.GetLocalNow().DateTime - process.StartTime + Leaving;
        return Math.Max(0.001, seconds - spent.TotalSeconds);
    }

    private static void Write(InstanceFile file, Formation answer, string? path)
    {
        if (path is null)
        {
            using var output = Console.OpenStandardOutput();
            AnswerFile.Write(file, answer, output);
            output.Write("\n"u8);
            return;
        }

        try
        {
            using (var part = File.Create(path + ".part"))
            {
                AnswerFile.Write(file, answer, part);
            }

            File.Move(path + ".part", path, overwrite: true);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new VerbException($"{path} cannot be written. Name another file after --out.", ExitCode.BadInput);
        }
    }

    private static string Words(Instance instance, Formation answer)
    {
        if (answer.WhyNone is { } reason)
        {
            return $"No group can be formed. {reason}";
        }

        var value = answer.Objective;
        var proof = answer.ProvenAims switch
        {
            5 => "Nothing better is possible.",
            0 => "How many could be placed is not proven.",
            var proven => $"The first {proven} of the 5 aims cannot be bettered; the bounds say how far the others might.",
        };
        return $"{answer.Groups.Count} groups hold {value.Placed} of {instance.People.Count} people: squared ranks {value.RankSquares}, "
            + $"repeated pairs {value.RepeatedPairs}, groups with a lead {value.GroupsWithLead}, imbalance of foci {value.FocusImbalance}. {proof}";
    }

    private sealed class Teller : IProgress<FormationProgress>
    {
        private Objective? _told;

        public void Report(FormationProgress value)
        {
            if (_told != value.Objective)
            {
                _told = value.Objective;
                Console.Error.WriteLine($"{value.Share:P0}: {value.Objective.Placed} placed, squared ranks {value.Objective.RankSquares}, "
                    + $"repeated pairs {value.Objective.RepeatedPairs}, led {value.Objective.GroupsWithLead}, imbalance {value.Objective.FocusImbalance}");
            }
        }
    }
}
