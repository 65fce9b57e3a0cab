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
        var seed = new Option<int>("--seed")
        {
            Description = "The same seed gives the same groups, unless the time runs out.",
            DefaultValueFactory = _ => 1,
        };
        var seconds = new Option<double?>("--seconds")
        {
            Description = "Stop after so many seconds at the latest, counted from the start of the program.",
        };
        var memory = new Option<int?>("--memory") { Description = "Give up where more than so many megabytes are needed." };
        var why = new Option<bool>("--why") { Description = "Say of each person without a place why, and what would change it." };
        var progress = new Option<bool>("--progress")
        {
            Description = "Tell of each stage, as JSON, a line each, on standard error.",
        };
        var output = new Option<string?>("--out")
        {
            Description = "Where to write the groups; otherwise they go to standard output.",
        };
        var verb = new Command("form", "Forms groups as well as it can, and says how far from the best possible they can be.")
        {
            instance, seed, seconds, memory, why, progress, output,
        };
        verb.SetAction(async (parsed, cancel) =>
        {
            var allowed = ReadSeconds(parsed.GetValue(seconds));
            using var watch = MemoryWatch.Start(parsed.GetValue(memory));
            var file = GroupsVerb.ReadInstance(parsed.GetRequiredValue(instance));
            var options = new FormationOptions
            {
                Seed = parsed.GetValue(seed),
                Seconds = Left(allowed ?? FormationOptions.UsualSeconds(file.Instance)),
            };
            Teller? teller = parsed.GetValue(progress) || !Console.IsErrorRedirected ? new(parsed.GetValue(progress)) : null;
            var (answer, leftOut) = await Task.Run(
                () => Form(file.Instance, options, parsed.GetValue(why), teller, cancel), cancel);
            Write(file, answer, leftOut, parsed.GetValue(output));
            await Console.Error.WriteLineAsync(Words(file, answer, leftOut));
            return ExitCode.Done;
        });
        return verb;
    }

    private static double? ReadSeconds(double? typed) =>
        typed is null or (> 0 and <= 86_400)
            ? typed
            : throw new VerbException("Give more than 0 seconds and at most a day, after --seconds.", ExitCode.BadInput);

    private static (Formation Answer, IReadOnlyList<LeftOut>? LeftOut) Form(
        Instance instance, FormationOptions options, bool asksWhy, Teller? teller, CancellationToken cancel)
    {
        var answer = GroupFormer.Form(instance, options, teller, cancel);
        return (answer, asksWhy && answer.WhyNone is null ? WhyNot.Ask(instance, answer, cancel: cancel) : null);
    }

    /// <summary>The whole process is meant, so what it took to get here counts.</summary>
    private static double Left(double seconds)
    {
        using var process = Process.GetCurrentProcess();
        var spent = TimeProvider.System.GetLocalNow().DateTime - process.StartTime + Leaving;
        return Math.Max(0.001, seconds - spent.TotalSeconds);
    }

    private static void Write(InstanceFile file, Formation answer, IReadOnlyList<LeftOut>? leftOut, string? path)
    {
        if (path is null)
        {
            using var output = Console.OpenStandardOutput();
            AnswerFile.Write(file, answer, output, leftOut);
            output.Write("\n"u8);
            return;
        }

        WholeFile.Write(path, stream => AnswerFile.Write(file, answer, stream, leftOut));
    }

    private static string Words(InstanceFile file, Formation answer, IReadOnlyList<LeftOut>? leftOut)
    {
        if (answer.WhyNone is { } reason)
        {
            return $"No group can be formed. {reason}";
        }

        var value = answer.Objective;
        var holds = $"{Counted.Words(answer.Groups.Count, "group")} {(answer.Groups.Count == 1 ? "holds" : "hold")}";
        var lines = new List<string>
        {
            $"{holds} {value.Placed} of {file.Instance.People.Count} people: squared ranks {value.RankSquares}, "
                + $"repeated pairs {value.RepeatedPairs}, groups with a lead {value.GroupsWithLead}, "
                + $"imbalance of foci {value.FocusImbalance}. {Proof(answer)}",
        };
        if (!answer.HasSolver)
        {
            lines.Add("The solver HiGHS is not there for this kind of machine, so little can be proven.");
        }
        else if (!answer.IsRepeatable && answer.ProvenAims < 5)
        {
            lines.Add("The time ran out. Give more after --seconds to try longer.");
        }

        foreach (var who in leftOut ?? [])
        {
            var help = who.Remedies.Select(remedy => remedy.Words(file.FocusName)).ToList();
            var change = help.Count == 0 ? "" : $" A place would come of {string.Join(", or ", help)}.";
            lines.Add($"{file.Ids[who.Person]}: {who.Reason(file.FocusName)}{change}");
        }

        return string.Join('\n', lines);
    }

    private static string Proof(Formation answer) => answer.ProvenAims switch
    {
        5 => "Nothing better is possible.",
        0 => $"It is not proven how many could be placed: at most {answer.Bounds.Placed}.",
        var proven => $"The first {proven} of the 5 aims cannot be bettered; the bounds say how far the others might.",
    };

    /// <summary>Tells a person at a terminal, or a program that reads the lines.</summary>
    private sealed class Teller(bool isForPrograms) : IProgress<FormationProgress>
    {
        public void Report(FormationProgress value)
        {
            var (stage, placed) = (value.Stage.ToString().ToLowerInvariant(), value.Objective.Placed);
            Console.Error.WriteLine(isForPrograms
                ? FormattableString.Invariant($$"""{"stage": "{{stage}}", "share": {{value.Share:0.##}}, "placed": {{placed}}}""")
                : $"{100 * value.Share:0}%: {Words(value.Stage)}");
        }

        private static string Words(FormationStage stage) => stage switch
        {
            FormationStage.Placing => "choosing a focus and a time for everyone",
            FormationStage.Seating => "seating people",
            FormationStage.Parting => "parting past partners",
            FormationStage.Listing => "choosing among all groups",
        };
    }
}
