using Skein.Access;
using Skein.Persistence;

namespace Skein.Voice;

/// <summary>
/// Somebody's hands that a code went through: they were shown it to print it, or typed in the sheet that bears it. It lies
/// beside the token, never beside an answer, and is deleted with the token when the wave closes.
/// </summary>
public sealed class TokenHand : INotTakenBack, IHadOnce
{
    private TokenHand(WaveId waveId, TokenId tokenId, PersonId personId, bool read) =>
        (WaveId, TokenId, PersonId, Read) = (waveId, tokenId, personId, read);

    public WaveId WaveId { get; private init; }
    public TokenId TokenId { get; private init; }
    public PersonId PersonId { get; private init; }

    /// <summary>They read results of the wave at that time, whatever is put right about their roles later.</summary>
    public bool Read { get; private set; }

    internal static TokenHand Create(WaveId wave, TokenId token, PersonId person, bool read) => new(wave, token, person, read);

    /// <summary>Two records of one person had both been shown the code.</summary>
    public bool GivesWayTo(object other)
    {
        Read |= other is TokenHand { Read: true };
        return false;
    }
}
