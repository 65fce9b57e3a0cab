using Microsoft.AspNetCore.Http.HttpResults;

namespace Skein.Home;

/// <summary>The first page: look round, start a network, or answer a letter.</summary>
public static class FrontDoor
{
    public sealed record Model(bool MayLookRound);

    public static RazorComponentResult<FrontDoorPage> Show() => FrontDoorPage.Of(new(true));
}
