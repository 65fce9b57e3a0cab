using Skein.Persistence;

namespace Skein.Voice;

public static class VoiceTables
{
    extension(SkeinDb db)
    {
        public DbSet<StatedValue> StatedValues => db.Set<StatedValue>();
        public DbSet<Survey> Surveys => db.Set<Survey>();
        public DbSet<SurveyItem> SurveyItems => db.Set<SurveyItem>();
        public DbSet<Wave> Waves => db.Set<Wave>();
        public DbSet<Token> Tokens => db.Set<Token>();
        public DbSet<TokenHand> TokenHands => db.Set<TokenHand>();
        public DbSet<Ballot> Ballots => db.Set<Ballot>();
        public DbSet<WrittenWords> WrittenWords => db.Set<WrittenWords>();
        public DbSet<ReleasedTable> ReleasedTables => db.Set<ReleasedTable>();

        /// <summary>The questions in the order in which they are asked.</summary>
        internal Task<List<SurveyItem>> ItemsAsync(SurveyId survey, CancellationToken cancel) =>
            db.SurveyItems.Where(i => i.SurveyId == survey).OrderBy(i => i.Place).ToListAsync(cancel);

        /// <summary>What the survey asks of one person.</summary>
        internal async Task<SurveyForm> FormAsync(Survey survey, CancellationToken cancel) =>
            new(await db.ItemsAsync(survey.Id, cancel), survey.Cut);
    }
}
