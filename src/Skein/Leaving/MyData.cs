using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.People;
using Skein.Persistence;
using Skein.Roles;
using Skein.Schools;

namespace Skein.Leaving;

/// <summary>
/// Everything Skein keeps about a person, as a file that they can take with them: what the slices tell in words, and what stands
/// in any other row.
/// </summary>
public static class MyData
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task<FileContentHttpResult> Download(
        Asked asked, Myself myself, [FromServices] IEnumerable<ITellOwnData> slices, CancellationToken cancel)
    {
        var me = myself.It;
        var data = new Dictionary<string, object>();
        foreach (var slice in slices)
        {
            if (await slice.TellAsync(me.Id, cancel) is var (heading, content))
            {
                data[heading] = content;
            }
        }

        data["everywhere"] = await OwnRows.ToldAsync(asked.Db, me.Id, [.. slices.SelectMany(slice => slice.Tells)], cancel);
        return TypedResults.File(
            JsonSerializer.SerializeToUtf8Bytes(data, Readable), "application/json", "what-skein-knows-of-me.json");
    }
}

/// <summary>What People itself keeps of a person, and what the chronicle tells of them.</summary>
internal sealed class TellOfPerson(SkeinDb db) : ITellOwnData
{
    public IEnumerable<Type> Tells =>
    [
        typeof(Person), typeof(PastName), typeof(OtherAddress), typeof(AddressChange),
        typeof(FormerPost), typeof(RoleAssignment), typeof(Challenge),
    ];

    public async Task<(string Heading, object Content)?> TellAsync(PersonId person, CancellationToken cancel)
    {
        var me = await db.People.SingleAsync(p => p.Id == person, cancel);
        var school = await db.Schools.Where(s => s.Id == me.SchoolId).Select(s => s.Name).SingleOrDefaultAsync(cancel);
        var names = await db.PastNames.Where(n => n.PersonId == person).Select(n => n.Name).ToListAsync(cancel);
        var (people, schools) = (db.People, db.Schools);
        var posts = await db.FormerPosts.Where(p => p.PersonId == person).OrderBy(p => p.From)
            .Select(p => new
            {
                School = schools.Where(s => s.Id == p.SchoolId).Select(s => s.Name).FirstOrDefault(),
                p.From,
                p.Until,
            })
            .ToListAsync(cancel);
        var deputy = await db.Roles.Where(r => r.DeputyId == person)
            .Select(r => new { r.Kind, Of = people.First(p => p.Id == r.PersonId).Name.Value, r.From, r.Until })
            .ToListAsync(cancel);
        var challenges = await db.Challenges.Where(c => c.RaisedBy == person || c.RespondedBy == person).OrderBy(c => c.RaisedOn)
            .Select(c => new { c.RaisedOn, c.Text, c.Response, c.RespondedOn }).ToListAsync(cancel);
        var roles = await ShowPerson.RolesAsync(db, db.Roles.Where(r => r.PersonId == person), cancel);
        return ("person", new
        {
            Name = me.Name.Value,
            Email = me.Email?.Value,
            me.EmailConfirmedAt,
            OtherAddresses = await OtherAddress.ToldAsync(db, me, cancel),
            ChangeOfAddress = await AddressUnderWay.ReadAsync(db, me, cancel),
            me.Phone,
            School = school,
            me.KnownSince,
            NamesBefore = names.Select(n => n.Value),
            SchoolsBefore = posts,
            Roles = roles.Select(r => new { r.Title, r.School, r.Span.From, r.Span.LastDay, r.Remit, r.Deputy, r.Release }),
            DeputyFor = deputy,
            Challenges = challenges,
            History = await HistoryAsync(person, cancel),
        });
    }

    /// <summary>Rows of the chronicle that they are party to, under this record or one that was joined with it.</summary>
    private async Task<object> HistoryAsync(PersonId person, CancellationToken cancel)
    {
        var merged = await db.People.Where(p => p.MergedInto == person).Select(p => p.Id).ToListAsync(cancel);
        List<Guid> ids = [person.Value, .. merged.Select(m => m.Value)];
        var (parties, words) = (db.ChronicleParties, db.ChronicleWords);
        var open = ChronicleReader.InNetwork(person.Value, arranges: false, leads: false, []).Reasons;
        return await db.Chronicle
            .Where(e => (e.ActorId != null && ids.Contains(e.ActorId.Value)) || ids.Contains(e.SubjectId)
                || parties.Any(p => p.EntryId == e.Id && ids.Contains(p.PartyId)))
            .OrderBy(e => e.RecordedAt)
            .Join(words, e => e.Id, w => w.EntryId, (e, w) => new
            {
                e.RecordedAt,
                e.Day,
                e.Verb,
                w.Sentence,
                Reason = open.Contains(e.Verb)
                    || (e.ActorId != null && ids.Contains(e.ActorId.Value))
                    || ids.Contains(e.SubjectId)
                    ? w.Reason
                    : null,
            })
            .ToListAsync(cancel);
    }
}
