using Skein.Access;
using Skein.Networks;

namespace Skein.Forming;

/// <summary>One proposal of groups, and its sign-up; whoever changes it holds the sign-up.</summary>
public sealed record ProposalFrame(SignUp SignUp, Proposal It) : IFoundHere<ProposalFrame>
{
    public string Name => It.Name;

    public static async Task<ProposalFrame?> FindAsync(Here here, Sought sought, CancellationToken cancel)
    {
        if (!sought.TryRead("signUpId", out SignUpId id))
        {
            return null;
        }

        if (sought.IsHeld)
        {
            await here.Db.HoldAsync<SignUp>(id.Value, cancel);
        }

        if (await SignUpReader.FindAsync(here.Db, here.Id, id, cancel) is not { } signUp)
        {
            return null;
        }

        var name = sought.Word("name");
        var all = ProposalReader.Read(here.Db, id);
        return await (sought.IsHeld ? all : all.AsNoTracking()).SingleOrDefaultAsync(p => p.Name == name, cancel) is { } found
            ? new(signUp, found)
            : null;
    }
}

/// <summary>A proposal of a sign-up whose groups are not published.</summary>
public sealed record OpenProposal(SignUp SignUp, Proposal It) : IFoundHere<OpenProposal>
{
    public static async Task<OpenProposal?> FindAsync(Here here, Sought sought, CancellationToken cancel) =>
        await ProposalFrame.FindAsync(here, sought, cancel) is { SignUp.PublishedAt: null } found
            ? new(found.SignUp, found.It)
            : null;
}
