using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Skein.Persistence;

namespace Skein.Access;

/// <summary>Lets a person in, and out, of the database that this request works on.</summary>
public sealed class SignIn(IHttpContextAccessor http, CurrentDatabase current, Sessions sessions, IKnowPeople people)
{
    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("Somebody is let in by a request.");

    private Visitor Visitor => Http.RequestServices.GetRequiredService<Visitor>();

    /// <summary>Whoever is signed in here already goes on with the same session, under the address that they have now.</summary>
    public async Task LetInAsync(PersonId person)
    {
        // A program has its key, and gets no session, which would outlive it.
        if (Visitor.IsProgram)
        {
            return;
        }

        var cancel = Http.RequestAborted;
        if (Visitor.Id != person)
        {
            await EndThisAsync(cancel);
        }

        await NameAsync(person, Visitor.Session ?? await sessions.BeginAsync(person, Device.Read(Http), cancel), cancel);
    }

    /// <summary>Ends every session of the person, copies of this one too, and goes on here under a new one.</summary>
    public async Task LetInHereAloneAsync(PersonId person, CancellationToken cancel)
    {
        await sessions.EndAllAsync(person, cancel);
        await NameAsync(person, await sessions.BeginAsync(person, Device.Read(Http), cancel), cancel);
    }

    /// <summary>Ends this session on the server, so that a copy of its cookie opens nothing.</summary>
    public async Task LetOutAsync(CancellationToken cancel)
    {
        await EndThisAsync(cancel);
        await Http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private async Task EndThisAsync(CancellationToken cancel)
    {
        if (Visitor is { Id: { } person, Session: { } session })
        {
            await sessions.EndAsync(session, person, cancel);
            Visitor.HasLeft();
        }
    }

    private async Task NameAsync(PersonId person, SessionId session, CancellationToken cancel)
    {
        var known = await people.FindAsync(person, cancel);
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, person.Value.ToString()),
                new(VisitorMiddleware.DatabaseClaim, VisitorMiddleware.DatabaseName(current)),
                new(VisitorMiddleware.SessionClaim, session.Value.ToString()),
                new(VisitorMiddleware.AddressClaim, known?.Address?.Value ?? ""),
            ],
            IdentityConstants.ApplicationScheme);
        await Http.SignInAsync(
            IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identity),
            new AuthenticationProperties { IsPersistent = true });
    }
}
