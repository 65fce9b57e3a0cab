using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Skein.Access;

/// <summary>Adding a passkey to one's own ways to sign in, and taking one away. Either ends one's sessions elsewhere.</summary>
internal static class AddPasskey
{
    public sealed record Input
    {
        public string? Credential { get; init; }
        public string? Name { get; init; }
    }

    public static async Task<Results<ContentHttpResult, ForbidHttpResult>> Ask(
        Visitor visitor, IPasskeyHandler<PasskeyOwner> keys, IKnowPeople people, Ceremonies ceremonies, HttpContext http,
        CancellationToken cancel)
    {
        if (visitor.Id is not { } id || await people.FindAsync(id, cancel) is not { } person)
        {
            return TypedResults.Forbid();
        }

        var asked = await keys.MakeCreationOptionsAsync(
            new() { Id = id.Value.ToString(), Name = person.Address?.Value ?? person.Name, DisplayName = person.Name }, http);
        await ceremonies.BeginAsync(asked.AttestationState, cancel);
        return TypedResults.Text(asked.CreationOptionsJson, "application/json");
    }

    public static async Task<Results<RedirectHttpResult, BadRequest, ForbidHttpResult>> Add(
        Asked asked, [FromForm] Input? typed, [AsParameters] PasskeyMeans means, HttpContext http, CancellationToken cancel)
    {
        if (asked.Visitor.Id is not { } id)
        {
            return TypedResults.Forbid();
        }

        if (typed?.Credential is not { Length: > 0 } credential || await means.Ceremonies.TakeAsync(cancel) is not { } state)
        {
            return TypedResults.BadRequest();
        }

        var answer = await means.Keys.PerformAttestationAsync(
            new() { HttpContext = http, CredentialJson = credential, AttestationState = state });
        if (!answer.Succeeded || answer.UserEntity.Id != id.Value.ToString())
        {
            return TypedResults.BadRequest();
        }

        asked.Db.Add(Passkey.Add(id, NameOf(typed), answer.Passkey, asked.Now));
        asked.Record(WaysInHappenings.About("passkey.added", $"{asked.Visitor.Name} added a passkey.", id), asked.Today);
        await asked.Db.SaveChangesAsync(cancel);
        await means.SignIn.LetInHereAloneAsync(id, cancel);
        asked.Say("You can sign in with this passkey from now on. Your sessions on other devices have ended.");
        return TypedResults.LocalRedirect(AccessLinks.Ways);
    }

    /// <summary>A passkey of the person who asks.</summary>
    public sealed record OwnPasskey(PersonId Owner, Passkey It) : IFound<OwnPasskey>
    {
        public static async Task<OwnPasskey?> FindAsync(Asked asked, Sought sought, CancellationToken cancel) =>
            asked.Visitor.Id is { } owner && sought.TryRead("passkeyId", out PasskeyId id)
            && await asked.Db.Set<Passkey>().SingleOrDefaultAsync(
                k => k.Id == id && k.PersonId == owner, cancel) is { } found
                ? new(owner, found)
                : null;
    }

    public static async Task<RedirectHttpResult> Remove(
        Asked asked, OwnPasskey own, SignIn signIn, CancellationToken cancel)
    {
        var (id, key) = own;
        asked.Db.Remove(key);
        asked.Record(WaysInHappenings.About("passkey.removed", $"{asked.Visitor.Name} removed a passkey.", id), asked.Today);
        await asked.Db.SaveChangesAsync(cancel);
        await signIn.LetInHereAloneAsync(id, cancel);
        asked.Say($"The passkey {key.Name} opens nothing any more. Your sessions on other devices have ended.");
        return TypedResults.LocalRedirect(AccessLinks.Ways);
    }

    private static string NameOf(Input typed) => typed.Name?.Trim() switch
    {
        null or "" => "Passkey",
        { Length: > Passkey.LongestName } name => name[..Passkey.LongestName],
        var name => name,
    };
}
