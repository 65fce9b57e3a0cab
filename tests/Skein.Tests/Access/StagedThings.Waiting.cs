using Skein.Agreements;
using Skein.Asking;
using Skein.Forming;
using Skein.Groups;
using Skein.People;
using Skein.Persistence;
using Skein.Sustaining;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

/// <summary>What waits: for a yes, for a reminder, for another year, for somebody to sit down.</summary>
internal sealed partial record StagedThings
{
    private void AddWaiting(SkeinDb db)
    {
        var (newcomer, waits) = Newcomer.Come(Given.Name($"A Newcomer {Number}"), null, Network.Id, School, Today, Now);
        db.AddRange(newcomer, waits);
        db.Add(Pledge.Make(Network.Id, People.Member, "I said this more than a year ago.", Today.AddDays(-400), Now));
        AddLeaflet(db);
        AddTables(db);
        AddOldLetter(db);
    }

    private void AddLeaflet(SkeinDb db)
    {
        var text = AgreementText.Start(Network.Id, AgreementKinds.Find(AgreementKind.Leaflet)!, "What a head does", Now);
        Assert.True(DraftWords.TryRead("What we said.\n\n• Asks before telling\n• Gives time", null, out var words, out _));
        Assert.Null(text.Write(words!, People.Leader, Today, Now) ?? text.Put([School, OtherSchool], Today));
        db.Add(text);
        db.Entry(text.PutOn(Today)!).Property(v => v.InForceFrom).CurrentValue = Today;
    }

    /// <summary>At an event, where people choose by sitting down.</summary>
    private void AddTables(SkeinDb db)
    {
        var kind = GroupKinds.Find(GroupKind.Enquiry)!;
        var signUp = SignUp.Draft(Network.Id, "At the day together", kind, FormedBy.SelfSelected, 1, AnswerCode.New(), Now);
        signUp.Offer("How children explain", null, Now);
        Assert.Null(signUp.Open(Now));
        db.Add(signUp);
    }

    private void AddOldLetter(SkeinDb db)
    {
        var letter = Letter.Write(Network.Id, LetterKind.HeadsIssues, People.Leader, Now);
        letter.Write("What gets in the way", "Dear head", Today.AddDays(7));
        letter.Send(Now.AddDays(-4));
        db.AddRange(letter, Addressee.Create(letter.Id, People.Head, School, GoesBy.Mail, Now));
    }
}
