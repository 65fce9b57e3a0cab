using Skein.Activities;

namespace Skein.Tests.Activities;

public sealed class ProtocolValueTests
{
    [Theory]
    [InlineData("45 minutes", 45)]
    [InlineData("an hour", 60)]
    [InlineData("2 hours", 120)]
    [InlineData("half a day", 180)]
    [InlineData("a day", 360)]
    [InlineData("2 days", 720)]
    [InlineData("a week", 1800)]
    public void A_length_is_so_many_minutes_of_people_s_time(string words, int minutes)
    {
        var length = ProtocolLength.Read(words)!;

        Assert.Equal(minutes, length.Minutes);
        Assert.Equal(words, length.Words);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("0 days")]
    [InlineData("100 days")]
    [InlineData("45 minutes ")]
    [InlineData("half a week")]
    public void What_is_no_length_is_not_read(string words) => Assert.Null(ProtocolLength.Read(words));

    [Theory]
    [InlineData("8 weeks", "2005-03-07")] // S-29: an enquiry begun on 10 January 2005.
    [InlineData("3 days", "2005-01-13")]
    [InlineData("12 months", "2006-01-10")]
    [InlineData("a year", "2006-01-10")]
    [InlineData("45 minutes", "2005-01-10")]
    [InlineData("half a day", "2005-01-10")]
    [InlineData("a half term", null)]
    [InlineData("a term", null)]
    public void A_length_leads_from_one_day_to_another(string words, string? day) =>
        Assert.Equal(Day(day), ProtocolLength.Read(words)!.After(new(2005, 1, 10)));

    [Theory]
    [InlineData("8 weeks after start", "2005-03-07")]
    [InlineData("1 week before meet", "2005-01-03")]
    [InlineData("1 month before meet", "2004-12-10")]
    [InlineData("3 days after visit", "2005-01-13")]
    [InlineData("end of half term", null)]
    public void A_time_is_a_day_from_the_day_of_its_stage(string words, string? day) =>
        Assert.Equal(Day(day), ProtocolTime.Read(words)!.DayFrom(new(2005, 1, 10)));

    [Fact]
    public void A_time_knows_what_it_is_counted_from()
    {
        Assert.Equal("meet", ProtocolTime.Read("1 week before meet")!.From);
        Assert.Equal(ProtocolTime.Start, ProtocolTime.Read("8 weeks after start")!.From);
        Assert.Equal(TimeEnd.HalfTerm, ProtocolTime.Read("end of next half term")!.End);
        Assert.True(ProtocolTime.Read("end of next half term")!.IsNextEnd);
        Assert.Equal(TimeEnd.Round, ProtocolTime.Read("end of round")!.End);
        Assert.Null(ProtocolTime.Read("8 hours after start"));
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("2 to 4", "2 3 4")]
    [InlineData("3 or more", "3 4 5 6")]
    [InlineData("at most 1", "0 1")]
    public void A_part_is_filled_by_as_many_as_it_says(string words, string fit)
    {
        var size = PartSize.Read(words)!;

        Assert.Equal(fit, string.Join(' ', Enumerable.Range(0, 7).Where(size.Fits)));
    }

    [Theory]
    [InlineData("2 or more", new[] { 3, 1 }, true)]
    [InlineData("2 or more", new[] { 4 }, false)]
    [InlineData("all different", new[] { 1, 1 }, true)]
    [InlineData("all different", new[] { 1, 2 }, false)]
    [InlineData("one each", new[] { 1, 1, 1 }, true)]
    [InlineData("one each", new[] { 1, 1 }, false)]
    public void A_part_comes_from_as_many_schools_as_it_says(string words, int[] peopleOfEach, bool fits) =>
        Assert.Equal(fits, PartSchools.Read(words)!.Fits(peopleOfEach, memberSchools: 3));

    [Fact]
    public void What_comes_again_is_counted_periodic_or_as_needed()
    {
        var counted = StageRhythm.Read("2 or 3 times")!;
        var monthly = StageRhythm.Read("every month")!;

        Assert.Equal((2, 3), (counted.Times, counted.MostTimes));
        Assert.Equal(RhythmPeriod.Month, monthly.Every);
        Assert.Equal(2, monthly.MostInHalfTerm);
        Assert.Equal(RhythmPeriod.HalfTerm, StageRhythm.Read("every half term")!.Every);
        Assert.True(StageRhythm.Read("as needed")!.IsAsNeeded);
        Assert.Null(StageRhythm.Read("a few times"));
    }

    /// <summary>As Python's difflib has them.</summary>
    [Theory]
    [InlineData("ask", "asks")]
    [InlineData("whos", "whose")]
    [InlineData("seen", "sees")]
    [InlineData("stage", "stages")]
    [InlineData("depth", null)]
    public void A_near_word_is_offered(string word, string? near) =>
        Assert.Equal(near, NearWord.Find(word, ["asks", "whose", "sees", "stages", "title"]));

    private static DateOnly? Day(string? day) =>
        day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
