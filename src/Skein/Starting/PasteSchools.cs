using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Networks;
using Skein.People;
using Skein.Site;

namespace Skein.Starting;

/// <summary>A co-leader pastes the schools and their heads; each line is read with a result beside it, and then kept.</summary>
public static class PasteSchools
{
    public const string Keep = "keep";

    public sealed record Input
    {
        public string? Lines { get; init; }

        /// <summary>“keep” once the person has seen what was read.</summary>
        public string? Step { get; init; }

        /// <summary>
        /// The school that a line was found to mean, by the line's number; “none” for none of those offered.
        /// </summary>
        public Dictionary<string, string>? Match { get; init; }

        /// <summary>Who is reached at an address that stands for several, by the number of the first line that has it.</summary>
        public Dictionary<string, string>? Person { get; init; }
    }

    /// <param name="Line">What was understood.</param>
    /// <param name="Result">What becomes of it.</param>
    /// <param name="Matches">Schools to choose from.</param>
    /// <param name="Chosen">The one that is chosen.</param>
    public sealed record Row(PastedLine Line, string Result, IReadOnlyList<Option> Matches, string? Chosen);

    /// <summary>Whether an address is one person's, as the preview asks it.</summary>
    public sealed record Question(string Key, string Text, IReadOnlyList<Option> Options, string Answer);

    /// <param name="Network">The network.</param>
    /// <param name="Typed">What is typed.</param>
    /// <param name="Rows">The lines.</param>
    /// <param name="Questions">What has to be asked of them.</param>
    /// <param name="Above">What stands above the headings.</param>
    /// <param name="Schools">How many schools the lines make.</param>
    /// <param name="Problems">What is wrong.</param>
    public sealed record Model(
        NetworkFrame Network, Input Typed, IReadOnlyList<Row> Rows, IReadOnlyList<Question> Questions,
        IReadOnlyList<string> Above, int Schools, Problems Problems)
    {
        /// <summary>Every line can be kept.</summary>
        public bool IsReady => Rows.Count > 0 && Rows.All(row => row.Line.Problem is null);
    }

    public static RazorComponentResult<PasteSchoolsPage> Show(Here here) =>
        PasteSchoolsPage.Show(new(here.Network, new(), [], [], [], 0, new()));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<PasteSchoolsPage>>> Read(
        Here here, [FromForm] Input typed, HttpRequest request, AddressChanges changes, SignIn signIn, CancellationToken cancel)
    {
        var problems = new Problems();
        typed = await PastedFile.ReadAsync(request, typed, problems, cancel);
        var list = PastedList.Read(typed.Lines);
        if (!problems.Any)
        {
            ReadLines(list, problems);
        }

        var plan = await PastePlan.MakeAsync(here, list.Lines, typed, cancel);
        if (typed.Step == Keep)
        {
            ReadChoices(plan, typed, problems);
        }

        if (typed.Step != Keep || problems.Any)
        {
            var status = problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
            return PasteSchoolsPage.Show(ModelOf(here.Network, typed, list, plan, problems), status);
        }

        var kept = await new SchoolKeeper(here.Db, here.Network, here.Visitor, changes, here.Now).KeepAsync(plan, cancel);
        await here.Db.SaveChangesAsync(cancel);
        if (here.Visitor.Id is { } pasting)
        {
            // A co-leader who is a head too may have pasted a new address of their own; their session goes on under it.
            await signIn.LetInAsync(pasting);
        }

        here.Say(kept);
        return TypedResults.LocalRedirect(NetworksLinks.Home(here.Id));
    }

    private static void ReadLines(PastedList list, Problems problems)
    {
        if (list.Count == 0)
        {
            problems.Add(nameof(Input.Lines), "Paste at least one line, with a school on it");
        }

        if (list.IsTooLong)
        {
            problems.Add(
                nameof(Input.Lines),
                $"These are {list.Count:N0} schools, and Skein takes {PastedList.MostLines} at a time. Nothing is kept. Paste "
                    + $"the first {PastedList.MostLines}, keep them, and then paste the rest");
        }

        foreach (var line in list.Lines.Where(line => line.Problem is not null))
        {
            problems.Add(nameof(Input.Lines), $"Line {line.Number}: {line.Problem}");
        }
    }

    private static void ReadChoices(PastePlan plan, Input typed, Problems problems)
    {
        var offered = plan.Choices.ToDictionary(
            choice => SchoolChoice.KeyOf(choice.Line), choice => choice.Options.Select(option => option.Value).ToHashSet());
        problems.OnlyOffered("", typed.Match?.Keys, offered.Keys);
        foreach (var (line, chosen) in (typed.Match ?? []).Where(match => offered.ContainsKey(match.Key)))
        {
            problems.OnlyOffered("", [chosen], [.. offered[line], SchoolChoice.AsTyped]);
        }

        foreach (var (shared, chosen) in plan.Shared.Having(shared => typed.Person?.GetValueOrDefault(shared.Key)))
        {
            problems.OnlyOffered("", [chosen], shared.Options.Select(option => option.Value));
        }

        foreach (var choice in plan.Choices.Where(choice => choice.Chosen is null))
        {
            problems.Add(nameof(Input.Lines), $"Line {choice.Line.Number}: choose which {choice.Line.School} it is");
        }
    }

    private static Model ModelOf(NetworkFrame network, Input typed, PastedList list, PastePlan plan, Problems problems)
    {
        var choices = plan.Choices.ToDictionary(choice => choice.Line.Number);
        var rows =
            from line in list.Lines
            let choice = choices.GetValueOrDefault(line.Number)
            select new Row(Shown(line, plan), PasteResults.Describe(line, plan, choice), choice?.Options ?? [], choice?.Chosen);
        var questions = plan.Shared.Select(shared => new Question(shared.Key, shared.Question, shared.Options, shared.Answer));
        return new(network, typed, [.. rows], [.. questions], list.Above, plan.Schools.Count, problems);
    }

    /// <summary>
    /// What is not used of it stands beside the line, whether it was not understood or another line says it otherwise.
    /// </summary>
    private static PastedLine Shown(PastedLine line, PastePlan plan) =>
        plan.SchoolOf(line) is { } school
            ? line with { NotUsed = [.. line.NotUsed.Union(school.NotKept(line), StringComparer.OrdinalIgnoreCase)] }
            : line;
}
