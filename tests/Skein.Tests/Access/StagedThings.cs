using Microsoft.AspNetCore.Identity;
using Skein.Access;
using Skein.Agreements;
using Skein.Asking;
using Skein.Duties;
using Skein.Groups;
using Skein.Leaflet;
using Skein.Mail;
using Skein.Networks;
using Skein.Pairs;
using Skein.People;
using Skein.Persistence;
using Skein.Questions;
using Skein.Roles;
using Skein.Schools;
using Skein.Steering;
using Skein.Strands;
using Skein.Sustaining;
using Skein.Tests.Questions;
using Skein.Tests.Support;

namespace Skein.Tests.Access;

/// <summary>
/// What is added to a network for some people: one of everything that an address can name and a demonstration lacks.
/// </summary>
internal sealed partial record StagedThings(
    StagedNetwork Network, SchoolId School, SchoolId OtherSchool, StagedPeople People, int Number, DateOnly Today, Ticks Clock)
{
    private DateTimeOffset Now => Clock.Next();

    public async Task AddAsync(SkeinDb db, List<(PersonId, PersonId)> joined)
    {
        AddPeople(db, joined);
        await AddSlipAsync(db);
        await AddSchoolsAsync(db);
        AddGroups(db);
        AddPairs(db);
        AddAgreements(db);
        AddLetters(db);
        await AddVoiceAsync(db);
        AddDuties(db);
        AddForming(db);
        AddWaiting(db);
    }

    private void AddPeople(SkeinDb db, List<(PersonId, PersonId)> joined)
    {
        db.Add(Challenge.Raise(Network.Id, People.Partner, Today, "Who is this for?", Now));
        var ending = RoleAssignment.InNetwork(Network.Id, People.Leader, "steering-group-member", Today, Now);
        Assert.Null(ending.End(Today.AddDays(10)));
        db.AddRange(ending, Pledge.Make(Network.Id, People.Member, "I bring one question to every meeting.", Today, Now));
        var gone = Person.Meet(Given.Name("A Record Twice"), null, School, Now);
        gone.MergeInto(People.Staff, Now);
        db.AddRange(gone, new JoinedRecords(gone.Id, gone.Name, People.Staff, Network.Id, Today, "[]"));
        joined.Add((gone.Id, People.Staff));

        Assert.True(ProgramName.TryRead("Timetable", out var name, out _));
        foreach (var person in new[] { People.Leader, People.Staff })
        {
            db.Add(ProgramKey.Make(person, name, Another.Id().ToString("N"), 90, Today, Now));
            db.Add(
                Passkey.Add(
                    person, "A phone",
                    new UserPasskeyInfo(Another.Id().ToByteArray(), [1], Now, 0, [], true, false, false, [], []), Now));
        }
    }

    private async Task AddSlipAsync(SkeinDb db)
    {
        var key = await db.Set<Installation>().Select(i => i.LinkKey).SingleAsync(TestContext.Current.CancellationToken);
        db.Add(SignInSlip.For(People.Staff, People.Leader.Value, TimeSpan.Zero, new(key), Now));
    }

    private async Task AddSchoolsAsync(SkeinDb db)
    {
        // Typed in as a school of the register is called, so that it can be found there.
        var here = db.Memberships.Where(m => m.NetworkId == Network.Id);
        var called = await db.Schools.Where(s => s.Scheme != null && !here.Any(m => m.SchoolId == s.Id)).OrderBy(s => s.Id)
            .Select(s => s.Name).FirstAsync(TestContext.Current.CancellationToken);
        Assert.True(SchoolName.TryRead(called, out var typed, out _));
        var member = Skein.Schools.School.TypedIn(typed, Now);
        db.AddRange(member, Membership.Join(Network.Id, member.Id, Today, Now));
        Assert.True(SchoolName.TryRead($"An Invited School {Number}", out var asked, out _));
        var invited = Skein.Schools.School.TypedIn(asked, Now);
        db.AddRange(invited, NetworkInvitation.Invite(Network.Id, invited.Id, Today, Now));
        Assert.True(SchoolName.TryRead($"A School That Said Yes {Number}", out var willing, out _));
        var told = Skein.Schools.School.TypedIn(willing, Now);
        var answered = NetworkInvitation.Invite(Network.Id, told.Id, Today, Now);
        Assert.Null(answered.Answer(InvitationAnswer.Yes, null, told: true, Today));
        db.AddRange(told, answered);
        Assert.True(NetworkName.TryRead("The schools by the river", out var name, out _));
        db.Add(SubNetwork.Start(Network.Id, name, [School, OtherSchool], Today, Now));
        db.Add(NetworkHoliday.Create(Network.Id, "Half term", Today.AddDays(40), Today.AddDays(44), Now));
        db.Add(CardTalk.About(Network.Id, ShippedDecks.Leaders.Cards.First(), Today, "We were of two minds.", Now));
    }

    private void AddGroups(SkeinDb db)
    {
        Group Form(string kind, string name, bool begun)
        {
            var group = Group.Form(Network.Id, kind, name, FormedBy.Invitation, Today, Now);
            group.Join(People.Convenor, School, GroupPart.Convenor, Today, Now);
            group.Join(People.Member, OtherSchool, GroupPart.Member, Today, Now);
            Assert.Null(begun ? group.Begin(Today, "The remit follows.") : null);
            db.Add(group);
            return group;
        }

        var enquiry = Form(GroupKind.Enquiry, "How children explain", begun: true);
        Form(GroupKind.Enquiry, "Not yet at work", begun: false);
        var steering = Form(GroupKind.Steering, "The steering group", begun: true);
        db.Add(GroupFocus.Ask(enquiry.Id, "How children listen", Today, Now));
        db.Add(
            Charter.Write(
                enquiry.Id, Charter.AnswersOf("A question of our own.", "For those who teach.", "It is told to others."),
                People.Convenor, Today, Now));
        db.Add(Representative.Name(steering.Id, enquiry.Id, People.Member, Today, Now));
        db.Add(
            GroupInvitation.Invite(
                enquiry.Id, People.Staff, People.Convenor, GroupPart.Member, "You know the schools.", Today, Now));

        var strand = Strand.Begin(Network.Id, "Reading", Today, Now);
        strand.Lead(School, People.Convenor, Today, Now);
        db.Add(strand);
    }

    private void AddPairs(SkeinDb db)
    {
        var pair = Pair.Propose(
            Network.Id, People.Convenor, People.Member, PairFocus.Teaching, "Talk in maths", People.Convenor, Today, Now);
        Assert.Null(pair.SayYes(People.Convenor, null, Today) ?? pair.SayYes(People.Member, null, Today));
        db.AddRange(pair, PairNote.Write(pair.Id, People.Member, "What we two said.", Now));
        db.Add(
            Pair.Propose(Network.Id, People.Convenor, People.Staff, PairFocus.Process, "Questions", People.Convenor, Today, Now));
    }

    private void AddAgreements(SkeinDb db)
    {
        Assert.True(DraftWords.TryRead("We meet twice a term.", null, out var words, out _));
        AgreementText Start(string kind, string title, params SchoolId[] schools)
        {
            var text = AgreementText.Start(Network.Id, AgreementKinds.Find(kind)!, title, Now);
            Assert.Null(text.Write(words!, People.Leader, Today, Now));
            Assert.Null(schools.Length == 0 ? null : text.Put(schools, Today));
            db.Add(text);
            return text;
        }

        Start(AgreementKind.DataSharing, "What we share");
        Start(AgreementKind.Publication, "What we publish", School, OtherSchool);
        var kind = AgreementKinds.Find(AgreementKind.SecondSignUp)!;
        var second = Start(AgreementKind.SecondSignUp, "Another year", School, OtherSchool);
        var version = second.PutOn(Today)!;
        Assert.Null(
            second.Hear(
                version, School, new(Skein.Agreements.ConsentAnswer.Agreed, null, People.Head), kind, _ => false, Today, Now));
        db.Add(new CommitmentTerms(version.Id, Today, 12, 12));
        db.Add(Commitment.Sign(version.Consents[0].Id, School, Today, 12, 12, Now));
    }

    private void AddLetters(SkeinDb db)
    {
        Letter Write(string kind)
        {
            var letter = Letter.Write(Network.Id, kind, People.Leader, Now);
            letter.Write("Three lines from each of you", "Dear head", Today.AddDays(14));
            letter.Send(Now);
            var asked = Addressee.Create(letter.Id, People.Head, School, GoesBy.Mail, Now);
            var mail = MailMessage.To(
                $"head{Number}@schools.example", null, new PlainMail(letter.Subject, letter.Body), Now, about: asked.Id.Value);
            db.AddRange(letter, asked, mail);
            db.Entry(mail).Property(m => m.GivenUpAt).CurrentValue = Now.UtcDateTime;
            return letter;
        }

        Write(LetterKind.HeadsIssues);
        var message = Write("message");
        db.Add(Attachment.Read(message.Id, "plan.pdf", [.. "%PDF-1.7\n"u8], "file", new())
            ?? throw new InvalidOperationException("This is a file that goes with a letter."));
        var leaflet = Write(TakeInAnswers.LetterKind);
        var line = LeafletLine.Word(Network.Id, 1, "Gives a group the time it needs", Now);
        var workshop = Workshop.Held(Network.Id, Today, 12, Now);
        var said = Statement.Said(workshop, "Time, and nothing else", Now);
        said.PutUnder(line.Id);
        db.AddRange(line, workshop, said, Statement.Answered(leaflet, "A room of our own", Now));
    }
}
