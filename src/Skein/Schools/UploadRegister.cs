using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Schools.Register;
using Skein.Site;

namespace Skein.Schools;

/// <summary>An administrator brings in a register, or first finds out what it would change.</summary>
public static class UploadRegister
{
    private const int MostShown = 25;

    public sealed record Input
    {
        public string? DryRun { get; init; }
        public string? Full { get; init; }
        public string? KeepPersonal { get; init; }

        /// <summary>
        /// Whose list it is, if it is somebody's own: its numbers, and its schools without, are kept apart from others'.
        /// </summary>
        public string? Scheme { get; init; }
    }

    /// <param name="Report">What a dry run found out; null before one.</param>
    /// <param name="Rejected">The first rows that could not be read.</param>
    /// <param name="Before">What was brought in before, the latest first.</param>
    public sealed record Model(
        Input Typed, Problems Problems, ImportReport? Report, IReadOnlyList<RejectedRow> Rejected, IReadOnlyList<Earlier> Before);

    public sealed record Earlier(string At, string Sentence);

    public static async Task<RazorComponentResult<UploadRegisterPage>> Ask(Asked asked, CancellationToken cancel) =>
        UploadRegisterPage.Show(new(new() { DryRun = "yes" }, new(), null, [], await BeforeAsync(asked, cancel)));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<UploadRegisterPage>>> Import(
        Asked asked, [FromForm] Input? typed, IFormFile? file, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(asked.Visitor);
        ArgumentNullException.ThrowIfNull(asked.Frame);
        ArgumentNullException.ThrowIfNull(asked.Clock);

        // A form of boxes left unticked and a file comes without any fields.
        typed ??= new();
        var problems = new Problems();
        var keep = ReadKeep(typed, problems);
        await using var stream = file?.OpenReadStream() ?? Stream.Null;
        var register = Read(stream, file, keep, typed.Scheme, problems, cancel);
        if (register is null || file is null || problems.Any)
        {
            return UploadRegisterPage.Show(
                new(typed, problems, null, [], await BeforeAsync(asked, cancel)), StatusCodes.Status422UnprocessableEntity);
        }

        var rejected = new List<RejectedRow>();
        var order = new ImportOrder(Path.GetFileName(file.FileName))
        {
            IsDryRun = typed.DryRun is not null,
            IsFull = typed.Full is not null && register.Format is not RegisterFormat.GiasLinks,
            Keep = keep,
            By = asked.Visitor.Actor,
            Rejected = row =>
            {
                if (rejected.Count < MostShown)
                {
                    rejected.Add(row);
                }
            },
        };
        var report = await ImportSchools.RunAsync(asked.Db, register, order, asked.Today, asked.Now, cancel);
        if (report.Refusal is { } refusal)
        {
            problems.Add("file", refusal.Reason);
            return UploadRegisterPage.Show(
                new(typed, problems, null, rejected, await BeforeAsync(asked, cancel)),
                StatusCodes.Status422UnprocessableEntity);
        }

        if (order.IsDryRun)
        {
            return UploadRegisterPage.Show(
                new(typed with { DryRun = null }, problems, report, rejected, await BeforeAsync(asked, cancel)));
        }

        asked.Say(report.Sentence());
        return TypedResults.LocalRedirect(SchoolLinks.Import);
    }

    private static RegisterFile? Read(
        Stream stream, IFormFile? file, KeepPersonal? keep, string? scheme, Problems problems, CancellationToken cancel)
    {
        if (file is null)
        {
            problems.Add("file", "Choose a CSV file");
            return null;
        }

        if (!RegisterHeader.TryRead(stream, cancel, out var header, out var refusal))
        {
            problems.Add("file", refusal.Reason);
            return null;
        }

        var mapping = OwnList(header, scheme, problems);
        if (problems.Any)
        {
            return null;
        }

        if (!RegisterFile.TryOpen(stream, header, mapping, keep, out var register, out refusal))
        {
            problems.Add("file", refusal.Reason);
        }

        return register;
    }

    /// <summary>
    /// A list of somebody's own comes in by its headings once it is said whose it is; one without numbers needs no name.
    /// </summary>
    private static RegisterMapping? OwnList(RegisterHeader header, string? scheme, Problems problems)
    {
        var columns = MappingProposal.From(header.Columns);
        if (header.Format is not RegisterFormat.Other || !columns.ContainsKey(RegisterField.Name)
            || (string.IsNullOrWhiteSpace(scheme) && !columns.ContainsKey(RegisterField.Code)))
        {
            return null;
        }

        if (!MappingProposal.TryNamed(header, scheme, monthFirst: false, out var mapping, out var problem))
        {
            problems.Add(nameof(Input.Scheme), problem);
        }

        return mapping;
    }

    private static KeepPersonal? ReadKeep(Input typed, Problems problems)
    {
        if (string.IsNullOrWhiteSpace(typed.KeepPersonal))
        {
            return null;
        }

        if (!KeepPersonal.TryRead(typed.KeepPersonal, out var keep, out var problem))
        {
            problems.Add(nameof(Input.KeepPersonal), problem);
        }

        return keep;
    }

    private static async Task<IReadOnlyList<Earlier>> BeforeAsync(Asked asked, CancellationToken cancel)
    {
        var words = asked.Db.ChronicleWords;
        var imports = await asked.Db.Chronicle
            .Where(e => e.Verb == ImportSchools.Verb)
            .OrderByDescending(e => e.Id)
            .Take(MostShown)
            .Join(words, e => e.Id, w => w.EntryId, (e, w) => new { e.RecordedAt, w.Sentence })
            .ToListAsync(cancel);
        return [.. imports.Select(i => new Earlier(i.RecordedAt.Said(asked.Options.TimeZone), i.Sentence))];
    }
}
