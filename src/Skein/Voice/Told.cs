using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;

namespace Skein.Voice;

/// <summary>
/// What Voice tells the chronicle: what those who arrange have done. No answer has a row, for a row has a time and an order.
/// </summary>
internal static class Told
{
    public static Happening Of(string verb, string sentence, NetworkId network, Guid subject, Visitor? visitor) =>
        Happened.In(network, visitor, verb, sentence, "survey", subject);
}
