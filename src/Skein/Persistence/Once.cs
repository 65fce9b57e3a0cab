using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace Skein.Persistence;

/// <summary>
/// A form that was sent, under the key it carried. The row is stored by the change it stands for, so sending the form twice
/// (a double tap, a balancer that tries again) stores it once, and the second answer leads where the first one led.
/// </summary>
internal sealed class SentForm(string key, DateTime sentAt)
{
    public string Key { get; private init; } = key;
    public DateTime SentAt { get; private init; } = sentAt;
    public string? LedTo { get; set; }
}

internal sealed class SentFormMapping : IEntityTypeConfiguration<SentForm>
{
    public void Configure(EntityTypeBuilder<SentForm> builder)
    {
        builder.ToTable("sent_forms").HasKey(form => form.Key);
        builder.Property(form => form.Key).HasMaxLength(Once.KeyLength);
        builder.HasIndex(form => form.SentAt);
    }
}

/// <summary>Stores every form once, whatever happens between a browser and the database.</summary>
public sealed class Once(TimeProvider clock) : IEndpointFilter
{
    /// <summary>The hidden field that carries the key, or the header of a program, which has no page of ours.</summary>
    public const string Field = "_once";
    public const string Header = "Idempotency-Key";
    public const int KeyLength = 64;
    private const int LongestHeader = 200;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method)
            || context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<KeepsNoTrace>() is not null
            || await KeyAsync(request) is not { Length: > 0 and <= KeyLength } key)
        {
            return await next(context);
        }

        var db = context.HttpContext.RequestServices.GetRequiredService<SkeinDb>();
        if (await SentBeforeAsync(db, key) is { } before)
        {
            return AgainTo(before, request);
        }

        var form = new SentForm(key, clock.GetUtcNow().UtcDateTime);
        db.Add(form);
        try
        {
            var answer = await next(context);
            await RememberAsync(db, form, answer);
            return answer;
        }
        catch (DbUpdateException) when (!context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            // The other sending of this form may have been stored in the meantime.
            db.ChangeTracker.Clear();
            if (await SentBeforeAsync(db, key) is { } first)
            {
                return AgainTo(first, request);
            }

            throw;
        }
    }

    private static async Task<string?> KeyAsync(HttpRequest request)
    {
        if (request.HasFormContentType && (await request.ReadFormAsync(request.HttpContext.RequestAborted))[Field] is [{ Length: > 0 } key])
        {
            return key;
        }

        return request.Headers[Header] is [{ Length: > 0 and <= LongestHeader } sent] ? OfHeader(sent, request) : null;
    }

    /// <summary>A form's key is drawn by us; a program chooses its own. So it stands for this act of this person, and for nobody else's.</summary>
    private static string OfHeader(string sent, HttpRequest request)
    {
        var whose = request.HttpContext.User.FindFirstValue(ClaimTypes.NameIdentifier);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{whose}\n{request.Path}\n{sent}")));
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

        await db.Set<SentForm>().Where(f => f.Key == form.Key).ExecuteUpdateAsync(set => set.SetProperty(f => f.LedTo, redirect.Url));
    }

    private static RedirectHttpResult AgainTo(SentForm before, HttpRequest request) =>
        TypedResults.LocalRedirect(before.LedTo ?? request.GetEncodedPathAndQuery());
}

/// <summary>An anonymous answer: neither that it was sent is kept, nor when. Its handler stores it once by other means.</summary>
internal sealed record KeepsNoTrace;

public static class Traceless
{
    public static TBuilder LeavesNoTrace<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new KeepsNoTrace());
}
