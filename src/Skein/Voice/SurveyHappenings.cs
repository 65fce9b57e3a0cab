using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;

namespace Skein.Voice;

/// <summary>
/// What Voice tells the chronicle: what those who arrange have done. No answer has a row, for a row has a time and an order.
/// </summary>
internal static class SurveyHappenings
{
    public static Happening About(string verb, string sentence, NetworkId network, Guid subject, Visitor? visitor) =>
        NetworkHappenings.In(network, visitor, verb, sentence, "survey", subject);
}
