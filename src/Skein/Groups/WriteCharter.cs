using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Site;

namespace Skein.Groups;

/// <summary>The charter of a group: three questions, answered by its members; what stood on any day can be read (S-49).</summary>
public static class WriteCharter
{
    public sealed record Input
    {
        public string? Found { get; init; }
        public string? OnBehalf { get; init; }
        public string? WiderDifference { get; init; }
    }

    /// <param name="Group">The group.</param>
    /// <param name="Day">The day shown.</param>
    /// <param name="Stands">The answers that stood on it; null where none did.</param>
    /// <param name="Versions">The days from which each version stood, newest first.</param>
    /// <param name="Focus">What the group worked on that day.</param>
    /// <param name="Typed">What is in the form.</param>
    /// <param name="Problems">What to put right.</param>
    public sealed record Model(
        GroupFrame Group, DateOnly Day, CharterAnswers? Stands, IReadOnlyList<DateOnly> Versions, string? Focus, Input Typed, Problems Problems)
    {
        public bool MayWrite => Group.MayWrite && Group.Group.Until is null && Day == Group.Today;
    }

    public static async Task<Results<RazorComponentResult<CharterPage>, NotFound>> Show(
        NetworkId networkId, GroupId groupId, DateOnly? on, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await FindAsync(networkId, groupId, on, db, visitor, clock, cancel) is { } model ? CharterPage.Of(model) : TypedResults.NotFound();

    public static async Task<Results<RazorComponentResult<CharterSheetPage>, NotFound>> Sheet(
        NetworkId networkId, GroupId groupId, DateOnly? on, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel) =>
        await FindAsync(networkId, groupId, on, db, visitor, clock, cancel) is { Stands: not null } model
            ? CharterSheetPage.Of(model)
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<CharterPage>, NotFound, ForbidHttpResult>> Write(
        NetworkId networkId, GroupId groupId, [FromForm] Input typed, SkeinDb db, Visitor visitor, Frame frame, TimeProvider clock,
        CancellationToken cancel)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        await GroupLock.HoldAsync(db, groupId, cancel);
        if (await FindAsync(networkId, groupId, null, db, visitor, clock, cancel) is not { } model || visitor.Id is not { } me)
        {
            return TypedResults.NotFound();
        }

        if (!model.MayWrite)
        {
            return TypedResults.Forbid();
        }

        var answers = Read(typed, model.Problems);
        if (model.Problems.Any)
        {
            return CharterPage.Of(model with { Typed = typed }, StatusCodes.Status422UnprocessableEntity);
        }

        var (group, today, now) = (model.Group.Group, model.Group.Today, clock.GetUtcNow());
        var before = await Charters.OnAsync(db, groupId, today, cancel);
        if (before?.From == today)
        {
            before.Say(answers, me);
        }
        else
        {
            before?.EndOn(today);
            db.Add(Charter.Write(groupId, answers, me, today, now));
        }

        db.Record(Told.Of("group.charter", $"{visitor.Name} wrote down how “{group.Name}” works together.", group, visitor), now);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        frame.Say(answers.AreWhole ? "Kept. How you work together is written down." : "Kept. It is complete once all three questions are answered.");
        return TypedResults.LocalRedirect(GroupsLinks.Charter(networkId, groupId));
    }

    private static CharterAnswers Read(Input typed, Problems problems) => new(
        TypedText.Read(typed.Found, nameof(Input.Found), CharterAnswers.MaxLength, problems),
        TypedText.Read(typed.OnBehalf, nameof(Input.OnBehalf), CharterAnswers.MaxLength, problems),
        TypedText.Read(typed.WiderDifference, nameof(Input.WiderDifference), CharterAnswers.MaxLength, problems));

    private static async Task<Model?> FindAsync(
        NetworkId networkId, GroupId groupId, DateOnly? on, SkeinDb db, Visitor visitor, TimeProvider clock, CancellationToken cancel)
    {
        if (await GroupFrames.FindAsync(db, networkId, groupId, visitor, clock, cancel) is not { } found)
        {
            return null;
        }

        var day = on ?? found.Today;
        var stands = (await Charters.OnAsync(db, groupId, day, cancel))?.Answers;
        var versions = await db.Charters.Where(c => c.GroupId == groupId).OrderByDescending(c => c.From).Select(c => c.From).Take(Paging.Size).ToListAsync(cancel);
        return new(
            found, day, stands, versions, await db.FocusOnAsync(found.Group, day, cancel),
            new() { Found = stands?.Found, OnBehalf = stands?.OnBehalf, WiderDifference = stands?.WiderDifference }, new());
    }
}
