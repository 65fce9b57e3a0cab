using Skein.People;
using Skein.Persistence;

namespace Skein.Questions;

/// <summary>Names that somebody typed into a note go when their bearer asks to be forgotten.</summary>
internal sealed class NotesOfPeople(SkeinDb db) : IForget
{
    public async Task ForgetAsync(Forgotten person, CancellationToken cancel)
    {
        foreach (var part in person.LookFor)
        {
            var talks = await db.CardTalks.Where(t => t.Note != null && t.Note.ToLower().Contains(part)).ToListAsync(cancel);
            talks.ForEach(talk => talk.Reword(person.Scrub));
        }
    }
}
