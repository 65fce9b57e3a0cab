using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Networks;
using Skein.Site;

namespace Skein.Asking;

/// <summary>
/// A message that has gone says something else from now on: everybody is asked again, and sees what changed. Those it goes to by
/// mail are written to once more.
/// </summary>
public static class ChangeMessage
{
    public sealed record Input
    {
        public string? Subject { get; init; }
        public string? Body { get; init; }
    }

    public sealed record Model(NetworkFrame Network, LetterId LetterId, Input Typed, Problems Problems);

    public static Results<RazorComponentResult<ChangeMessagePage>, NotFound> Show(Here here, OneLetter letter) =>
        MayChange(here, letter)
            ? ChangeMessagePage.Show(new(
                letter.Around, letter.It.Id, new() { Subject = letter.It.Subject, Body = letter.It.Body }, new()))
            : TypedResults.NotFound();

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<ChangeMessagePage>, NotFound>> Change(
        Here here, [Access.Held] OneLetter letter, [FromForm] Input typed, CancellationToken cancel)
    {
        if (!MayChange(here, letter))
        {
            return TypedResults.NotFound();
        }

        var (it, problems) = (letter.It, new Problems());
        var words = Letter.Write(it.NetworkId, it.Kind, it.AskedBy, here.Now);
        WriteLetter.Read(
            new() { Subject = typed.Subject, Body = typed.Body, ClosesOn = TypedDay.Write(it.ClosesOn) }, words, here.Today,
            problems);
        if (!problems.Any && words.Subject == it.Subject && words.Body == it.Body)
        {
            problems.Add(nameof(Input.Body), "These are the words that went out. Change something, or go back");
        }

        if (problems.Any)
        {
            return ChangeMessagePage.Show(
                new(letter.Around, it.Id, typed, problems), StatusCodes.Status422UnprocessableEntity);
        }

        it.Change(words.Subject, words.Body, here.Now);
        var asked = await Addressed.Read(here.Db, it.Id).ToListAsync(cancel);
        var post = await Addressed.PostAsync(here.Db, it, here.Network, here.Links, here.Options, cancel);
        foreach (var one in asked)
        {
            one.Addressee.AskAgain();
            if (one.Addressee.GoesBy is GoesBy.Mail && one.Email is { } email)
            {
                here.Db.Add(post.Changed(one.Addressee, one.Name, one.School, email, here.Now));
            }
        }

        here.Record(
            "message.changed", $"{here.Visitor.Name} changed {it.SaidInHistory}.", "letter", it.Id.Value);
        here.Say("The message is changed. Everybody is asked again, and sees what changed.");
        return TypedResults.LocalRedirect(AskingLinks.Letter(here.Id, it.Id));
    }

    private static bool MayChange(Here here, OneLetter letter) =>
        letter.It.IsMessage && letter.It.IsOpen(here.Today) && letter.It.AskedBy == here.Visitor.Id;
}
