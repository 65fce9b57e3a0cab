using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Skein.Persistence;

namespace Skein.Access;

/// <summary>Lets a person in, and out, of the database that this request works on.</summary>
public sealed class SignIn(IHttpContextAccessor http, CurrentDatabase current, Sessions sessions, IKnowPeople people)
{
    public async Task LetInAsync(PersonId person)
    {
        // A program has its key, and gets no session, which would outlive it.
        if (http.HttpContext!.RequestServices.GetRequiredService<Visitor>().IsProgram)
        {
            return;
        }

        var cancel = http.HttpContext!.RequestAborted;
        var known = await people.FindAsync(person, cancel);
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, person.Value.ToString()),
                new(VisitorMiddleware.DatabaseClaim, VisitorMiddleware.DatabaseName(current)),
                new(VisitorMiddleware.StampClaim, await sessions.StampAsync(person, cancel)),
                new(VisitorMiddleware.AddressClaim, known?.Address?.Value ?? ""),
            ],
            IdentityConstants.ApplicationScheme);
        await http.HttpContext!.SignInAsync(
            IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = true });
    }

    /// <summary>Ends the person's sessions elsewhere, and goes on with this one.</summary>
    public async Task LetInHereAloneAsync(PersonId person, CancellationToken cancel)
    {
        await sessions.EndAsync(person, cancel);
        await LetInAsync(person);
    }

    public Task LetOutAsync() => http.HttpContext!.SignOutAsync(IdentityConstants.ApplicationScheme);
}
