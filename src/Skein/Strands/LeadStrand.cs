using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Skein.Access;
using Skein.Chronicle;
using Skein.Groups;
using Skein.Networks;
using Skein.People;
using Skein.Persistence;
using Skein.Schools;
using Skein.Site;

namespace Skein.Strands;

/// <summary>Who leads a strand in a school: somebody begins, somebody stops, or the school as a whole leads it for all.</summary>
public static class LeadStrand
{
    public const string Whole = "school";
    public const string Stop = "stop";

    public sealed record Input
    {
        public string? Person { get; init; }

        /// <summary>A lead that ends.</summary>
        public string? Lead { get; init; }

        public string? Act { get; init; }
    }

    public sealed record Lead(StrandLeadId Id, string Name);

    public sealed record Model(
        NetworkFrame Network, StrandId Strand, string StrandName, SchoolId School, string SchoolName, IReadOnlyList<Lead> Leads,
        IReadOnlyList<Option> People, Problems Problems);

    public static async Task<RazorComponentResult<LeadStrandPage>> Show(
        Here here, OpenStrand strand, MemberSchool school, CancellationToken cancel) =>
        LeadStrandPage.Show(await ModelAsync(here, strand.It, school, cancel));

    public static async Task<Results<RedirectHttpResult, RazorComponentResult<LeadStrandPage>>> Change(
        Here here, OpenStrand open, MemberSchool school, [FromForm] Input typed, CancellationToken cancel)
    {
        var strand = open.It;
        var model = await ModelAsync(here, strand, school, cancel);
        string sentence;
        List<(string, Guid)> with = [(Happening.School, school.Id.Value)];
        model.Problems.OnlyOffered("", [typed.Lead], model.Leads.Select(l => l.Id.Value.ToString()));
        if (model.Problems.Any)
        {
            return LeadStrandPage.Show(model, StatusCodes.Status422UnprocessableEntity);
        }

        if (
            typed.Act == Stop
                && StrandLeadId.TryParse(typed.Lead, out var id)
                && strand.Leads.FirstOrDefault(l => l.Id == id && l.Until is null) is { } lead)
        {
            var name = model.Leads.Single(l => l.Id == id).Name;
            strand.End(lead, model.Network.Today);
            sentence = $"{name} no longer leads “{strand.Name}” at {model.SchoolName}.";
        }
        else if (typed.Act == Whole)
        {
            Keep(here.Db, strand.Lead(school.Id, null, model.Network.Today, here.Now));
            sentence = $"{model.SchoolName} leads “{strand.Name}”.";
        }
        else if (
            model.People.FirstOrDefault(p => p.Value == typed.Person) is { } chosen
                && PersonId.TryParse(chosen.Value, out var person))
        {
            Keep(here.Db, strand.Lead(school.Id, person, model.Network.Today, here.Now));
            with.Add((Happening.Person, person.Value));
            sentence = $"{chosen.Label} leads “{strand.Name}” at {model.SchoolName}.";
        }
        else
        {
            model.Problems.Add(nameof(Input.Person), "Choose who leads it");
            return LeadStrandPage.Show(model, StatusCodes.Status422UnprocessableEntity);
        }

        here.Record(GroupHappenings.About("strand.led", sentence, "strand", strand.Id.Value, here.Id, here.Visitor, [.. with]));
        here.Say(sentence);
        return TypedResults.LocalRedirect(StrandsLinks.Grid(here.Id));
    }

    /// <summary>A lead that there was already is tracked, and stays as it is.</summary>
    private static void Keep(SkeinDb db, StrandLead lead)
    {
        if (db.Entry(lead).State is EntityState.Detached)
        {
            db.Add(lead);
        }
    }

    private static async Task<Model> ModelAsync(Here here, Strand strand, MemberSchool school, CancellationToken cancel)
    {
        var leads = strand.Leads.Where(l => l.SchoolId == school.Id && l.Until is null).ToList();
        var names = await here.Db.NamesAsync(leads.Select(l => l.PersonId).OfType<PersonId>(), cancel);
        var people = await here.Db
            .PeopleOn(here.Id, here.Today, here.Network.TimeZone)
            .Where(p => p.SchoolId == school.Id)
            .OrderBy(p => p.Name)
            .ThenBy(p => p.Id)
            .Take(Choices.Most).Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        return new(
            here.Network, strand.Id, strand.Name, school.Id, school.Name,
            [
                .. leads.Select(l => new Lead(l.Id, l.PersonId is { } person ? names[person] : school.Name))
                    .OrderBy(l => l.Name, StringComparer.CurrentCulture),
            ],
            [.. people.Select(p => new Option(p.Id.Value.ToString(), p.Name.Value))],
            new());
    }
}
