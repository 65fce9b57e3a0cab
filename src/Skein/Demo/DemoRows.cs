using Skein.Asking;
using Skein.Chronicle;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;

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
        await BulkWriter.WriteAsync(db, Chronicle, cancel);
        await BulkWriter.WriteAsync(db, Words, cancel);
        await BulkWriter.WriteAsync(db, Parties, cancel);
    }
}
