using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Site;

namespace Skein.Sustaining;

/// <summary>Somebody begins or stops seeing to a task; the network words a task its own way, or adds one.</summary>
public static class ChangeTask
{
    public const string Give = "give";
    public const string Take = "take";
    public const string Rename = "rename";
    public const string End = "end";

    public sealed record Input
    {
        public string? Title { get; init; }
        public string? Person { get; init; }
        public string? Act { get; init; }

        /// <summary>A part of the name of somebody who is missing from the list.</summary>
        public string? Find { get; init; }

        /// <summary>The button that looks for them, and keeps nothing.</summary>
        public string? Look { get; init; }
    }

    public sealed record Model(
        NetworkFrame Network, string Task, string Title, IReadOnlyList<Option> Holders, PeopleOffered Others, Input Typed,
        Problems Problems);

    public static async Task<RazorComponentResult<TaskPage>> Show(Here here, TaskFrame task, CancellationToken cancel) =>
        TaskPage.Show(await ModelAsync(here, task, new() { Title = task.Title }, new(), cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<TasksPage>>> Add(
        Here here, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        if (ReadTitle(typed, problems) is not { } title)
        {
            return TasksPage.Show(
                await ListTasks.ModelAsync(here.Network, here.Today, here.Db, typed.Title, problems, cancel),
                StatusCodes.Status422UnprocessableEntity);
        }

        var last = await here.Db.NetworkTasks.Where(t => t.NetworkId == here.Id).MaxAsync(t => (int?)t.Place, cancel)
            ?? TasksOfNetwork.MakeOwn(here).Count;
        var added = NetworkTask.Set(here.Id, title, last + 1, here.Today, here.Now);
        here.Db.Add(added);
        here.Record("task.added", $"{here.Visitor.Name} added the task “{title}”.", "task", added.Id.Value);
        here.Say("The task is on the list.");
        return TypedResults.LocalRedirect(SustainingLinks.Tasks(here.Id));
    }

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<TaskPage>>> Change(
        Here here, TaskFrame task, [FromForm] Input typed, CancellationToken cancel)
    {
        var problems = new Problems();
        var model = await ModelAsync(here, task, typed, problems, cancel);
        if (typed.Look is not null)
        {
            return TaskPage.Show(model);
        }

        var change = Read(model, typed, problems);
        if (problems.Any || change is not { } sentence)
        {
            return TaskPage.Show(model, StatusCodes.Status422UnprocessableEntity);
        }

        var held = await TasksOfNetwork.TakeAsync(here, task.Key, cancel);
        var person = PersonId.TryParse(typed.Person, out var chosen) ? chosen : default;
        Do(held, typed, person, here.Today);
        here.Record(
            here.Happened("task.changed", sentence, "task", held.Id.Value)
                with
            { With = typed.Act is Give or Take ? [(Happening.Person, person.Value)] : [] });
        here.Say(sentence);
        return TypedResults.LocalRedirect(SustainingLinks.Tasks(here.Id));
    }

    /// <returns>What the act does, in a sentence; null after <paramref name="problems"/> was told.</returns>
    private static string? Read(Model model, Input typed, Problems problems)
    {
        switch (typed.Act)
        {
            case Give when model.Others.People.FirstOrDefault(o => o.Value == typed.Person) is { } other:
                return $"{other.Label} now sees to “{model.Title}”.";
            case Take when model.Holders.FirstOrDefault(o => o.Value == typed.Person) is { } holder:
                return $"{holder.Label} no longer sees to “{model.Title}”.";
            case Rename when ReadTitle(typed, problems) is { } title:
                return $"The task “{model.Title}” is now called “{title}”.";
            case End:
                return $"“{model.Title}” is no longer one of the tasks.";
            case Rename:
                return null;
            default:
                problems.Add(nameof(Input.Person), "Choose who");
                return null;
        }
    }

    private static void Do(NetworkTask task, Input typed, PersonId person, DateOnly today)
    {
        switch (typed.Act)
        {
            case Give:
                task.GiveTo(person, today);
                break;
            case Take:
                task.TakeFrom(person, today);
                break;
            case Rename when typed.Title is { } title:
                task.Rename(title.Trim());
                break;
            case End:
                task.EndOn(today);
                break;
        }
    }

    private static string? ReadTitle(Input typed, Problems problems)
    {
        var title = TypedText.Read(typed.Title, nameof(Input.Title), NetworkTask.MaxLength, problems);
        if (title is null)
        {
            problems.Add(nameof(Input.Title), "Say what is to be seen to");
        }

        return problems.Any ? null : title;
    }

    private static async Task<Model> ModelAsync(
        Here here, TaskFrame task, Input typed, Problems problems, CancellationToken cancel)
    {
        var holders = here.Db.Set<TaskHolder>().Where(h => h.TaskId == task.Id && h.Until == null);
        var held = await here.Db.People.Where(p => holders.Any(h => h.PersonId == p.Id)).OrderBy(p => p.Name)
            .Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        var people = await Choices.PeopleAsync(here.Db, here.Network, default, typed.Find, [typed.Person], cancel);
        return new(
            here.Network,
            task.Key,
            task.Title,
            [.. held.Select(h => new Option(h.Id.Value.ToString(), h.Name.Value))],
            people with { People = [.. people.People.Where(p => !held.Any(h => h.Id.Value.ToString() == p.Value))] },
            typed,
            problems);
    }
}
