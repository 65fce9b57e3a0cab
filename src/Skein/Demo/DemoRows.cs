using Skein.Agreements;
using Skein.Asking;
using Skein.Chronicle;
using Skein.Congruence;
using Skein.Duties;
using Skein.Engagement;
using Skein.Forming;
using Skein.Groups;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Purpose;
using Skein.Schools;
using Skein.Sustaining;
using Skein.Voice;

namespace Skein.Demo;

/// <summary>What is about to be written, one list a table, each in the order in which the tables depend on one another.</summary>
internal sealed class DemoRows
{
    public List<School> Schools { get; } = [];
    public List<Network> Networks { get; } = [];
    public List<Membership> Memberships { get; } = [];
    public List<Person> People { get; } = [];
    public List<RoleAssignment> Roles { get; } = [];
    public List<Letter> Letters { get; } = [];
    public List<Addressee> Addressees { get; } = [];
    public List<Group> Groups { get; } = [];
    public List<SignUp> SignUps { get; } = [];
    public List<Volunteer> Volunteers { get; } = [];
    public List<AgreementText> Agreements { get; } = [];
    public List<Duty> Duties { get; } = [];
    public List<StatedValue> StatedValues { get; } = [];
    public List<Survey> Surveys { get; } = [];
    public List<SurveyItem> SurveyItems { get; } = [];
    public List<Wave> Waves { get; } = [];
    public List<ReleasedTable> ReleasedTables { get; } = [];
    public List<Focus> Focuses { get; } = [];
    public List<Beginning> Beginnings { get; } = [];
    public List<SchoolBeginning> SchoolBeginnings { get; } = [];
    public List<Definers> Definers { get; } = [];
    public List<Weighing> Weighings { get; } = [];
    public List<Priority> Priorities { get; } = [];
    public List<SchoolPlanLine> PlanLines { get; } = [];
    public List<SchoolEngagement> Engagements { get; } = [];
    public List<SchoolVisit> Visits { get; } = [];
    public List<Stakeholder> Stakeholders { get; } = [];
    public List<Evaluation.PlanLine> EvaluationLines { get; } = [];
    public List<NetworkTask> Tasks { get; } = [];
    public List<Undertaking> Undertakings { get; } = [];
    public List<GrantEnd> GrantEnds { get; } = [];
    public List<Aim> Aims { get; } = [];
    public List<Pledge> Pledges { get; } = [];
    public List<ChangeHere> Changes { get; } = [];
    public List<ChronicleEntry> Chronicle { get; } = [];
    public List<ChronicleWords> Words { get; } = [];
    public List<ChronicleParty> Parties { get; } = [];

    public async Task WriteAsync(SkeinDb db, CancellationToken cancel)
    {
        await BulkWriter.WriteAsync(db, Schools, cancel);
        await BulkWriter.WriteAsync(db, Networks, cancel);
        await BulkWriter.WriteAsync(db, Memberships, cancel);
        await BulkWriter.WriteAsync(db, Memberships.SelectMany(m => m.Spans), cancel);
        await BulkWriter.WriteAsync(db, People, cancel);
        await BulkWriter.WriteAsync(db, Roles, cancel);
        await BulkWriter.WriteAsync(db, Letters, cancel);
        await BulkWriter.WriteAsync(db, Addressees, cancel);
        await BulkWriter.WriteAsync(db, Addressees.SelectMany(a => a.Given), cancel);
        await WriteAgreementsAsync(db, cancel);
        await WriteGroupsAsync(db, cancel);
        await WriteVoiceAsync(db, cancel);
        await WriteWhyAsync(db, cancel);
        await WriteSustainingAsync(db, cancel);
        await BulkWriter.WriteAsync(db, Chronicle, cancel);
        await BulkWriter.WriteAsync(db, Words, cancel);
        await BulkWriter.WriteAsync(db, Parties, cancel);
    }

    private async Task WriteAgreementsAsync(SkeinDb db, CancellationToken cancel)
    {
        var versions = Agreements.SelectMany(text => text.Versions).ToList();
        await BulkWriter.WriteAsync(db, Agreements, cancel);
        await BulkWriter.WriteAsync(db, versions, cancel);
        await BulkWriter.WriteAsync(db, versions.SelectMany(v => v.Parties), cancel);
        await BulkWriter.WriteAsync(db, versions.SelectMany(v => v.Consents), cancel);
        await BulkWriter.WriteAsync(db, Duties, cancel);
        await BulkWriter.WriteAsync(db, Duties.SelectMany(duty => duty.Owners), cancel);
    }

    /// <summary>A sign-up holds rules of several columns, which only the change tracker writes; there are few.</summary>
    private async Task WriteGroupsAsync(SkeinDb db, CancellationToken cancel)
    {
        await BulkWriter.WriteAsync(db, Groups, cancel);
        await BulkWriter.WriteAsync(db, Groups.SelectMany(g => g.Members), cancel);
        if (SignUps.Count > 0)
        {
            db.AddRange(SignUps);
            db.AddRange(Volunteers);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }

    private async Task WriteVoiceAsync(SkeinDb db, CancellationToken cancel)
    {
        await BulkWriter.WriteAsync(db, StatedValues, cancel);
        await BulkWriter.WriteAsync(db, Surveys, cancel);
        await BulkWriter.WriteAsync(db, SurveyItems, cancel);
        await BulkWriter.WriteAsync(db, Waves, cancel);
        await BulkWriter.WriteAsync(db, ReleasedTables, cancel);
        await BulkWriter.WriteAsync(db, EvaluationLines, cancel);
    }

    private async Task WriteWhyAsync(SkeinDb db, CancellationToken cancel)
    {
        await BulkWriter.WriteAsync(db, Focuses, cancel);
        await BulkWriter.WriteAsync(db, Beginnings, cancel);
        await BulkWriter.WriteAsync(db, SchoolBeginnings, cancel);
        await BulkWriter.WriteAsync(db, Definers, cancel);
        await BulkWriter.WriteAsync(db, Weighings, cancel);
        await BulkWriter.WriteAsync(db, Priorities, cancel);
        await BulkWriter.WriteAsync(db, PlanLines, cancel);
        await BulkWriter.WriteAsync(db, PlanLines.SelectMany(line => line.Matches), cancel);
        await BulkWriter.WriteAsync(db, Engagements, cancel);
        await BulkWriter.WriteAsync(db, Visits, cancel);
        await BulkWriter.WriteAsync(db, Stakeholders, cancel);
    }

    private async Task WriteSustainingAsync(SkeinDb db, CancellationToken cancel)
    {
        await BulkWriter.WriteAsync(db, Tasks, cancel);
        await BulkWriter.WriteAsync(db, Tasks.SelectMany(task => task.Holders), cancel);
        await BulkWriter.WriteAsync(db, Undertakings, cancel);
        await BulkWriter.WriteAsync(db, GrantEnds, cancel);
        await BulkWriter.WriteAsync(db, Aims, cancel);
        await BulkWriter.WriteAsync(db, Pledges, cancel);
        await BulkWriter.WriteAsync(db, Changes, cancel);
    }
}
