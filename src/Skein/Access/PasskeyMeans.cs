using Microsoft.AspNetCore.Identity;

namespace Skein.Access;

/// <summary>What it takes to add a passkey, or to let somebody in by one.</summary>
internal sealed record PasskeyMeans(IPasskeyHandler<PasskeyOwner> Keys, Ceremonies Ceremonies, SignIn SignIn);
