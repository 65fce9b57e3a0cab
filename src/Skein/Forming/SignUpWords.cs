namespace Skein.Forming;

public static class SignUpWords
{
    public static string Said(this SignUpState state) => state switch
    {
        SignUpState.Drafted => "a draft",
        SignUpState.Open => "open",
        SignUpState.Closed => "closed, groups are being formed",
        SignUpState.Published => "groups are published",
    };
}
