using System.CommandLine;
using Skein.GroupFormation;
using Skein.GroupFormation.Files;

namespace Skein.Host.Verbs;

/// <summary>Says whether groups keep every hard rule, what they are worth, and whether the file says so too.</summary>
internal static class GroupsCheck
{
    private sealed record Told(bool Lawful, IReadOnlyList<string> Broken, Objective? Objective);

    public static Command Verb()
    {
        var (instance, json) = (GroupsVerb.InstanceArgument(), JsonOption.Create());
        var answer = new Argument<string>("ANSWER") { Description = "A JSON file with the groups." };
        var verb = new Command("check", "Says whether groups keep every rule, and what they are worth.")
        {
            instance, answer, json,
        };
        verb.SetAction(parsed =>
        {
            var told = Check(GroupsVerb.ReadInstance(parsed.GetRequiredValue(instance)), parsed.GetRequiredValue(answer));
            if (parsed.GetValue(json))
            {
                JsonOption.Write(told);
            }
            else
            {
                foreach (var sentence in told.Broken)
                {
                    Console.Out.WriteLine(sentence);
                }

                if (told.Objective is { } value)
                {
                    Console.Out.WriteLine(
                        $"placed {value.Placed}\nsquared ranks {value.RankSquares}\nrepeated pairs {value.RepeatedPairs}\n"
                        + $"groups with a lead {value.GroupsWithLead}\nimbalance of foci {value.FocusImbalance}");
                }
            }

            Console.Error.WriteLine(told.Lawful ? "Every rule is kept." : "The groups cannot stand as they are.");
            return told.Lawful ? ExitCode.Done : ExitCode.Refused;
        });
        return verb;
    }

    private static Told Check(InstanceFile instance, string path)
    {
        using var stream = GroupsVerb.Open(path);
        if (!AnswerFile.TryRead(instance, stream, out var answer, out var problem))
        {
            throw new VerbException($"{path}: {problem}", ExitCode.BadInput);
        }

        var groups = answer.Answer.Groups;
        var broken = Judge.BrokenRules(instance.Instance, groups);
        if (broken.Count > 0)
        {
            return new(false, broken, null);
        }

        var value = Judge.Value(instance.Instance, groups);
        return answer.Told is { } told && told != value
            ? new(false, [$"The file says ({Numbers(told)}), and the groups are worth ({Numbers(value)})."], value)
            : new(true, [], value);
    }

    private static string Numbers(Objective value) =>
        $"{value.Placed}, {value.RankSquares}, {value.RepeatedPairs}, {value.GroupsWithLead}, {value.FocusImbalance}";
}
