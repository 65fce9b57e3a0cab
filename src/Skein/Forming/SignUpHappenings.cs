using Skein.Access;
using Skein.Chronicle;
using Skein.Networks;

namespace Skein.Forming;

/// <summary>What the chronicle is told of a sign-up.</summary>
internal static class SignUpHappenings
{
    public static Happening To(SignUp signUp, string verb, string sentence, Visitor by) =>
        NetworkHappenings.In(signUp.NetworkId, by, $"sign-up.{verb}", sentence, "sign-up", signUp.Id.Value);
}
