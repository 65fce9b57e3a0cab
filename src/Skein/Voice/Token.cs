using System.Security.Cryptography;
using System.Text;
using Skein.Access;
using Skein.Persistence;
using Skein.Schools;

namespace Skein.Voice;

public readonly record struct TokenId(Guid Value) : IId<TokenId>
{
    public static bool TryParse(string? text, out TokenId id) => Ids.TryParse(text, out id);
}

/// <summary>
/// One leave to answer one wave once. It knows its school and whether it was used; not whose it is, nor when it was used. All
/// tokens of a wave are deleted when it closes.
/// </summary>
public sealed class Token
{
    private Token(TokenId id, WaveId waveId, SchoolId schoolId, string? code) =>
        (Id, WaveId, SchoolId, Code) = (id, waveId, schoolId, code);

    public TokenId Id { get; private init; }
    public WaveId WaveId { get; private init; }
    public SchoolId SchoolId { get; private init; }

    /// <summary>What stands on the sheet, for a token on paper.</summary>
    public string? Code { get; private init; }

    public bool IsUsed { get; private init; }

    /// <summary>
    /// Derived, so that a reminder finds whoever has not answered without a table that says whose token is whose. Without the
    /// wave's secret the id says nothing, and the secret goes when the wave closes.
    /// </summary>
    public static TokenId IdOf(byte[] secret, PersonId person) =>
        new(new Guid(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"person\n{person.Value:N}")).AsSpan(0, 16)));

    public static Token ForPerson(Wave wave, PersonId person, SchoolId school) =>
        new(
            IdOf(wave.Secret ?? throw new InvalidOperationException("A closed wave asks nobody."), person), wave.Id, school,
            null);

    public static Token OnPaper(WaveId wave, SchoolId school) =>
        new(RandomId.New<TokenId>(), wave, school, Asking.AnswerCode.New());
}

/// <summary>Ids without a time in them, for rows whose order nobody may know.</summary>
internal static class RandomId
{
    public static TId New<TId>()
        where TId : struct, IId<TId> => new() { Value = new Guid(RandomNumberGenerator.GetBytes(16)) };
}
