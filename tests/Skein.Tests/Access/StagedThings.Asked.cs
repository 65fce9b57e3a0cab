using Skein.Asking;
using Skein.Duties;
using Skein.Engagement;
using Skein.Forming;
using Skein.Forms;
using Skein.Groups;
using Skein.Persistence;
using Skein.Sustaining;
using Skein.Tests.Support;
using Skein.Voice;

namespace Skein.Tests.Access;

internal sealed partial record StagedThings
{
    private async Task AddVoiceAsync(SkeinDb db)
    {
        var value = await db.StatedValues
            .Where(v => v.NetworkId == Network.Id)
            .OrderBy(v => v.Id)
            .Select(v => v.Id)
            .FirstAsync(TestContext.Current.CancellationToken);
        Survey Draft(string title)
        {
            var survey = Survey.Draft(Network.Id, title, "To see how things stand.", SurveyBreakdown.Whole, null, Today, Now);
            db.Add(survey);
            db.AddRange(
                SurveyItem.Create(survey.Id, value, QuestionKind.Scale, "We say what did not work.", [], 1, Now),
                SurveyItem.Create(survey.Id, value, QuestionKind.Scale, "We ask before we tell.", [], 2, Now));
            return survey;
        }

        Draft("Not asked yet");
        Open(db, Draft("Open this week"));

        var closed = Draft("Over and done");
        var words = SurveyItem.Create(closed.Id, value, QuestionKind.Words, "What shall we stop?", [], 3, Now);
        var wave = Open(db, closed);
        wave.Close(Today, 12);
        db.AddRange(words, WrittenWords.Create(wave.Id, words.Id, "Meetings without an end."));
    }

    private Wave Open(SkeinDb db, Survey survey)
    {
        var wave = Wave.Open(
            survey, 1, Today, Today.AddDays(10), asksHeads: true, asksOthers: true, Now);
        wave.AskMore(2);
        db.AddRange(wave, Token.OnPaper(wave.Id, School), Token.OnPaper(wave.Id, OtherSchool));
        return wave;
    }

    private void AddDuties(SkeinDb db)
    {
        foreach (var owner in new[] { Owner.For(People.Member), Owner.For(School) })
        {
            db.Add(
                Duty.Owe(
                    new(
                        Network.Id, new("duty", Guid.CreateVersion7(Now)), "ring", "Ring the person who asked", owner,
                        Today.AddDays(7)), Today, Now));
        }

        db.Add(
            Turbulence.Flag(
                Network.Id, People.Convenor, null, [People.Member], true, Today.AddDays(20), "Much at once.", Today, Now));
        var aim = Aim.Set(Network.Id, null, "One question at every meeting", Today, Today, null, Now);
        Assert.Null(aim.RecordOutcome(AimOutcome.Reached, Today));
        db.Add(aim);
        var visit = SchoolVisit.Plan(Network.Id, School, People.Leader, Today, null, Now);
        visit.Tell(Today, null, "They showed us how they plan.");
        db.AddRange(visit, SchoolVisit.Plan(Network.Id, School, People.Leader, Today.AddDays(5), null, Now));
    }

    private void AddForming(SkeinDb db)
    {
        var draft = Draft("Groups to come");
        var open = Draft("Groups that people choose now");
        var closed = Draft("Groups that are proposed");
        foreach (var signUp in new[] { open, closed })
        {
            Assert.Null(signUp.Open(Now));
        }

        Volunteer Choose(SignUp signUp, bool first)
        {
            var volunteer = Volunteer.SignUp(
                signUp.Id, first ? People.Convenor : People.Member, first ? School : OtherSchool, Now);
            volunteer.Choose(new([signUp.Foci[0].Id, signUp.Foci[1].Id], [], first), CameBy.Link, null, FakeClock.Zone, Now);
            db.Add(volunteer);
            return volunteer;
        }

        Choose(open, first: true);
        var (one, other) = (Choose(closed, first: true), Choose(closed, first: false));
        closed.Close(Now);
        foreach (var name in new[] { "A", "B" })
        {
            var proposal = Proposal.Ask(closed.Id, name, closed.Rules, 1, Now);
            proposal.Take(
                new(
                    [(closed.Foci[0].Id, null, [one.Id], one.Id), (closed.Foci[1].Id, null, [other.Id], other.Id)], [],
                    "Both are placed.", IsSettled: false), Now);
            db.Add(proposal);
        }

        db.AddRange(draft, open, closed);
    }

    private SignUp Draft(string title)
    {
        var signUp = SignUp.Draft(
            Network.Id, title, GroupKinds.Find(GroupKind.Enquiry)!, FormedBy.Questionnaire, 1, AnswerCode.New(), Now);
        signUp.Hear(School, "How children explain", Now).GatherUnder(signUp.Offer("How children explain", null, Now));
        signUp.Offer("How we mark", null, Now);
        signUp.MeetAt(["Tuesday after school"], Now);
        return signUp;
    }
}
