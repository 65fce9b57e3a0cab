using Skein.Access;
using Skein.Chronicle;

namespace Skein.Forming;

/// <summary>What the chronicle is told of a sign-up.</summary>
internal static class Happened
{
    public static Happening To(SignUp signUp, string verb, string sentence, Visitor by) => new($"sign-up.{verb}", sentence)
    {
        SubjectKind = "sign-up",
        SubjectId = signUp.Id.Value,
        NetworkId = signUp.NetworkId.Value,
        By = by.Actor,
    };
}
