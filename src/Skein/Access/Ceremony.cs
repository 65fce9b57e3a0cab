using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Persistence;

namespace Skein.Access;

internal readonly record struct CeremonyId(Guid Value) : IId<CeremonyId>
{
    public static bool TryParse(string? text, out CeremonyId id) => Ids.TryParse(text, out id);
}

/// <summary>What was asked of a device, until it answers: a challenge that is answered once, within five minutes.</summary>
internal sealed class Ceremony(CeremonyId id, string state, DateTime expiresAt)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    public CeremonyId Id { get; private init; } = id;
    public string State { get; private init; } = state;
    public DateTime ExpiresAt { get; private init; } = expiresAt;
}

internal sealed class CeremonyMapping : IEntityTypeConfiguration<Ceremony>
{
    public void Configure(EntityTypeBuilder<Ceremony> builder)
    {
        builder.ToTable("passkey_ceremonies");
        builder.MadeByProgram(c => c.State);
        builder.HasIndex(c => c.ExpiresAt);
    }
}

/// <summary>Begins and ends ceremonies. Taking one removes it, so that no answer counts twice on any node.</summary>
internal sealed class Ceremonies(SkeinDb db, TimeProvider clock, IHttpContextAccessor http)
{
    private const string Cookie = "skein-passkey";

    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("A ceremony is asked for by a request.");

    public async Task BeginAsync(string? state, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var ceremony = new Ceremony(Ids.New<CeremonyId>(now), state ?? "", (now + Ceremony.Lifetime).UtcDateTime);
        db.Add(ceremony);
        await db.SaveChangesAsync(cancel);
        Http.Response.Cookies.Append(Cookie, ceremony.Id.Value.ToString(), new()
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Strict,
            MaxAge = Ceremony.Lifetime,
        });
    }

    /// <returns>What was asked, or null when nothing was, it was too long ago, or it has been answered.</returns>
    public async Task<string?> TakeAsync(CancellationToken cancel)
    {
        if (!CeremonyId.TryParse(Http.Request.Cookies[Cookie], out var id))
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var state = await db.Set<Ceremony>()
            .Where(c => c.Id == id && c.ExpiresAt > now)
            .Select(c => c.State)
            .SingleOrDefaultAsync(cancel);
        return state is not null && await db.Set<Ceremony>().Where(c => c.Id == id).ExecuteDeleteAsync(cancel) == 1
            ? state
            : null;
    }
}
