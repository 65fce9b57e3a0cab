using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Skein.Persistence;

namespace Skein.Access;

/// <summary>Lets a person in, and out, of the database that this request works on.</summary>
public sealed class SignIn(IHttpContextAccessor http, CurrentDatabase current)
{
    public Task LetInAsync(PersonId person)
    {
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, person.Value.ToString()),
                new(VisitorMiddleware.DatabaseClaim, VisitorMiddleware.DatabaseName(current)),
            ],
            IdentityConstants.ApplicationScheme);
        return http.HttpContext!.SignInAsync(
            IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = true });
    }

    public Task LetOutAsync() => http.HttpContext!.SignOutAsync(IdentityConstants.ApplicationScheme);
}
