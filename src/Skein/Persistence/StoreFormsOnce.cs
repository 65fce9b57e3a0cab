using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace Skein.Persistence;

/// <summary>
/// A form that was sent, under the mark it carried. The row is stored by the change it stands for, so sending the form twice
/// (a double tap, a balancer that tries again) stores it once, and the second answer leads where the first one led.
/// </summary>
internal sealed class SentForm(string key, DateTime sentAt)
{
    public string Key { get; private init; } = key;

    /// <summary>
    /// What a program sent under a key that it chose itself; null where the key stands for what was sent as well.
    /// </summary>
    public string? Content { get; init; }
    public DateTime SentAt { get; private init; } = sentAt;
    public string? LedTo { get; set; }
}

internal sealed class SentFormMapping : IEntityTypeConfiguration<SentForm>
{
    public void Configure(EntityTypeBuilder<SentForm> builder)
    {
        builder.ToTable("sent_forms").HasKey(form => form.Key);
        builder.Property(form => form.Key).MadeByProgram(StoreFormsOnce.KeyLength);
        builder.Property(form => form.Content).MadeByProgram(StoreFormsOnce.KeyLength);
        builder.HoldsWords(form => form.LedTo);
        builder.HasIndex(form => form.SentAt);
    }
}

/// <summary>
/// Stores every form once, whatever happens between a browser and the database. The same mark with the same words, from the
/// same person, is the same sending; with other words it is a new act of a person who went back and changed them, or of the
/// next one at the same tablet. A program that uses a key again for something else made a mistake, and hears so.
/// </summary>
public sealed class StoreFormsOnce(TimeProvider clock) : IEndpointFilter
{
    /// <summary>The hidden field that carries the key, or the header of a program, which has no page of ours.</summary>
    public const string Field = "_once";
    public const string Header = "Idempotency-Key";

    /// <summary>
    /// The field that proves where a form comes from, as the framework calls it: new on every page, and no part of what was
    /// sent.
    /// </summary>
    internal const string Token = "__RequestVerificationToken";

    public const int KeyLength = 64;
    internal const int LongestHeader = 200;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method)
            || context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<KeepsNoTrace>() is not null
            || await Sending.ReadAsync(request) is not { } sending)
        {
            return await next(context);
        }

        var db = context.HttpContext.RequestServices.GetRequiredService<SkeinDb>();
        if (await SentBeforeAsync(db, sending.Key) is { } before)
        {
            return Again(before, sending, request);
        }

        var form = new SentForm(sending.Key, clock.GetUtcNow().UtcDateTime) { Content = sending.Content };
        db.Add(form);
        try
        {
            var answer = await next(context);
            await RememberAsync(db, form, answer);
            return answer;
        }
        catch (DbUpdateException problem) when (!context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            // The other sending of this form may have been stored in the meantime.
            db.ChangeTracker.Clear();
            if (await SentBeforeAsync(db, sending.Key) is { } first)
            {
                return Again(first, sending, request);
            }

            // Somebody else changed the same thing first: that is said, and is no fault to be logged.
            if (SomebodyElse.WasFirst(problem))
            {
                return TypedResults.Conflict();
            }

            throw;
        }
    }

    private static Task<SentForm?> SentBeforeAsync(SkeinDb db, string key) =>
        db.Set<SentForm>().AsNoTracking().SingleOrDefaultAsync(form => form.Key == key);

    private static async Task RememberAsync(SkeinDb db, SentForm form, object? answer)
    {
        if (answer is INestedHttpResult nested)
        {
            answer = nested.Result;
        }

        // Nothing was saved (the form was refused), so the same form may be sent again, mended.
        if (answer is not RedirectHttpResult redirect || db.Entry(form).State != EntityState.Unchanged)
        {
            return;
        }

        await db.Set<SentForm>()
            .Where(f => f.Key == form.Key)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.LedTo, redirect.Url));
    }

    private static IResult Again(SentForm before, Sending sending, HttpRequest request) => before.Content == sending.Content
        ? TypedResults.LocalRedirect(before.LedTo ?? request.GetEncodedPathAndQuery())
        : TypedResults.Problem(
            $"The {Header} was used here before, with other words. Send this with a key of its own. Nothing was changed.",
            statusCode: StatusCodes.Status422UnprocessableEntity,
            title: "This key stands for something else");
}

/// <summary>An anonymous answer: neither that it was sent is kept, nor when. Its handler stores it once by other means.</summary>
internal sealed record KeepsNoTrace;

public static class Traceless
{
    public static TBuilder LeavesNoTrace<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new KeepsNoTrace());
}
