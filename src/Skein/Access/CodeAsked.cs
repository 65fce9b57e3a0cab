using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Persistence;

namespace Skein.Access;

/// <summary>
/// When a code was last asked for with an address, whoever has it. The address is kept as a mark under the installation's key.
/// </summary>
internal sealed class CodeAsked(string mark, DateTime askedAt)
{
    public const string Table = "codes_asked";
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public string Mark { get; private init; } = mark;
    public DateTime AskedAt { get; private init; } = askedAt;

    /// <summary>
    /// Notes that a code is asked for now. Of many who ask at one moment, on any node, the database lets one through.
    /// </summary>
    /// <returns>False where one was asked for less than a minute ago.</returns>
    public static async Task<bool> NoteAsync(
        SkeinDb db, SignedLinks.Signer signer, EmailAddress address, DateTimeOffset now, CancellationToken cancel)
    {
        var mark = Secret.Hash(signer, "code-asked", address.Value);
        var (at, before) = (now.UtcDateTime, (now - Pause).UtcDateTime);
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO codes_asked (mark, asked_at) VALUES ({mark}, {at})
            ON CONFLICT (mark) DO UPDATE SET asked_at = excluded.asked_at WHERE codes_asked.asked_at <= {before}
            """,
            cancel) == 1;
    }
}

internal sealed class CodeAskedMapping : IEntityTypeConfiguration<CodeAsked>
{
    public void Configure(EntityTypeBuilder<CodeAsked> builder)
    {
        builder.ToTable(CodeAsked.Table).HasKey(a => a.Mark);
        builder.Property(a => a.Mark).MadeByProgram(Secret.HashLength);
        builder.HasIndex(a => a.AskedAt);
    }
}
